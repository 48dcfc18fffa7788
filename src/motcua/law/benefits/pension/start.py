"""From which day each way may be taken, and which one is taken on the day asked for.

58/2014, Art. 59; TT59, Art. 15.4 and 18; 41/2024, Art. 69 and 101.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from motcua.kernel.day import write
from motcua.law.benefits.benefit import Case
from motcua.law.benefits.pension import person_fields as person
from motcua.law.benefits.pension import results, texts
from motcua.law.benefits.pension import time_fields as paid
from motcua.law.benefits.pension.ages import Reached, reaches
from motcua.law.benefits.pension.ways import Way
from motcua.law.dates import next_month
from motcua.law.sheet import Sheet, Words
from motcua.law.term import Truth


@dataclass(frozen=True, slots=True)
class Entry:
    """A way with its age and its first day; None: no age is asked or known, nothing holds the start back."""

    way: Way
    age: Reached | None
    first: date | None


def entries(sheet: Sheet, case: Case, ways: Sequence[Way]) -> tuple[Entry, ...]:
    return tuple(_entry(sheet, case, way) for way in ways)


def taken(sheet: Sheet, case: Case, among: Sequence[Entry]) -> Entry | None:
    """The way taken: at the full rate if one is open on the day asked for, else at the reduced rate.

    Its age and the comparison of days become lines; where none is open yet, those of the first to open.
    """
    possible = [entry for entry in among if _fits_early_time(case, entry.way)]
    if not possible:
        return None
    opened = [entry for entry in possible if entry.first is None or entry.first <= case.date]
    entry = opened[0] if opened else min(possible, key=lambda each: each.first or case.date)
    if entry.age:
        sheet.note(texts.AGE_DAY, entry.age.day.isoformat(), age=in_words(entry.age.months))
    elif entry.way.lower is not None:
        sheet.check(texts.AGE_TAKEN, True)
    if entry.first:
        figures = f"{write(entry.first)} ≤ {write(case.date)}"
        sheet.check(texts.START, Truth(entry.first <= case.date, figures, figures))
    return entry if opened else None


def give_days(sheet: Sheet, case: Case, among: Sequence[Entry]) -> None:
    """The first day of all ways, and the day on which the age of a full pension is met."""
    days = [entry.first for entry in among if entry.first]
    if days and all(entry.first for entry in among):
        sheet.give(results.FIRST_DAY, min(days))
    full = [entry.age.day for entry in among if entry.age and not entry.way.early]
    normal = None if full else reaches(sheet, case, "armed" if case[person.GROUP] == person.ARMED else "")
    if full or normal:
        sheet.give(results.AGE_DAY, min(full) if full else normal and normal.day)


def in_words(months: int) -> Words:
    """An age: 60 tuổi 3 tháng."""
    years, odd = divmod(months, 12)
    if not odd:
        return f"{years} tuổi", f"Age {years}"
    return f"{years} tuổi {odd} tháng", f"Age {years} years {odd} months"


def _entry(sheet: Sheet, case: Case, way: Way) -> Entry:
    age = None if way.lower is None else reaches(sheet, case, way.lower)
    days = [age.day if age else None, way.since, _after_work(case), _after_payment(case)]
    if way.early:
        days.append(_after_board(case))
    known = [day for day in days if day]
    return Entry(way, age, max(known) if known else None)


def _after_board(case: Case) -> date:
    """The first of the month after the conclusion; of unknown day: taken as given just before."""
    concluded: date | None = case[person.BOARD]
    return next_month(concluded) if concluded else case.date.replace(day=1)


def _after_work(case: Case) -> date | None:
    return next_month(case[person.LAST_DAY]) if case[person.LAST_DAY] else None


def _after_payment(case: Case) -> date | None:
    """Missing compulsory months: the month they were paid in; voluntary time: the month after."""
    month: date | None = case[paid.PAID_IN]
    return month if month is None or case[paid.MISSING] else next_month(month)


def _fits_early_time(case: Case, way: Way) -> bool:
    """A declared time before the age leaves only the ways that do not need the full age."""
    return not case[person.EARLY] or way.early or way.lower is None
