"""The five benefits of occupational accident and disease in the case format."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from motcua.law.benefits.accident import asked
from motcua.law.benefits.accident import computing as accident
from motcua.law.benefits.benefit import Benefit, Case, OneOf, Outcome
from motcua.law.benefits.survivorship.deceased import BORN, DAY_OF_DEATH_EN, DAY_OF_DEATH_VI
from motcua.law.fields import Field
from motcua.law.sheet import Sheet

_TIME = OneOf(("fund_years", "fund_months"), required=True)


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

OSH_ONE_TIME = _benefit(
    "osh_one_time",
    "Trợ cấp tai nạn lao động, bệnh nghề nghiệp một lần",
    "One-time benefit for occupational accident or disease",
    "dong",
    accident.one_time,
    (asked.LOSS, asked.SALARY, asked.FUND_YEARS, asked.FUND_MONTHS),
    _START,
    {"loss_percent": 20, "salary": 5_000_000, "fund_years": 10},
    one_of=(_TIME,),
    switches=("fund_year_rounding",),
)
OSH_MONTHLY = _benefit(
    "osh_monthly",
    "Trợ cấp tai nạn lao động, bệnh nghề nghiệp hằng tháng",
    "Monthly benefit for occupational accident or disease",
    "dong_per_month",
    accident.monthly,
    (asked.LOSS, asked.SALARY, asked.FUND_YEARS, asked.FUND_MONTHS),
    _START,
    {"loss_percent": 40, "salary": 5_000_000, "fund_years": 10},
    one_of=(_TIME,),
    switches=("fund_year_rounding",),
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
)
OSH_CONVALESCENCE = _benefit(
    "osh_convalescence",
    "Dưỡng sức, phục hồi sức khỏe sau khi điều trị thương tật, bệnh tật",
    "Convalescence after occupational accident or disease",
    "dong",
    accident.convalescence,
    (asked.LOSS, asked.DAYS, asked.RETURNED),
    ("Ngày bắt đầu nghỉ dưỡng sức", "First day of the convalescence"),
    {"loss_percent": 35, "days": 7, "returned_to_work": "2020-06-20"},
)
