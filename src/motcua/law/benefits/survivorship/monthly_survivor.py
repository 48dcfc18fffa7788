"""Trợ cấp tuất hằng tháng: how much, from when, how it changes (58/2014, Art. 68; 41/2024, Art. 87)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import reduce
from operator import add

from motcua.kernel.money import Exact
from motcua.law.benefits.benefit import Benefit, Case, Outcome
from motcua.law.benefits.survivorship import deceased as asked
from motcua.law.benefits.survivorship import results
from motcua.law.benefits.survivorship.changes import Share, month_name, shares, state_changes
from motcua.law.benefits.survivorship.changes import total as total_percent
from motcua.law.benefits.survivorship.choice import (
    CHOICE,
    ONE_TIME,
    may_choose_one_time,
    one_payment_stands,
)
from motcua.law.benefits.survivorship.opening import opens_monthly
from motcua.law.benefits.survivorship.payments import payments
from motcua.law.benefits.survivorship.relative_fields import RELATIVES
from motcua.law.benefits.survivorship.relatives import Relative, entitled
from motcua.law.fields import Field
from motcua.law.rules.survivorship import LEVEL, monthly_for_one
from motcua.law.sheet import Sheet
from motcua.law.term import term
from motcua.law.wording import social_insurance

NOTHING = Outcome(0, "dong_per_month")

INSURED_DECEASED = Field(
    "insured_deceased",
    "whole",
    "Số người tham gia bảo hiểm xã hội từ trần",
    "Insured people who died",
    "Từ hai người (ví dụ cả cha và mẹ đều tham gia) thì thân nhân hưởng hai lần mức trợ cấp.",
    "With two or more (both parents were insured, for example) the relatives have twice the rate.",
    unit="people",
    symbol="n",
    least=1,
    most=10,
    default=1,
    example=1,
)
_SOMEBODY = social_insurance(
    "",
    "condition",
    "Có thân nhân đủ điều kiện hưởng hằng tháng",
    "A relative qualifies for the monthly allowance",
    "67.2",
    "86.2",
)
_COUNTED = social_insurance(
    "c", "people", "Số thân nhân được hưởng, nhiều nhất 04 người", "Relatives paid, at most 4", "68.2", "87.2"
)
_TOTAL = social_insurance(
    "A",
    "dong_per_month",
    "Tổng mức hưởng hằng tháng từ tháng {month}",
    "Total a month from {month}",
    "68",
    "87",
)


def settle(sheet: Sheet, case: Case) -> Outcome:
    """The sum for all relatives in the first month paid, dong a month; later changes follow as lines."""
    opened = opens_monthly(sheet, case)
    sheet.give(results.OPENED, opened)
    relatives = entitled(sheet, case) if opened else []
    sheet.give(results.ELIGIBLE, False)
    if not opened or not sheet.check(_SOMEBODY, bool(relatives)):
        return NOTHING
    sheet.give(results.QUALIFYING, len(relatives))
    sheet.give(results.MAY_CHOOSE, may_choose_one_time(sheet, case, relatives))
    if case[CHOICE] == ONE_TIME and one_payment_stands(sheet, case, relatives):
        return NOTHING
    most = sheet.value("survivor_monthly.most_relatives", case.date)
    counted = sheet.show(_COUNTED, sheet.least(len(relatives), most))
    sheet.give(results.ELIGIBLE, True)
    sheet.give(results.PAID, counted)
    return Outcome(_paid(sheet, case, relatives[: int(counted.value)]), "dong_per_month")


def _paid(sheet: Sheet, case: Case, relatives: Sequence[Relative]) -> Exact:
    """The base salary is that of the first month paid; the rates are those of the law at the death."""
    start = min(relative.start for relative in relatives)
    level = sheet.parameter("base_salary", start, LEVEL)
    several = case[INSURED_DECEASED] > 1
    deceased = case.given(sheet, INSURED_DECEASED) if several else term(1)
    at_start = []
    for relative in relatives:
        with sheet.about(relative.who, str(relative.place)):
            amount = monthly_for_one(sheet, case.date, level, relative.alone, deceased)
        if relative.start == start:
            at_start.append(amount)
    total = sheet.show(_TOTAL, reduce(add, at_start), month=month_name(start))
    times = sheet.value("survivor_monthly.several_deceased_times", case.date) if several else 1
    sheet.give(results.FIRST_MONTH, start)
    sheet.give(results.LEVEL, level)
    _give_in_time(sheet, case, start, shares(sheet, case, relatives, times))
    return total.value


def _give_in_time(sheet: Sheet, case: Case, start: date, rates: Sequence[Share]) -> None:
    """The rates as they begin, their next change, and what each relative is paid from when to when."""
    sheet.give(results.TOTAL_PERCENT, total_percent(rates, start))
    for change in state_changes(sheet, start, rates)[:1]:
        sheet.give(results.NEXT_CHANGE, change.month)
        sheet.give(results.PERCENT_AFTER, change.percent)
    rows = list(payments(sheet, rates))
    sheet.give(results.PAYMENTS, rows)
    first = {row["relative"]: row for row in reversed(rows)}
    named = zip(results.PERCENTS, results.AMOUNTS, strict=True)
    for place, (percent, amount) in zip(range(1, len(case[RELATIVES]) + 1), named, strict=False):
        paid = first.get(place, _UNPAID)
        sheet.give(percent, paid["percent"])
        sheet.give(amount, paid["amount"])


_UNPAID = {"percent": 0, "amount": 0}


MONTHLY_SURVIVOR_ALLOWANCE = Benefit(
    key="monthly_survivor_allowance",
    vi="Trợ cấp tuất hằng tháng",
    en="Monthly survivor's allowance",
    law="law.social_insurance",
    unit="dong_per_month",
    day_vi=asked.DAY_OF_DEATH_VI,
    day_en=asked.DAY_OF_DEATH_EN,
    fields=(
        asked.STATUS,
        asked.COMPULSORY_MONTHS,
        asked.VOLUNTARY_MONTHS,
        asked.BOUGHT_MONTHS,
        asked.ONE_TIME_TAKEN,
        asked.BY_ACCIDENT,
        asked.LOSS,
        asked.PENSION_SCHEME,
        asked.FOREIGN,
        INSURED_DECEASED,
        RELATIVES,
        CHOICE,
        asked.BORN,
    ),
    settle=settle,
    example={
        "id": "example",
        "benefit": "monthly_survivor_allowance",
        "date": "2023-03-20",
        "inputs": {
            "deceased_status": "insured",
            "compulsory_months": 196,
            "relatives": [
                {"relation": "spouse", "sex": "female", "born": "1966-04-12", "monthly_income": 0},
                {"relation": "child", "born": "2012-09-01"},
            ],
        },
    },
    switches=("month_child_turns_18", "pensioner_under_15_compulsory"),
    results=(
        results.ELIGIBLE,
        results.OPENED,
        results.QUALIFYING,
        results.PAID,
        results.MAY_CHOOSE,
        results.FIRST_MONTH,
        results.LEVEL,
        results.TOTAL_PERCENT,
        results.NEXT_CHANGE,
        results.PERCENT_AFTER,
        results.PAYMENTS,
        *results.PERCENTS,
        *results.AMOUNTS,
    ),
)
