"""How many working days a leave asks for, by year: from its periods or a number, with parts of days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from motcua.kernel.money import Exact
from motcua.law.benefits.benefit import Case
from motcua.law.benefits.sickness import fields as asked
from motcua.law.benefits.sickness.leave_days import DaysOff, check_first_day, days_off
from motcua.law.sheet import Sheet
from motcua.law.term import Term, named
from motcua.law.wording import LAW_2014, social_insurance

_WHOLE_DAYS = social_insurance(
    "",
    "condition",
    "Ngày nghỉ không trọn được tính",
    "Parts of days count",
    "26.1; Thông tư 59/2015/TT-BLĐTBXH, Điều 6.1",
    "45.5",
)
_WITH_PARTS = social_insurance(
    "nt",
    "working_days",
    "Số ngày nghỉ, kể cả ngày nghỉ không trọn",
    "Days off, parts of days included",
    "26.1",
    "45.5",
)


@dataclass(frozen=True, slots=True)
class Asked:
    """Working days off: the sum as a term, the days of each year, and the dates where they are known."""

    total: Term
    by_year: Mapping[int, Exact]
    working: tuple[date, ...]


def asked_days(sheet: Sheet, case: Case) -> Asked | None:
    """The days off as the law counts them; None where the case names none, only asking what is left."""
    parts = parts_of_days(sheet, case.date, case[asked.HALF_DAYS], case[asked.PART_DAYS])
    found = _whole_days(sheet, case)
    if not parts:
        return found
    whole = found or Asked(named(0, ""), {}, ())
    total = sheet.show(_WITH_PARTS, whole.total + parts)
    year = case.date.year
    by_year = {**whole.by_year, year: whole.by_year.get(year, 0) + parts}
    return Asked(total, by_year, whole.working)


def _whole_days(sheet: Sheet, case: Case) -> Asked | None:
    if case[asked.PERIODS]:
        off = days_off(case, asked.PERIODS, case[asked.PERIODS])
        check_first_day(case, off.all[0])
        return dated(sheet, off)
    if case[asked.DAYS] is not None:
        return Asked(case.given(sheet, asked.DAYS), {case.date.year: case[asked.DAYS]}, ())
    return None


def dated(sheet: Sheet, off: DaysOff) -> Asked:
    """Working days known by their dates, by the years they lie in."""
    by_year: dict[int, Exact] = {off.all[0].year: 0}
    for day in off.working:
        by_year[day.year] = by_year.get(day.year, 0) + 1
    return Asked(off.shown(sheet), by_year, off.working)


def parts_of_days(sheet: Sheet, day: date, under_half: int, from_half: int) -> Exact:
    """Under half a day counts half, from half a day one (41/2024, Art. 45.5); nothing before."""
    if not under_half + from_half:
        return 0
    if not sheet.check(_WHOLE_DAYS, sheet.law != LAW_2014):
        return 0
    half: Exact = sheet.parameter("sickness.half_day", day).value
    return under_half * half + from_half
