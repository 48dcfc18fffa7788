"""Chế độ ốm đau ngắn ngày: the leave of one's own illness, year by year (58, Art. 26.1; 41, Art. 43.1)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from motcua.law.arithmetic import Number, Rates, Work
from motcua.law.benefits.benefit import Benefit, Case, OneOf, Outcome
from motcua.law.benefits.sickness import base, outcomes
from motcua.law.benefits.sickness import fields as asked
from motcua.law.benefits.sickness.asked_days import Asked, asked_days
from motcua.law.benefits.sickness.opening import CAUSES, is_open
from motcua.law.benefits.sickness.payment import in_money, unit
from motcua.law.benefits.sickness.years import (
    annual_limit,
    tell_months_without_contribution,
    time_paid,
    year_by_year,
)
from motcua.law.fields import Field
from motcua.law.rules import sickness
from motcua.law.sheet import Sheet
from motcua.law.switches import Option
from motcua.law.term import Term
from motcua.law.wording import social_insurance

FORCES = "armed_forces"
INSURED_AS = Field(
    "insured_as",
    "choice",
    "Đối tượng",
    "Insured as",
    "Sĩ quan, quân nhân chuyên nghiệp, công an, cơ yếu hưởng 100% và không có số ngày tối đa.",
    "Officers and professionals of army, police and cipher service have 100% and no limit of days.",
    options=(
        Option("worker", "người lao động, cán bộ, công chức, viên chức", "worker, official, public employee"),
        Option(FORCES, "lực lượng vũ trang, cơ yếu", "armed forces, cipher service"),
    ),
    default="worker",
    example="worker",
)
_NO_LIMIT = social_insurance(
    "",
    "",
    "Theo thời gian điều trị và chỉ định nghỉ, không có số ngày tối đa trong năm",
    "By the time of treatment and the leave prescribed, without a limit of days",
    "26.3",
    "43.3",
)
_TOTAL = social_insurance("N", "working_days", "Tổng số ngày được hưởng", "Days paid in all", "26.1", "43.1")


def settle(sheet: Sheet, case: Case) -> Outcome:
    """75 % of the salary for each working day that the year still has; dong, or days without a salary."""
    if not is_open(sheet, case):
        return Outcome(0, unit(case))
    days, forces = asked_days(sheet, case), case[INSURED_AS] == FORCES
    if days is None:
        return _left(sheet, case)
    paid = _all_days(sheet, case, days) if forces else _within_limit(sheet, case, days)
    sheet.give(outcomes.ASKED_DAYS, days.total)
    sheet.give(outcomes.PAID_DAYS, paid)
    sheet.give(outcomes.UNPAID_DAYS, days.total.value - paid.value)
    percent = sheet.parameter("sickness.forces_percent" if forces else "sickness.percent", case.date)
    return in_money(sheet, case, paid, percent)


def in_numbers(work: Work, day: Any, inputs: Mapping[str, Any]) -> Number:
    """A leave of so many days in one year, with nothing that shuts it out, at the ordinary rate; dong."""
    hard = inputs["condition"] != "normal"
    limit = sickness.annual_limit(work, day, inputs["contribution_months"], hard)
    left = sickness.days_left(work, limit, inputs["days_used_this_year"])
    percent = Rates(work, "sickness", day).percent
    per_day = sickness.for_a_day(work, day, inputs["salary"], percent)
    return sickness.amount(work, per_day, sickness.days_paid(work, inputs["days"], left))


def _left(sheet: Sheet, case: Case) -> Outcome:
    """Nothing is asked but what the year still has."""
    limit = annual_limit(sheet, case, case.date, time_paid(sheet, case))
    left = sickness.days_left(sheet, limit, case.given(sheet, asked.DAYS_USED))
    sheet.give(outcomes.DAYS_LEFT, left)
    return Outcome.of(left, "working_days")


def _all_days(sheet: Sheet, case: Case, days: Asked) -> Term:
    sheet.note(_NO_LIMIT)
    tell_months_without_contribution(sheet, case, days, days.by_year)
    return days.total


def _within_limit(sheet: Sheet, case: Case, days: Asked) -> Term:
    limit = annual_limit(sheet, case, case.date, time_paid(sheet, case))
    years = year_by_year(sheet, case, days, limit)
    tell_months_without_contribution(sheet, case, days, {year.year: year.paid.value for year in years})
    if len(years) == 1:
        return years[0].paid
    return sheet.show(_TOTAL, sum((year.paid for year in years[1:]), years[0].paid))


SICKNESS_LEAVE = Benefit(
    key="sickness_leave",
    vi="Trợ cấp ốm đau",
    en="Sickness benefit",
    law="law.social_insurance",
    unit="dong",
    day_vi=asked.FIRST_DAY_VI,
    day_en=asked.FIRST_DAY_EN,
    fields=(
        asked.PERIODS,
        asked.DAYS,
        asked.HALF_DAYS,
        asked.PART_DAYS,
        asked.CONTRIBUTION_MONTHS,
        asked.CONDITION,
        asked.DAYS_USED,
        base.SALARY,
        base.COEFFICIENT,
        base.SALARY_MONTH,
        base.JOINED,
        asked.REST,
        asked.REST_DAYS,
        asked.HOLIDAYS,
        asked.OTHER_LEAVE,
        INSURED_AS,
        CAUSES,
    ),
    settle=settle,
    example={
        "id": "example",
        "benefit": "sickness_leave",
        "date": "2023-03-20",
        "inputs": {
            "periods": [{"from": "2023-03-20", "to": "2023-03-26"}],
            "contribution_months": 156,
            "salary": 6_000_000,
        },
    },
    one_of=(
        OneOf(("periods", "days"), required=False),
        OneOf(("salary", "salary_coefficient"), required=False),
    ),
    results=(
        outcomes.PAID_DAYS,
        outcomes.ASKED_DAYS,
        outcomes.UNPAID_DAYS,
        outcomes.ANNUAL_LIMIT,
        outcomes.DAYS_LEFT,
        outcomes.DAYS_LEFT_AFTER,
        outcomes.PER_DAY,
        base.BASE_SALARY,
        base.BASE_MONTH,
        outcomes.MONTHS_UNPAID,
        outcomes.YEARS,
    ),
    rows=in_numbers,
)
