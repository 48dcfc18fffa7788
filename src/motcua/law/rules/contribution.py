"""What is paid into the funds each month (mức đóng): bases with floor and ceiling, one part a fund and side.

Each part is rounded to whole dong; the sums add the parts, so they never differ from them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from operator import add
from typing import Any

from motcua.law.arithmetic import PERCENT, Number, Rates, Work
from motcua.law.wording import Text, social_insurance

_LEVEL = Text(
    "Ltc",
    "dong_per_month",
    "Mức lương cơ sở (mức tham chiếu) tháng {month}",
    "Base salary (reference level) of {month}",
)
_HIGHEST = social_insurance(
    "Cmax",
    "dong_per_month",
    "Mức cao nhất của căn cứ đóng bảo hiểm xã hội, bảo hiểm y tế",
    "Ceiling of the base of social and health insurance",
    "89.3",
    "31.1đ",
)
_BASE = social_insurance(
    "C",
    "dong_per_month",
    "Căn cứ đóng bảo hiểm xã hội, bảo hiểm y tế",
    "Base of social and health insurance",
    "89",
    "31.1",
)
_UNEMPLOYMENT_HIGHEST = social_insurance(
    "Cmaxtn",
    "dong_per_month",
    "Mức cao nhất của căn cứ đóng bảo hiểm thất nghiệp",
    "Ceiling of the base of unemployment insurance",
    "Điều 58 Luật 38/2013/QH13",
    "Điều 58 Luật 38/2013/QH13; Điều 34 Luật 74/2025/QH15",
)
_UNEMPLOYMENT_BASE = social_insurance(
    "Ctn",
    "dong_per_month",
    "Căn cứ đóng bảo hiểm thất nghiệp",
    "Base of unemployment insurance",
    "Điều 58 Luật 38/2013/QH13",
    "Điều 58 Luật 38/2013/QH13; Điều 34 Luật 74/2025/QH15",
)
_EMPLOYER_TOTAL = Text("E", "dong_per_month", "Người sử dụng lao động đóng", "Paid by the employer")
_EMPLOYEE_TOTAL = Text("L", "dong_per_month", "Người lao động đóng", "Paid by the employee")
_TOTAL = social_insurance(
    "", "dong_per_month", "Tổng mức đóng hằng tháng", "Monthly contribution in all", "85, 86", "33, 34"
)

_FUNDS = {
    "pension": ("Quỹ hưu trí và tử tuất", "Pension and survivorship fund"),
    "sickness": ("Quỹ ốm đau và thai sản", "Sickness and maternity fund"),
    "osh": ("Quỹ bảo hiểm tai nạn lao động, bệnh nghề nghiệp", "Accident and disease fund"),
    "health": ("Bảo hiểm y tế", "Health insurance"),
    "unemployment": ("Bảo hiểm thất nghiệp", "Unemployment insurance"),
}
_SIDES = {"employer": ("người sử dụng lao động", "employer"), "employee": ("người lao động", "employee")}
_UNEMPLOYMENT_ARTICLES = (
    "Điều 57 Luật 38/2013/QH13",
    "Điều 57 Luật 38/2013/QH13; Điều 33 Luật 74/2025/QH15",
)
_ARTICLES = {
    ("pension", "employer"): ("86.1", "34.1"),
    ("pension", "employee"): ("85.1", "33.1"),
    ("sickness", "employer"): ("86.1", "34.1"),
    ("sickness", "employee"): ("86.1", "33.4"),
    ("osh", "employer"): ("Điều 44 Luật 84/2015/QH13",) * 2,
    ("health", "employer"): ("Điều 13 Luật 25/2008/QH12",) * 2,
    ("health", "employee"): ("Điều 13 Luật 25/2008/QH12",) * 2,
    ("unemployment", "employer"): _UNEMPLOYMENT_ARTICLES,
    ("unemployment", "employee"): _UNEMPLOYMENT_ARTICLES,
}

EMPLOYEE = (
    "pension_employer",
    "sickness_employer",
    "osh_employer",
    "health_employer",
    "unemployment_employer",
    "pension_employee",
    "health_employee",
    "unemployment_employee",
)
"""The rates of an ordinary employee; each names its fund first and who pays last."""


@dataclass(frozen=True, slots=True)
class Part:
    """What one side pays into one fund; `rate` is the parameter, `side` employer or employee."""

    rate: str
    fund: str
    side: str
    wording: Mapping[str, Text]


@cache
def part_of(rate: str) -> Part:
    """By the name of its rate: pension_alone is paid into the pension fund by the insured person."""
    fund, side = rate.partition("_")[0], "employer" if rate.endswith("_employer") else "employee"
    vi, en = (f"{name}, {who}" for name, who in zip(_FUNDS[fund], _SIDES[side], strict=True))
    old, new = _ARTICLES[fund, side]
    return Part(rate, fund, side, social_insurance("", "dong_per_month", vi, en, old, new))


def insurance_base(work: Work, day: Any, salary: Number) -> tuple[Number, Number]:
    """The salary, at least its floor and at most 20 times the base salary; and that ceiling; dong a month."""
    level, rates = work.parameter("base_salary", day, _LEVEL), Rates(work, "contribution", day)
    highest = work.show(_HIGHEST, rates.ceiling_times * level)
    base = work.least(work.greatest(salary, rates.floor_times * level), highest)
    return work.show(_BASE, base), highest


def unemployment_base(work: Work, day: Any, salary: Number, minimum_wage: Number) -> tuple[Number, Number]:
    """The salary, at most 20 times the regional minimum wage; and that ceiling; dong a month."""
    times = Rates(work, "contribution", day).unemployment_ceiling_times
    highest = work.show(_UNEMPLOYMENT_HIGHEST, times * minimum_wage)
    return work.show(_UNEMPLOYMENT_BASE, work.least(salary, highest)), highest


def paid(work: Work, day: Any, part: Part, base: Number) -> Number:
    """The part's percentage of its base, in whole dong a month."""
    rate = work.parameter(f"contribution.{part.rate}", day)
    return work.show(part.wording, work.dong(rate * PERCENT * base))


def paid_by_side(work: Work, side: str, parts: Sequence[Number]) -> Number:
    """The sum of one side's parts; dong a month."""
    return work.show(_EMPLOYER_TOTAL if side == "employer" else _EMPLOYEE_TOTAL, reduce(add, parts))


def paid_in_all(work: Work, employer: Number, employee: Number) -> Number:
    """Dong a month."""
    return work.show(_TOTAL, employer + employee)


def monthly_contribution(work: Work, day: Any, salary: Number, minimum_wage: Number) -> Number:
    """What an ordinary employee and the employer pay together; dong a month."""
    bases = {"unemployment": unemployment_base(work, day, salary, minimum_wage)[0]}
    insurance = insurance_base(work, day, salary)[0]
    parts = [part_of(rate) for rate in EMPLOYEE]
    amounts = [(part.side, paid(work, day, part, bases.get(part.fund, insurance))) for part in parts]
    employer, employee = (
        paid_by_side(work, side, [amount for payer, amount in amounts if payer == side])
        for side in ("employer", "employee")
    )
    return paid_in_all(work, employer, employee)
