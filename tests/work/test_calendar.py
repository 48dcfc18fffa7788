"""The calendar is corrected by the administrator, with an instrument, once, and the journal tells of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from motcua.authority.may import NotAllowed
from motcua.authority.models import DayCorrection
from motcua.clock import Correction
from motcua.dossiers.calendar import CALENDAR, correct_day
from motcua.dossiers.promises import day_table
from motcua.dossiers.requests import KeyReused
from motcua.journal.models import Entry
from motcua.journal.verify import verify
from motcua.kernel.errors import BadInput
from tests.story import AFTER, Cast, key

SATURDAY = Correction(date(2023, 4, 8), working=True, note="Làm bù ngày 02/5", instrument="12/TB-BHXH")


def test_a_day_is_corrected_at_once_and_the_journal_keeps_who_did_it(cast: Cast) -> None:
    for wish in (SATURDAY, replace(SATURDAY, working=False)):
        correct_day(cast.admin, wish, at=AFTER, key=key())
        assert day_table().is_working(SATURDAY.day) is wish.working
    entries = Entry.objects.filter(dossier=CALENDAR).order_by("seq")
    assert [(e.seq, e.act, e.officer, e.facts["working"]) for e in entries] == [
        (1, "correct_day", cast.admin.officer, True),
        (2, "correct_day", cast.admin.officer, False),
    ]
    assert "Làm bù" not in str([entry.facts for entry in entries])
    assert verify().valid


def test_asked_twice_it_is_recorded_once(cast: Cast) -> None:
    first, again = (correct_day(cast.admin, SATURDAY, at=AFTER, key="k") for _ in range(2))
    assert (first.replayed, again.replayed, DayCorrection.objects.count()) == (False, True, 1)
    with pytest.raises(KeyReused):
        correct_day(cast.admin, replace(SATURDAY, working=False), at=AFTER, key="k")


def test_nobody_but_the_administrator_corrects_it(cast: Cast) -> None:
    for login in ("hoa", "quyen", "mua"):
        with pytest.raises(NotAllowed):
            correct_day(cast.people[login], SATURDAY, at=AFTER, key=key())


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"day": date(1990, 1, 1)}, "day"),
        ({"note": " "}, "note"),
        ({"instrument": ""}, "instrument"),
        ({"instrument": "x" * 201}, "instrument"),
    ],
)
def test_what_is_missing_or_too_long_is_told_at_its_field(
    cast: Cast, wrong: dict[str, object], field: str
) -> None:
    with pytest.raises(BadInput) as error:
        correct_day(cast.admin, replace(SATURDAY, **wrong), at=AFTER, key=key())  # type: ignore[arg-type]
    assert [problem.field for problem in error.value.problems] == [field]
    assert not DayCorrection.objects.exists()
