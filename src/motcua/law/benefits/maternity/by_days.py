"""Leave paid by the day (khám thai, biện pháp tránh thai), and what every such benefit does with its days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from motcua.law.benefits.benefit import Benefit, Case, OneOf, Outcome
from motcua.law.benefits.maternity import asked, named, paid
from motcua.law.fields import Field
from motcua.law.rules import maternity as rules
from motcua.law.sheet import Sheet
from motcua.law.switches import Option
from motcua.law.term import Term, Truth, term
from motcua.law.wording import social_insurance

PAY_ONE_OF = (OneOf(("average_salary", "salaries"), required=False),)

_COUNTED = social_insurance(
    "d", "days", "Số ngày được hưởng", "Days that are paid", "32, 33, 34, 37", "51, 52, 53, 57"
)
_METHOD_DAYS = social_insurance(
    "N", "days", "Số ngày nghỉ nhiều nhất theo biện pháp", "Most days for this method", "37.1", "57.1"
)
_METHOD = Field(
    "method",
    "choice",
    "Biện pháp tránh thai",
    "Method of contraception",
    required=True,
    options=(
        Option("iud", "đặt dụng cụ tránh thai trong tử cung", "intrauterine device"),
        Option("sterilisation", "triệt sản", "sterilisation"),
    ),
    example="iud",
)
_VISITS = Field(
    "visits",
    "whole",
    "Số lần khám thai",
    "Antenatal visits",
    "Được tính nhiều nhất 05 lần.",
    "Five at most count.",
    unit="times",
    symbol="k",
    least=1,
    most=50,
    default=5,
    example=5,
)
_FAR_OR_ILL = Field(
    "far_or_ill",
    "yes_no",
    "Ở xa cơ sở khám chữa bệnh, có bệnh lý hoặc thai không bình thường",
    "Living far from a clinic, ill, or a pregnancy at risk",
    "Luật 58/2014: mỗi lần 02 ngày thay vì 01 ngày. Luật 41/2024: mỗi lần không quá 02 ngày với mọi người.",
    "Law 58/2014 gives 2 days a visit instead of 1; Law 41/2024 gives up to 2 to everybody.",
    default=False,
    example=True,
)


def counted(sheet: Sheet, case: Case, most: Term, *, working: bool) -> Term:
    """The days taken, at most those there are; all of them where none are stated."""
    sheet.give(named.MOST_WORKING_DAYS if working else named.MOST_DAYS, most)
    stated = asked.WORKING_DAYS if working else asked.DAYS
    days = most
    if case[stated] is not None:
        line = replace(_COUNTED[sheet.law], unit=stated.unit)  # the one line whose days may be of both kinds
        days = sheet.show(line, sheet.least(case.given(sheet, stated), most))
    sheet.give(named.WORKING_DAYS if working else named.DAYS, days)
    return days


def paid_days(sheet: Sheet, case: Case, days: Term, average: Term | None, *, working: bool) -> Outcome:
    """Days times the daily amount, dong; the days themselves without an average."""
    if average is None:
        return Outcome.of(days, "working_days" if working else "days")
    rule = rules.for_a_working_day if working else rules.for_a_day
    daily = rule(sheet, case.date, average)
    sheet.give(named.DAILY, daily)
    amount = rules.for_days(sheet, daily, days)
    sheet.give(named.ALLOWANCE, amount)
    return Outcome.of(amount, "dong")


def _visits(sheet: Sheet, case: Case) -> Outcome:
    """Antenatal visits: working days off and their allowance (58/2014, Art. 32; 41/2024, Art. 51)."""
    visits, far = case.given(sheet, _VISITS), Truth(case[_FAR_OR_ILL])
    most = term(rules.visit_days(sheet, case.date, visits, far))
    days = counted(sheet, case, most, working=True)
    return paid_days(sheet, case, days, paid.average(sheet, case, case.date), working=True)


def _contraception(sheet: Sheet, case: Case) -> Outcome:
    """Days off after a method of contraception and their allowance (58/2014, Art. 37; 41/2024, Art. 57)."""
    most = sheet.show(_METHOD_DAYS, sheet.parameter(f"contraception.{case[_METHOD]}", case.date))
    days = counted(sheet, case, most, working=False)
    return paid_days(sheet, case, days, paid.average(sheet, case, case.date), working=False)


def _benefit(key: str, vi: str, en: str, inputs: Mapping[str, Any], **more: Any) -> Benefit:
    example = {"id": "example", "benefit": key, "date": "2023-03-20", "inputs": inputs}
    return Benefit(
        key,
        vi,
        en,
        "law.social_insurance",
        "dong",
        "Ngày bắt đầu nghỉ",
        "First day of the leave",
        example=example,
        one_of=PAY_ONE_OF,
        switches=("average_rounding",),
        **more,
    )


ANTENATAL_VISITS = _benefit(
    "antenatal_visits",
    "Chế độ thai sản khi khám thai",
    "Leave for antenatal visits",
    {"visits": 5, "average_salary": 8_000_000},
    fields=(_VISITS, _FAR_OR_ILL, asked.WORKING_DAYS, *asked.PAY),
    settle=_visits,
    results=(named.MOST_WORKING_DAYS, named.WORKING_DAYS, named.AVERAGE, named.DAILY, named.ALLOWANCE),
)
CONTRACEPTION = _benefit(
    "contraception",
    "Chế độ thai sản khi thực hiện biện pháp tránh thai",
    "Leave after a method of contraception",
    {"method": "iud", "average_salary": 8_000_000},
    fields=(_METHOD, asked.DAYS, *asked.PAY),
    settle=_contraception,
    results=(named.MOST_DAYS, named.DAYS, named.AVERAGE, named.DAILY, named.ALLOWANCE),
)
