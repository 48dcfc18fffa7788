"""The limit of days year by year: a leave over the end of a year takes from both (Circular 59/2015, 4.5)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import date

from motcua.kernel.money import Exact
from motcua.law.benefits.benefit import Case
from motcua.law.benefits.sickness import fields as asked
from motcua.law.benefits.sickness import outcomes
from motcua.law.benefits.sickness.asked_days import Asked
from motcua.law.benefits.sickness.base import in_first_month
from motcua.law.rules import sickness
from motcua.law.sheet import Sheet
from motcua.law.term import Term, named, term
from motcua.law.wording import LAW_2014, LAW_2024, social_insurance, under

_UNKNOWN_TIME = social_insurance(
    "",
    "",
    "Chưa nêu thời gian đóng: tính như đóng dưới 15 năm",
    "The time paid is not given: taken as under 15 years",
    "26.1",
    "43.1",
)
_DAYS = social_insurance("n", "working_days", "Số ngày làm việc nghỉ", "Working days off", "26.1", "43.1")
_NO_CONTRIBUTION = under(
    "",
    "months",
    "Số tháng nghỉ hưởng từ 14 ngày làm việc: không đóng và không tính là thời gian đóng",
    "Months with 14 or more working days of sick leave: nothing is paid, they are not time paid",
    {LAW_2014: "Thông tư 59/2015/TT-BLĐTBXH, Điều 6.4", LAW_2024: "33.5, 33.6"},
)


@dataclass(frozen=True, slots=True)
class Year:
    """One calendar year of a leave: days off, days left before it, days paid at the full rate."""

    year: int
    asked: Term
    left: Term
    paid: Term


def time_paid(sheet: Sheet, case: Case) -> Term:
    """The months paid; none where the case does not say, which a line tells."""
    if case[asked.CONTRIBUTION_MONTHS] is not None:
        return case.given(sheet, asked.CONTRIBUTION_MONTHS)
    sheet.note(_UNKNOWN_TIME)
    return named(0, "")


def annual_limit(sheet: Sheet, case: Case, day: date, months: Term) -> Term:
    """Most working days a year, by the time paid and the condition of the work when the leave begins."""
    limit = term(sickness.annual_limit(sheet, day, months, case[asked.CONDITION] != "normal"))
    sheet.give(outcomes.ANNUAL_LIMIT, limit)
    return limit


def year_by_year(sheet: Sheet, case: Case, days: Asked, limit: Term) -> list[Year]:
    """Each year of the leave with what it pays; days paid before count for the first."""
    years = list(_years(sheet, case, days, limit))
    sheet.give(outcomes.YEARS, [_row(year) for year in years])
    sheet.give(outcomes.DAYS_LEFT, years[0].left)
    sheet.give(outcomes.DAYS_LEFT_AFTER, years[-1].left.value - years[-1].paid.value)
    return years


def _years(sheet: Sheet, case: Case, days: Asked, limit: Term) -> Iterator[Year]:
    used = case.given(sheet, asked.DAYS_USED)
    for number, (year, count) in enumerate(sorted(days.by_year.items()), 1):
        with _about(sheet, year, number, among=len(days.by_year)):
            off = days.total if len(days.by_year) == 1 else sheet.show(_DAYS, count)
            left = term(sickness.days_left(sheet, limit, used if number == 1 else named(0, "")))
            yield Year(year, off, left, term(sickness.days_paid(sheet, off, left)))


def _about(sheet: Sheet, year: int, number: int, among: int) -> AbstractContextManager[None]:
    return nullcontext() if among == 1 else sheet.about((f"Năm {year}", f"Year {year}"), str(number))


def _row(year: Year) -> dict[str, object]:
    return {"year": year.year, "asked_days": year.asked, "days_left": year.left, "paid_days": year.paid}


def tell_months_without_contribution(
    sheet: Sheet, case: Case, days: Asked, paid: Mapping[int, Exact]
) -> None:
    """Months with 14 or more of the days paid, the first of each year; only where dates are known."""
    if not days.working:
        return
    months: dict[tuple[int, int], int] = {}
    taken: dict[int, int] = {}
    for day in days.working:
        taken[day.year] = taken.get(day.year, 0) + 1
        if taken[day.year] <= paid[day.year]:
            months[day.year, day.month] = months.get((day.year, day.month), 0) + 1
    if in_first_month(case, case.date) and sheet.law == LAW_2024:
        months.pop((case.date.year, case.date.month), None)
    least = sheet.value("sickness.no_contribution_days", case.date)
    free = sum(count >= least for count in months.values())
    sheet.give(outcomes.MONTHS_UNPAID, free)
    if free:
        sheet.note(_NO_CONTRIBUTION, free)
