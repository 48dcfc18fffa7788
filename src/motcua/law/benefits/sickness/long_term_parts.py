"""The parts of a long leave, each with its rate and amount, under either law."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from motcua.kernel.day import write
from motcua.kernel.money import Exact
from motcua.law.arithmetic import PERCENT
from motcua.law.benefits.benefit import Case
from motcua.law.benefits.sickness import long_term_fields as own
from motcua.law.benefits.sickness import long_term_results as given
from motcua.law.benefits.sickness import outcomes
from motcua.law.benefits.sickness.asked_days import Asked
from motcua.law.benefits.sickness.leave_days import Span
from motcua.law.benefits.sickness.long_term_law import began
from motcua.law.benefits.sickness.stretches import Stretch, stretches
from motcua.law.benefits.sickness.years import annual_limit, year_by_year
from motcua.law.explanation import Result
from motcua.law.rules import sickness
from motcua.law.sheet import Sheet
from motcua.law.term import Term, term
from motcua.law.wording import LAW_2014, LAW_2024, Text, cited

_TT59 = "Thông tư 59/2015/TT-BLĐTBXH, Điều "
_USED = Text("Dd", "days", "Số ngày của đợt bệnh đã hưởng", "Days of this illness paid before", f"{_TT59}4.3")
_LEFT = Text(
    "D75",
    "days",
    "Số ngày còn hưởng 75%, kể cả ngày nghỉ hằng tuần, lễ, Tết",
    "Days left at 75%, rest days and holidays included",
    cited(f"26.2a; {_TT59}4.3", LAW_2014),
)
_MONTHS = Text("t", "months", "Số tháng nghỉ trọn", "Full months off", f"{_TT59}6.2b")
_ODD = Text("d", "days", "Số ngày lẻ, kể cả ngày nghỉ", "Odd days, rest days included", f"{_TT59}6.2b")
_DAYS = Text("d", "working_days", "Số ngày hưởng mức này", "Days at this rate", cited("43, 45", LAW_2024))


@dataclass(frozen=True, slots=True)
class Part:
    """One rate for one time. `days`: odd days of the calendar, or working days under Law 41/2024."""

    span: Span | None
    after: bool
    rate: Term
    months: int
    days: Exact
    paid_days: Exact
    law: str
    amount: Term | None

    def row(self) -> dict[str, object]:
        """As a row of the named result."""
        first, last = self.span or (None, None)
        return {
            "from": first,
            "to": last,
            "rate": self.rate,
            "months": self.months,
            "days": self.days,
            "law": self.law,
        }


def first_days_left(sheet: Sheet, case: Case) -> tuple[Term, Term, Term]:
    """The 180 days of Law 58/2014, those used of them, and those left."""
    day = began(case)
    first_days = sheet.parameter("sickness_long.first_days", day)
    used = sheet.show(_USED, case[own.USED_OF_LEAVE] or (case.date - day).days)
    left = sheet.show(_LEFT, sheet.greatest(first_days - used, 0))
    sheet.give(given.FIRST_DAYS, first_days)
    if case[own.CONTRIBUTION_MONTHS] is not None:
        sheet.give(given.MOST_MONTHS_AFTER, case[own.CONTRIBUTION_MONTHS])
    return first_days, used, left


def in_months(
    sheet: Sheet, case: Case, leave: list[Span], months: Term, salary: Term | None
) -> Iterator[Part]:
    """Law 58/2014: 180 days at 75 %, then at most the time paid at 65, 55 or 50 %."""
    day = began(case)
    first_days, used, _ = first_days_left(sheet, case)
    found = stretches(leave, int(used.value), int(first_days.value), case[own.CONTRIBUTION_MONTHS])
    days_off = sum((last - first).days + 1 for first, last in leave)
    sheet.give(given.UNPAID, days_off - sum(stretch.days for stretch in found))
    rates = _rates(sheet, day, months, any(stretch.after for stretch in found))
    for number, stretch in enumerate(found, 1):
        yield _part_in_months(sheet, day, stretch, rates[stretch.after], salary, number)


def _part_in_months(
    sheet: Sheet, day: date, stretch: Stretch, rate: Term, salary: Term | None, number: int
) -> Part:
    first, last = write(stretch.first), write(stretch.last)
    months, odd = stretch.months_and_days
    with sheet.about((f"Từ {first} đến {last}", f"From {first} to {last}"), str(number)):
        full, rest = sheet.show(_MONTHS, months), sheet.show(_ODD, odd)
        amount = None if salary is None else term(sickness.by_months(sheet, day, salary, rate, full, rest))
    span = stretch.first, stretch.last
    return Part(span, stretch.after, rate, months, odd, stretch.days, LAW_2014, amount)


def in_days(
    sheet: Sheet, case: Case, day: date, days: Asked, months: Term, salary: Term | None, number: int
) -> Iterator[Part]:
    """Law 41/2024: the working days of the year at 75 %, those beyond at 65, 55 or 50 %, without end."""
    limit = annual_limit(sheet, case, day, months)
    sheet.give(given.FIRST_DAYS, limit)
    years = year_by_year(sheet, case, days, limit)
    full = sum((year.paid.value for year in years), 0)
    beyond = days.total.value - full
    rates = _rates(sheet, day, months, beyond > 0)
    for after, count in ((False, full), (True, beyond)):
        if count:
            amount = _amount_of_days(sheet, day, salary, rates[after], count, number + after)
            span = (days.working[0], days.working[-1]) if days.working and not (full and beyond) else None
            yield Part(span, after, rates[after], 0, count, count, LAW_2024, amount)


def _amount_of_days(
    sheet: Sheet, day: date, salary: Term | None, rate: Term, count: Exact, number: int
) -> Term | None:
    percent = rate.figures
    with sheet.about((f"Mức {percent}%", f"At {percent}%"), str(number)):
        days = sheet.show(_DAYS, count)
        return None if salary is None else term(sickness.by_days(sheet, day, salary, rate, days))


def _rates(sheet: Sheet, day: date, months: Term, goes_on: bool) -> dict[bool, Term]:
    """The rate of the first time and, where the leave goes on, that of the time after."""
    first = sheet.parameter("sickness.percent", day)
    if not goes_on:
        return {False: first}
    after = term(sickness.rate_after(sheet, day, months))
    sheet.give(given.RATE_AFTER, after)
    return {False: first, True: after}


def tell(sheet: Sheet, day: date, parts: Sequence[Part], salary: Term | None) -> None:
    """Months, days and amounts of the parts, as named results."""
    first, after = [[part for part in parts if part.after is kind] for kind in (False, True)]
    sheet.give(given.PARTS, [part.row() for part in parts])
    sheet.give(given.PAID_DAYS, _sum(part.paid_days for part in parts))
    sheet.give(given.DAYS_AT_75, _sum(part.paid_days for part in first))
    sheet.give(given.DAYS_AFTER, _sum(part.paid_days for part in after))
    if any(part.law == LAW_2014 for part in parts):
        for some, months, odd in (
            (first, given.FULL_MONTHS, given.ODD_DAYS),
            (after, given.MONTHS_AFTER, given.ODD_DAYS_AFTER),
        ):
            sheet.give(months, _sum(part.months for part in some))
            sheet.give(odd, _sum(part.days for part in some if part.law == LAW_2014))
    if salary is not None:
        _tell_amounts(sheet, day, first, salary, given.PER_MONTH, outcomes.PER_DAY)
        _tell_amounts(sheet, day, after, salary, given.PER_MONTH_AFTER, given.PER_DAY_AFTER)


def _tell_amounts(
    sheet: Sheet, day: date, parts: Sequence[Part], salary: Term, of_month: Result, of_day: Result
) -> None:
    if parts:
        month = salary * (parts[0].rate * PERCENT)
        sheet.give(of_month, sheet.dong(month))
        sheet.give(of_day, sheet.dong(sheet.ratio(month, sheet.parameter("sickness.days_of_month", day))))


def _sum(numbers: Iterable[Exact]) -> Exact:
    return sum(numbers, 0)
