"""The working days of a year, and correcting one of them."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from ninja import Router
from ninja.params import P, QueryEx
from pydantic import Field, StringConstraints

from motcua.api.acts import Key
from motcua.api.answers import Answer, Moment
from motcua.api.callers import Called
from motcua.api.problems import REFUSALS, Problem
from motcua.api.wishes import NO_NUL, Day, Wish, Yes
from motcua.clock import Correction
from motcua.dossiers.calendar import LONGEST, correct_day, corrections_of
from motcua.dossiers.promises import day_table
from motcua.site.clock import now, today

router = Router(tags=["Questions"])

Words = Annotated[str, StringConstraints(max_length=LONGEST, pattern=NO_NUL)]


class MarkAnswer(Answer):
    """A day that is not what the week says."""

    day: date
    working: bool
    note: str
    instrument: str


class CalendarAnswer(Answer):
    """A year: how many working days it has, and every day that differs from the week."""

    year: int
    working_days: int
    marks: list[MarkAnswer]


class DayWish(Wish):
    """What a day is, by which instrument."""

    day: Day
    working: Yes = Field(description="whether offices work on it")
    note: Words = Field(description="why")
    instrument: Words = Field(description="its number and date")


class CorrectedAnswer(Answer):
    """The day as it is from now on."""

    day: date
    working: bool
    replayed: bool = Field(description="it had been recorded before under the same key")


class CorrectionAnswer(Answer):
    """A correction as it was recorded; of several for one day the newest counts."""

    day: date
    working: bool
    note: str
    instrument: str
    officer: str = Field(description="who recorded it")
    at: Moment


@router.get("/calendar", response={200: CalendarAnswer, REFUSALS: Problem}, operation_id="calendar")
def calendar(
    request: Called, year: QueryEx[int | None, P(ge=1, le=9998, description="left out: this year")] = None
) -> CalendarAnswer:
    """The working days of a year, with every correction recorded so far; none of a year unknown here."""
    table, wanted = day_table(), year or today().year
    first, last = max(date(wanted, 1, 1), table.first), min(date(wanted, 12, 31), table.last)
    known = first <= last
    return CalendarAnswer(
        year=wanted,
        working_days=table.working_between(first, last) + table.is_working(first) if known else 0,
        marks=[MarkAnswer.model_validate(m) for _, m in sorted(table.marks.items()) if m.day.year == wanted],
    )


@router.get(
    "/calendar/corrections",
    response={200: list[CorrectionAnswer], REFUSALS: Problem},
    operation_id="corrections",
)
def corrections(
    request: Called, year: QueryEx[int | None, P(ge=1, le=9998, description="left out: this year")] = None
) -> list[CorrectionAnswer]:
    """Who corrected which day of a year, when, why and by which instrument; the newest first."""
    return [CorrectionAnswer.model_validate(one) for one in corrections_of(year or today().year)]


@router.post(
    "/calendar/corrections",
    response={200: CorrectedAnswer, REFUSALS: Problem},
    operation_id="correct_day",
)
def correct(request: Called, wish: DayWish, key: Key) -> CorrectedAnswer:
    """Record that a day is, or is not, a working day; promises already given stay as they are."""
    wanted = Correction(wish.day, wish.working, wish.note, wish.instrument)
    return CorrectedAnswer.model_validate(correct_day(request.auth, wanted, at=now(), key=key))
