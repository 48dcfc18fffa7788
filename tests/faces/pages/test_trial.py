"""Trial and practice on the desk: decided from the queue, blind to the real decision, and then summed up."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from motcua.authority.models import Mandate
from motcua.dossiers.models import Trial
from motcua.journey.dossier import Outcome
from tests.faces.pages.visiting import Page, at, read, visitor
from tests.story import AFTER, Cast
from tests.work.trials import assessed, decide, taken, to_the_end
from tests.work.walk import FUNERAL

QUEUE, PRACTICE = "/desk/trials", "/desk/trials/practice"
PENSIONER = {"date": "20/03/2023", "inputs.deceased_status": "pensioner"}


@pytest.fixture
def trial(cast: Cast, trial_month: Mandate) -> Trial:
    return taken(cast)


def sent(browser: Client, trial: Trial, do: str, **fields: str) -> Page:
    address = f"{QUEUE}/{trial.pk}"
    given = read(browser.get(address)).values
    return read(browser.post(address, {**given, **PENSIONER, "do": do, **fields}, follow=True))


def headed(browser: Client, trial: Trial, do: str, **fields: str) -> Page:
    """The head presses a button under what was assessed."""
    address = f"{QUEUE}/dossiers/{trial.dossier_id}"
    given = read(browser.get(address)).values
    return read(browser.post(address, {**given, "do": do, **fields}, follow=True))


def test_from_the_queue_to_a_decision_in_trial(cast: Cast, trial: Trial) -> None:
    browser = visitor(cast.thang)
    assert trial.dossier.code in read(browser.get(QUEUE)).text
    assert "14,900,000 dong" in sent(browser, trial, "compute").text
    assert Trial.objects.get().outcome == "pending"
    page = sent(browser, trial, "grant")
    assert "The dossier itself is as it was" in page.text
    assert Trial.objects.get().amount == 14_900_000
    assert "The head of your office is next" in read(browser.get(f"{QUEUE}/{trial.pk}")).text
    head = visitor(cast.hoa)
    assert trial.dossier.code in read(head.get(QUEUE)).text
    assert "Approve 14,900,000 dong in trial" in read(head.get(f"{QUEUE}/dossiers/{trial.dossier_id}")).text
    assert "The dossier itself is as it was" in headed(head, trial, "approve").text
    assert "Nothing is waiting" in read(head.get(QUEUE)).text
    assert "Decided in trial at" in read(browser.get(f"{QUEUE}/{trial.pk}")).text


def test_the_head_sends_back_with_a_reason_that_the_assessor_reads(cast: Cast, trial: Trial) -> None:
    assessed(cast.thang, trial, at=AFTER)
    head = visitor(cast.hoa)
    assert "Say what must be looked at again" in headed(head, trial, "send_back").text
    assert "assessed once more" in headed(head, trial, "send_back", reason="Xem lại ngày mất").text
    page = read(visitor(cast.thang).get(f"{QUEUE}/{trial.pk}"))
    assert "The head sent it back: Xem lại ngày mất" in page.text
    assert "sent back by the head" in read(visitor(cast.thang).get(QUEUE)).text


def test_the_lines_of_a_dossier_are_granted_at_once_as_they_came_in(cast: Cast, trial: Trial) -> None:
    Trial.objects.update(case=FUNERAL)
    page = headed(visitor(cast.thang), trial, "assess_all")
    assert "Every line that could be granted is assessed in trial" in page.text
    assert Trial.objects.get().amount == 14_900_000


def test_an_assessor_reads_what_is_before_the_head_but_does_not_decide(cast: Cast, trial: Trial) -> None:
    assessed(cast.thang, trial, at=AFTER)
    address = f"{QUEUE}/dossiers/{trial.dossier_id}"
    assert "Approve 14" not in read(visitor(cast.thang).get(address)).text
    assert visitor(cast.binh).get(address).status_code == 404


def test_a_denial_without_a_reason_is_told_where_it_was_made(cast: Cast, trial: Trial) -> None:
    assert "Give the reason" in sent(visitor(cast.thang), trial, "deny").text
    assert Trial.objects.get().outcome == "pending"


def test_before_its_own_decision_the_future_office_opens_no_page_of_the_dossier(
    cast: Cast, trial: Trial
) -> None:
    to_the_end(cast, trial.dossier_id, AFTER)
    for login in ("thang", "hoa"):
        browser = visitor(cast.people[login])
        for rest in ("", "lines/0", "control.pdf"):
            response = browser.get(at(trial.dossier_id, rest))
            assert response.status_code == 403
            assert "decides this dossier in trial" in read(response).text
    decide(cast, trial, at=AFTER)
    assert visitor(cast.thang).get(at(trial.dossier_id)).status_code == 200


@pytest.mark.parametrize("login", ["binh", "quyen", "khach"])
def test_nobody_else_opens_a_trial(cast: Cast, trial: Trial, login: str) -> None:
    browser = visitor(cast.people[login])
    assert browser.get(f"{QUEUE}/{trial.pk}").status_code == 404
    assert trial.dossier.code not in browser.get(QUEUE).content.decode()


def test_the_competent_office_reads_nothing_of_the_trial(cast: Cast, trial: Trial) -> None:
    decide(cast, trial, Outcome.DENIED, reason="Không phải người lo mai táng", at=AFTER)
    for address in (at(trial.dossier_id), at(trial.dossier_id, "lines/0")):
        assert "lo mai táng" not in visitor(cast.binh).get(address).content.decode()
    assert "lo mai táng" not in visitor(cast.quyen).get(PRACTICE).content.decode()


def test_the_supervisor_reads_what_it_shows_and_where_the_two_differ(cast: Cast, trial: Trial) -> None:
    browser = visitor(cast.quyen)
    assert "nothing can be said" in read(browser.get(PRACTICE)).text
    to_the_end(cast, trial.dossier_id, AFTER)
    decide(cast, trial, Outcome.DENIED, reason="Không phải người lo mai táng", at=AFTER)
    page = read(browser.get(PRACTICE))
    assert "only 0 of 1 lines were decided alike" in page.text
    assert "Không phải người lo mai táng" in page.text
    assert "Denied in trial, granted in practice" in page.text
    assert "-14,900,000 dong" in page.text
    narrowed = read(browser.get(f"{PRACTICE}?first=01/03/2023&procedure=local:III.4"))
    assert "nothing can be said" in narrowed.text
    assert trial.dossier.code not in visitor(cast.khach).get(PRACTICE).content.decode()
    assert visitor(cast.thang).get(PRACTICE).status_code == 403


def test_a_day_that_is_none_is_told_at_its_field(cast: Cast) -> None:
    page = read(visitor(cast.hoa).get(f"{PRACTICE}?first=31/02/2023"))
    assert page.fields["first"].get("aria-invalid") == "true"


def test_no_page_asks_more_queries_for_more_lines(cast: Cast, trial_month: Mandate) -> None:
    def costs() -> list[int]:
        waits, proposed, done = taken(cast), taken(cast), taken(cast)
        assessed(cast.thang, proposed, at=AFTER)
        to_the_end(cast, done.dossier_id, AFTER)
        decide(cast, done, Outcome.DENIED, reason="Không phải người lo mai táng", at=AFTER)
        asked = []
        for login, address in (("thang", QUEUE), ("hoa", QUEUE), ("quyen", PRACTICE)):
            browser = visitor(cast.people[login])
            browser.get(address)
            with CaptureQueriesContext(connection) as queries:
                assert waits.dossier.code in browser.get(address).content.decode() or login == "quyen"
            asked.append(len(queries))
        return asked

    few = costs()
    for _ in range(2):
        costs()
    assert costs() == few
