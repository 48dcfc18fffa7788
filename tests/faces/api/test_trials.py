"""Trial and practice for programs: the figures of the page, and the same refusals."""

from __future__ import annotations

from motcua.authority.models import Mandate
from motcua.journey.dossier import Outcome
from tests.faces.api.calling import by_token
from tests.story import AFTER, Cast
from tests.work.trials import decide, taken, to_the_end
from tests.work.walk import FUNERAL


def test_a_program_of_a_supervisor_reads_the_agreement(cast: Cast, trial_month: Mandate) -> None:
    for outcome in (Outcome.GRANTED, Outcome.DENIED):
        trial = taken(cast)
        to_the_end(cast, trial.dossier_id)
        decide(cast, trial, outcome, reason="Khác", at=AFTER)
    period = {"first": "2023-03-01", "last": "2023-04-15"}
    found = by_token(cast.quyen).get("trials", **period).json()
    assert (found["whole"]["both"]["agree"], found["whole"]["lines"]) == (1, 2)
    assert [part["office"] for part in found["parts"]] == ["24221"]
    assert [one["dong"] for one in found["disagreements"]] == [-14_900_000]
    assert found["whole"]["verdict"] == "too_few"
    assert by_token(cast.khach).get("trials", **period).json()["whole"]["lines"] == 0


def test_a_program_takes_a_line_through_the_future_office(cast: Cast, trial_month: Mandate) -> None:
    row = taken(cast)
    assessor, head = by_token(cast.thang), by_token(cast.hoa)
    (waits,) = assessor.get("trials/waiting").json()["to_assess"]
    assert (waits["trial"], waits["outcome"]) == (str(row.pk), "pending")
    done = assessor.post(f"trials/{row.pk}/assess", {"case": FUNERAL}).json()
    assert (done["outcome"], done["amount"], done["decided_at"]) == ("granted", 14_900_000, None)
    assert [one["trial"] for one in head.get("trials/waiting").json()["before_the_head"]] == [str(row.pk)]
    back = head.post(f"trials/dossiers/{row.dossier_id}/send_back", {"reason": "Xem lại"}).json()
    assert (back[0]["returns"], back[0]["objection"], back[0]["outcome"]) == (1, "Xem lại", "pending")
    assessor.post(f"trials/{row.pk}/assess", {"case": FUNERAL})
    done = head.post(f"trials/dossiers/{row.dossier_id}/approve").json()
    assert done[0]["decided_at"]
    assert assessor.get(f"trials/{row.pk}").json() == done[0]


def test_only_the_office_on_trial_acts_and_each_at_its_turn(cast: Cast, trial_month: Mandate) -> None:
    row = taken(cast)
    for login, path, body, status, code in (
        ("khach", f"trials/{row.pk}/assess", {"case": FUNERAL}, 404, "not_visible"),
        ("hoa", f"trials/{row.pk}/assess", {"case": FUNERAL}, 403, "not_this_post"),
        ("hoa", f"trials/dossiers/{row.dossier_id}/approve", {}, 409, "not_yet_assessed"),
        ("thang", f"trials/dossiers/{row.dossier_id}/assess_all", {}, 409, "nothing_granted"),
        ("quyen", f"trials/dossiers/{row.dossier_id}/approve", {}, 404, "not_visible"),
    ):
        answer = by_token(cast.people[login]).post(path, body)
        assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)


def test_whoever_does_not_supervise_is_refused_with_the_reason(cast: Cast) -> None:
    answer = by_token(cast.thang).get("trials")
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "not_supervising")
