"""A promise once given stands: only the citizen's own days and one apology move what is due."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from motcua.clock import HERE, Correction
from motcua.dossiers.application import ComponentInput
from motcua.dossiers.calendar import correct_day
from motcua.dossiers.models import Dossier, Paper
from motcua.dossiers.promises import day_table
from motcua.dossiers.receive import Receipt, decline, receive
from motcua.dossiers.view import opened
from motcua.journey.status import Status
from motcua.journey.table import Act
from motcua.kernel.errors import BadInput
from tests.story import AFTER, Cast, application, key
from tests.work.walk import appointed, do, last, row, walked

BOOK = [ComponentInput("si_book", originals=1)]
PAPERS = application().components


def closing(month: int, day: int, year: int = 2023) -> datetime:
    return datetime(year, month, day, 17, 0, tzinfo=HERE)


PROMISED = closing(4, 13)
"""Eight working days after 3 April; the weekend of 8 April does not count."""


def test_the_limit_is_promised_on_the_receipt(cast: Cast) -> None:
    receipt = receive(cast.mua, application(), at=AFTER, key=key())
    dossier = Dossier.objects.get()
    assert receipt.due == dossier.due == dossier.promised_due == dossier.statutory_due == PROMISED


def test_after_the_cut_off_it_counts_from_the_next_day(cast: Cast) -> None:
    receive(cast.mua, application(), at=AFTER.replace(hour=15, minute=1), key=key())
    assert Dossier.objects.get().due == closing(4, 14)


def test_a_supplement_moves_it_by_the_working_days_that_the_citizen_used(cast: Cast) -> None:
    dossier = walked(cast, Status.IN_PROCESS)
    do(Act.REQUEST_SUPPLEMENT, cast.thang, dossier, ["si_book"], at=AFTER + timedelta(days=1))
    assert row(dossier).due == PROMISED
    do(Act.SUPPLEMENT, cast.mua, dossier, BOOK, at=AFTER + timedelta(days=7))  # 4 to 10 April: 4 working days
    after = row(dossier)
    assert (after.due, after.supplements) == (closing(4, 19), 1)
    assert (after.promised_due, after.statutory_due) == (PROMISED, PROMISED)
    assert last(dossier).facts["promise"] == "2023-04-19T10:00:00.000000Z"
    paper = after.components.get(key="si_book")
    assert (paper.originals, paper.missing) == (1, False)


def test_a_second_supplement_moves_it_again_and_counts_as_late(cast: Cast) -> None:
    dossier = walked(cast, Status.IN_PROCESS)
    for days in (1, 2):
        at = AFTER + timedelta(days=days)
        do(Act.REQUEST_SUPPLEMENT, cast.thang, dossier, ["si_book"], at=at)
        do(Act.SUPPLEMENT, cast.mua, dossier, BOOK, at=at + timedelta(days=1))
    assert row(dossier).due == closing(4, 17)
    view = opened(cast.thang, dossier, AFTER + timedelta(days=4))
    assert view.lateness
    assert (view.lateness.reason, view.lateness.verdict) == ("asked_twice", "late")


def test_an_apology_moves_it_once_and_the_first_promise_stays_on_record(cast: Cast) -> None:
    dossier = walked(cast, Status.IN_PROCESS)
    do(Act.EXTEND, cast.hoa, dossier, date(2023, 4, 20), "Chờ xác minh")
    after = row(dossier)
    assert (after.due, after.promised_due, after.extensions) == (closing(4, 20), PROMISED, 1)
    facts = Paper.objects.get(form="apology").facts
    assert (facts["promised"], facts["due"]) == ("2023-04-13T10:00:00.000000Z", "2023-04-20T10:00:00.000000Z")


def close(cast: Cast, day: date, working: bool = False) -> None:
    correct_day(cast.admin, Correction(day, working, "Bão", "12/QĐ"), at=AFTER, key=key())


def test_a_corrected_day_moves_no_promise_given_only_those_to_come(cast: Cast) -> None:
    given = walked(cast, Status.RECEIVED)
    close(cast, date(2023, 4, 12))
    assert row(given).due == PROMISED
    later = receive(cast.mua, application(), at=AFTER, key=key())
    assert later.due == closing(4, 14)


def test_the_newest_correction_counts(cast: Cast) -> None:
    close(cast, date(2023, 4, 12))
    close(cast, date(2023, 4, 12), working=True)
    close(cast, date(2023, 4, 8), working=True)
    assert day_table().is_working(date(2023, 4, 12))
    assert receive(cast.mua, application(), at=AFTER, key=key()).due == closing(4, 12)


@pytest.fixture
def waiting(cast: Cast) -> Receipt:
    """Nothing but the application itself was handed in."""
    return receive(cast.mua, application(components=(), return_incomplete=True), at=AFTER, key=key())


def test_an_incomplete_dossier_is_received_when_the_rest_comes(cast: Cast, waiting: Receipt) -> None:
    later = AFTER + timedelta(days=7)
    do(Act.RECEIVE, cast.mua, waiting.dossier, PAPERS, at=later)
    dossier = row(waiting.dossier)
    assert (dossier.status, dossier.received_at) == (Status.RECEIVED, later)
    assert dossier.due == dossier.promised_due == closing(4, 20)
    assert not dossier.components.filter(missing=True).exists()
    assert list(dossier.papers.order_by("id").values_list("form", flat=True)) == ["supplement", "receipt"]
    assert last(waiting.dossier).facts["competent"] == dossier.competent_office_id


def test_it_is_not_received_while_something_is_missing(cast: Cast, waiting: Receipt) -> None:
    with pytest.raises(BadInput) as error:
        do(Act.RECEIVE, cast.mua, waiting.dossier, PAPERS[:1])
    assert [problem.field for problem in error.value.problems] == ["components.relatives_declaration"]
    assert row(waiting.dossier).status == Status.INCOMPLETE
    assert row(waiting.dossier).components.filter(missing=True).count() == 2


def test_it_is_received_by_the_rules_of_the_day_on_which_it_is_complete(cast: Cast) -> None:
    """Until June 2025 the survivors of a pensioner wait 8 working days; since July 10, at the base level."""
    earlier = datetime(2024, 12, 30, 9, 0, tzinfo=HERE)
    july = datetime(2025, 7, 1, 9, 0, tzinfo=HERE)
    without = application(components=(), return_incomplete=True)
    dossier = receive(cast.mua, without, at=earlier, key=key()).dossier
    base = appointed("moi", "98213", cast.mua.role, july)
    do(Act.RECEIVE, base, dossier, PAPERS, at=july)
    after = row(dossier)
    assert (after.competent_office.code, after.catalogue_day) == ("98213", july.date())
    assert after.due == closing(7, 15, 2025)


def test_what_never_was_accepted_has_no_promise_and_may_be_taken_back(cast: Cast, waiting: Receipt) -> None:
    assert waiting.due is None
    do(Act.WITHDRAW, cast.mua, waiting.dossier, "Không nộp nữa")
    assert row(waiting.dossier).status == Status.WITHDRAWN


def test_what_was_declined_has_ended_at_the_door(cast: Cast) -> None:
    receipt = decline(cast.mua, application(), "Không thuộc thẩm quyền", at=AFTER, key=key())
    dossier = row(receipt.dossier)
    assert (dossier.due, dossier.ended_at) == (None, AFTER)
    assert last(receipt.dossier).act == Act.DECLINE
