"""The benefits of occupational accident and disease in the case format."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from motcua.law.benefits.accident import again, again_fields, asked, in_numbers, results
from motcua.law.benefits.accident import computing as accident
from motcua.law.benefits.accident.convalescence import convalescence
from motcua.law.benefits.benefit import Benefit, Case, OneOf, Outcome
from motcua.law.benefits.survivorship.deceased import BORN, DAY_OF_DEATH_EN, DAY_OF_DEATH_VI
from motcua.law.fields import Field
from motcua.law.sheet import Sheet

_TIME = OneOf(("fund_years", "fund_months"), required=False)


def _benefit(
    key: str,
    vi: str,
    en: str,
    unit: str,
    settle: Callable[[Sheet, Case], Outcome],
    fields: tuple[Field, ...],
    day: tuple[str, str],
    example: dict[str, Any],
    **more: Any,
) -> Benefit:
    whole = {"id": "example", "benefit": key, "date": "2020-07-05", "inputs": example}
    law = "law.occupational_safety"
    return Benefit(key, vi, en, law, unit, *day, fields=fields, settle=settle, example=whole, **more)


_START = (asked.DAY_VI, asked.DAY_EN)
_AGAIN = (again_fields.DAY_VI, again_fields.DAY_EN)
_CASE = (asked.LOSS, asked.SALARY, asked.FUND_YEARS, asked.FUND_MONTHS)
_OUTCOMES = (
    results.ELIGIBLE,
    results.FIRST_MONTH,
    results.LEVEL,
    results.LOSS_PART,
    results.LOSS_TIMES,
    results.FUND_YEARS,
    results.TIME_SHARE,
    results.TIME_PART,
)
_MONTHLY_OUTCOMES = (*_OUTCOMES[:-1], results.TIME_PERCENT, results.TIME_PART)

OSH_ONE_TIME = _benefit(
    "osh_one_time",
    "Trợ cấp tai nạn lao động, bệnh nghề nghiệp một lần",
    "One-time benefit for occupational accident or disease",
    "dong",
    accident.one_time,
    _CASE,
    _START,
    {"loss_percent": 20, "salary": 5_000_000, "fund_years": 10},
    one_of=(_TIME,),
    switches=("fund_year_rounding",),
    results=_OUTCOMES,
    rows=in_numbers.one_time,
)
OSH_MONTHLY = _benefit(
    "osh_monthly",
    "Trợ cấp tai nạn lao động, bệnh nghề nghiệp hằng tháng",
    "Monthly benefit for occupational accident or disease",
    "dong_per_month",
    accident.monthly,
    _CASE,
    _START,
    {"loss_percent": 40, "salary": 5_000_000, "fund_years": 10},
    one_of=(_TIME,),
    switches=("fund_year_rounding",),
    results=_MONTHLY_OUTCOMES,
    rows=in_numbers.monthly,
)
OSH_REASSESSMENT = _benefit(
    "osh_reassessment",
    "Trợ cấp tai nạn lao động, bệnh nghề nghiệp sau khi giám định lại",
    "Benefit for occupational accident or disease after a re-assessment",
    "dong_per_month",
    again.reassessed,
    (
        again_fields.RECEIVED,
        again_fields.LOSS_BEFORE,
        again_fields.LOSS,
        again_fields.TIME_PART,
        asked.SALARY,
        asked.FUND_YEARS,
        asked.FUND_MONTHS,
        again_fields.PAID,
    ),
    _AGAIN,
    {
        "benefit_received": "monthly",
        "previous_loss_percent": 35,
        "loss_percent": 45,
        "contribution_part": 147_000,
    },
    one_of=(OneOf(("contribution_part", "fund_years", "fund_months"), required=False),),
    switches=("fund_year_rounding", "reassessment_difference"),
    results=(results.TO_MONTHLY, results.POINTS, *_MONTHLY_OUTCOMES),
)
OSH_ATTENDANT = _benefit(
    "osh_attendant",
    "Trợ cấp phục vụ",
    "Attendant allowance",
    "dong_per_month",
    accident.attendant,
    (asked.LOSS, asked.CONDITION),
    _START,
    {"loss_percent": 85, "condition": "two_limbs"},
    results=(results.ELIGIBLE, results.FIRST_MONTH, results.LEVEL),
)
OSH_LEAVING = _benefit(
    "osh_leaving",
    "Trợ cấp một lần khi người hưởng trợ cấp TNLĐ-BNN hằng tháng ra nước ngoài định cư",
    "One payment to a monthly accident recipient who settles abroad",
    "dong",
    again.leaving,
    (again_fields.BENEFIT,),
    ("Ngày có quyết định, tính theo trợ cấp đang hưởng", "Day of the decision"),
    {"monthly_benefit": 2_000_000},
    results=(results.ELIGIBLE, results.MONTHS_OF_BENEFIT),
)
OSH_DEATH = _benefit(
    "osh_death",
    "Trợ cấp khi chết do tai nạn lao động, bệnh nghề nghiệp",
    "Benefit on death by occupational accident or disease",
    "dong",
    accident.death,
    (asked.SITUATION, BORN),
    (DAY_OF_DEATH_VI, DAY_OF_DEATH_EN),
    {"situation": "at_work"},
    results=(results.ELIGIBLE, results.TIMES, results.LEVEL),
)
OSH_CONVALESCENCE = _benefit(
    "osh_convalescence",
    "Dưỡng sức, phục hồi sức khỏe sau khi điều trị thương tật, bệnh tật",
    "Convalescence after occupational accident or disease",
    "dong",
    convalescence,
    (asked.LOSS, asked.DAYS, asked.RETURNED),
    ("Ngày bắt đầu nghỉ dưỡng sức", "First day of the convalescence"),
    {"loss_percent": 35, "days": 7, "returned_to_work": "2020-06-20"},
    results=(
        results.ELIGIBLE,
        results.MOST_DAYS,
        results.DAYS_COUNTED,
        results.PER_DAY,
        results.LAST_START,
    ),
    rows=in_numbers.convalescence,
)
