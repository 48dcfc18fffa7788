"""Chế độ ốm đau do bệnh cần chữa trị dài ngày (58/2014, Art. 26.2, 28.2; 41/2024, Art. 43.2, 45.3, 141.5)."""

from __future__ import annotations

from datetime import timedelta
from functools import reduce
from operator import add

from motcua.kernel.errors import N_
from motcua.law.benefits.benefit import Benefit, Case, OneOf, Outcome, wrong
from motcua.law.benefits.sickness import base, outcomes
from motcua.law.benefits.sickness import fields as asked
from motcua.law.benefits.sickness import long_term_fields as own
from motcua.law.benefits.sickness import long_term_results as given
from motcua.law.benefits.sickness.asked_days import Asked, dated
from motcua.law.benefits.sickness.leave_days import Span, check_first_day, days_within, spans
from motcua.law.benefits.sickness.long_term_law import began, begun_under_2014, decided_by, law_on, parted
from motcua.law.benefits.sickness.long_term_parts import Part, first_days_left, in_days, in_months, tell
from motcua.law.benefits.sickness.opening import CAUSES, is_open
from motcua.law.benefits.sickness.years import annual_limit, time_paid
from motcua.law.dates import add_months
from motcua.law.rules import sickness
from motcua.law.sheet import Sheet
from motcua.law.term import Term
from motcua.law.wording import LAW_2014, LAW_2024, Text, cited, social_insurance

_TOTAL = social_insurance(
    "",
    "dong",
    "Trợ cấp ốm đau do bệnh cần chữa trị dài ngày",
    "Sickness benefit for a long illness",
    "28; Thông tư 59/2015/TT-BLĐTBXH, Điều 6.2",
    "45",
)
_GOES_ON = Text(
    "",
    "",
    "Đợt nghỉ bắt đầu theo Luật 58/2014 được tiếp tục đến hết thời hạn đã giải quyết",
    "A leave begun under Law 58/2014 goes on to the end of the time granted",
    cited("141.5", LAW_2024),
)


def settle(sheet: Sheet, case: Case) -> Outcome:
    """75 % first, then 65, 55 or 50 % by the time paid; dong, or days without a salary."""
    old = begun_under_2014(sheet, case)
    leave = _leave(case, old)
    with decided_by(sheet, LAW_2014 if old else LAW_2024):
        if not is_open(sheet, case):
            return Outcome(0, "dong" if base.has_salary(case) else "days")
        months = time_paid(sheet, case)
        if not leave and case[own.DAYS] is None:
            return _most_time(sheet, case, months, old)
        salary = base.base_salary(sheet, case, began(case))
        parts = _parts(sheet, case, leave, months, salary)
        tell(sheet, case.date, parts, salary)
        if salary is None:
            return Outcome.of(sum(part.paid_days for part in parts), "days")
        amounts = [part.amount for part in parts if part.amount is not None]
        return Outcome.of(sheet.show(_TOTAL, sheet.dong(reduce(add, amounts) if amounts else 0)), "dong")


def _leave(case: Case, old: bool) -> list[Span]:
    """The time off by its dates; none where Law 41/2024 has a number of working days. Raises BadInput."""
    if case[asked.PERIODS]:
        leave = spans(asked.PERIODS, case[asked.PERIODS])
        check_first_day(case, leave[0][0])
        return leave
    months, days = case[own.MONTHS], case[own.DAYS]
    if months is not None and not old:
        message = N_("Law 41/2024 counts this leave in working days. Please give periods or working days.")
        raise wrong(own.MONTHS.name, "counted_in_days", message)
    if not old or (months is None and days is None):
        return []
    return [(case.date, add_months(case.date, months or 0) + timedelta(days=(days or 0) - 1))]


def _parts(sheet: Sheet, case: Case, leave: list[Span], months: Term, salary: Term | None) -> list[Part]:
    """The parts under Law 58/2014, then those under Law 41/2024."""
    before, after = parted(sheet, case, leave)
    parts: list[Part] = []
    if before:
        if law_on(sheet, before[-1][1]).value == LAW_2024:
            sheet.note(_GOES_ON)
        parts += in_months(sheet, case, before, months, salary)
    if after or not before:
        with decided_by(sheet, LAW_2024):
            day = after[0][0] if after else case.date
            days = _working(sheet, case, after)
            parts += in_days(sheet, case, day, days, months, salary, len(parts) + 1)
    return parts


def _working(sheet: Sheet, case: Case, leave: list[Span]) -> Asked:
    if leave:
        return dated(sheet, days_within(case, leave))
    return Asked(case.given(sheet, own.DAYS), {case.date.year: case[own.DAYS]}, ())


def _most_time(sheet: Sheet, case: Case, months: Term, old: bool) -> Outcome:
    """Nothing is asked but the most time: 180 days and the time paid, or the days of the year."""
    if not old:
        limit = annual_limit(sheet, case, case.date, months)
        sheet.give(given.FIRST_DAYS, limit)
        sheet.give(given.RATE_AFTER, sickness.rate_after(sheet, case.date, months))
        left = sickness.days_left(sheet, limit, case.given(sheet, asked.DAYS_USED))
        sheet.give(outcomes.DAYS_LEFT, left)
        return Outcome.of(left, "days")
    sheet.give(given.RATE_AFTER, sickness.rate_after(sheet, began(case), months))
    return Outcome.of(first_days_left(sheet, case)[2], "days")


SICKNESS_LONG_TERM = Benefit(
    key="sickness_long_term",
    vi="Trợ cấp ốm đau do bệnh cần chữa trị dài ngày",
    en="Sickness benefit for a long illness",
    law="law.social_insurance",
    unit="dong",
    day_vi=asked.FIRST_DAY_VI,
    day_en=asked.FIRST_DAY_EN,
    fields=(
        asked.PERIODS,
        own.MONTHS,
        own.DAYS,
        own.CONTRIBUTION_MONTHS,
        own.SICK_SINCE,
        own.USED_OF_LEAVE,
        own.GRANTED_UNTIL,
        asked.CONDITION,
        asked.DAYS_USED,
        base.SALARY,
        base.COEFFICIENT,
        base.SALARY_MONTH,
        base.JOINED,
        asked.REST,
        asked.REST_DAYS,
        asked.HOLIDAYS,
        CAUSES,
    ),
    settle=settle,
    example={
        "id": "example",
        "benefit": "sickness_long_term",
        "date": "2023-03-20",
        "inputs": {
            "periods": [{"from": "2023-03-20", "to": "2023-05-31"}],
            "contribution_months": 156,
            "salary": 6_000_000,
        },
    },
    one_of=(
        OneOf(("periods", "months"), required=False),
        OneOf(("periods", "days"), required=False),
        OneOf(("salary", "salary_coefficient"), required=False),
        OneOf(("leave_since", "days_used_of_180"), required=False),
    ),
    results=given.RESULTS,
)
