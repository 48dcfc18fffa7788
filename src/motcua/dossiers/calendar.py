"""Correcting the calendar of the installation: a day is, or is not, a working day, by an instrument."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from motcua.authority.acting import Acting
from motcua.authority.may import Answer, NotAllowed
from motcua.authority.models import DayCorrection, Role
from motcua.clock import Correction, OutsideTable
from motcua.dossiers.promises import day_table
from motcua.dossiers.requests import claim, earlier, fingerprint
from motcua.journal.beside import append, chain_of
from motcua.kernel.digest import canonical, content_hash
from motcua.kernel.errors import N_, BadInput, InputProblem

CORRECT_DAY = "correct_day"
"""What the journal calls it. The calendar has a chain of its own."""

CALENDAR = chain_of("calendar")
LONGEST = 200
"""Characters of the reason, and of the instrument's number and date."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """The day as it is from now on. `replayed`: it had been recorded before under the same key."""

    day: date
    working: bool
    replayed: bool = False


def correct_day(acting: Acting, wish: Correction, *, at: datetime, key: str) -> Corrected:
    """Record that a day is, or is not, a working day (điều chỉnh lịch làm việc); the newest record counts.

    No promise that was given moves: it stands in its dossier. Promises to come are counted with it, and so
    is the working time of what is open. Raises NotAllowed but for administrators; BadInput; KeyReused.
    """
    answer = may_correct(acting)
    if not answer.allowed:
        raise NotAllowed(answer)
    if problems := list(_problems(wish)):
        raise BadInput(problems)
    told = [wish.day.isoformat(), wish.working, wish.note, wish.instrument]
    print_ = fingerprint(CORRECT_DAY, *told)
    with transaction.atomic():
        if not claim(key, print_, acting.officer, CALENDAR, at):
            earlier(key, print_, acting.officer)
            return Corrected(wish.day, wish.working, replayed=True)
        row = DayCorrection.objects.create(
            day=wish.day,
            working=wish.working,
            note=wish.note,
            instrument=wish.instrument,
            recorded_by_id=acting.officer,
            recorded_at=at,
        )
        facts = {"day": told[0], "working": wish.working, "correction": row.pk}
        facts["text"] = content_hash(canonical(told))
        append(CALENDAR, CORRECT_DAY, at=at, officer=acting.officer, office=acting.office, facts=facts)
    return Corrected(wish.day, wish.working)


@dataclass(frozen=True, slots=True)
class Recorded:
    """A correction as it was recorded: what the day became, why, by whom and when."""

    day: date
    working: bool
    note: str
    instrument: str
    officer: str
    at: datetime


def corrections_of(year: int) -> list[Recorded]:
    """Every correction of a day of the year, the newest first; of several for one day the newest counts."""
    rows = DayCorrection.objects.filter(day__year=year).order_by("-id")
    told = ("day", "working", "note", "instrument", "recorded_by__full_name", "recorded_at")
    return [Recorded(*row) for row in rows.values_list(*told)]


def may_correct(acting: Acting) -> Answer:
    """Whether the post may correct the calendar: one calendar holds for all offices of the installation."""
    if acting.role is Role.ADMINISTRATOR:
        return Answer(True, "administrator", N_("Administrators correct the calendar."))
    return Answer(False, "not_this_post", N_("The administrator corrects the calendar."))


def _problems(wish: Correction) -> Iterator[InputProblem]:
    try:
        day_table().is_working(wish.day)
    except OutsideTable as error:
        yield InputProblem("day", error.code, error.message, **error.data)
    for name, text in (("note", wish.note), ("instrument", wish.instrument)):
        if not text.strip():
            yield InputProblem(name, "missing", N_("Please fill in this field."))
        elif len(text) > LONGEST:
            message = N_("Use at most {longest} characters.")
            yield InputProblem(name, "too_long", message, longest=LONGEST)
