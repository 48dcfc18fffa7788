"""Lao động nam nghỉ khi vợ sinh con: a father's leave (58/2014, Art. 34.2; 41/2024, Art. 53.2-3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from motcua.kernel.day import write
from motcua.kernel.errors import N_
from motcua.law.arithmetic import Number, Work
from motcua.law.benefits.benefit import Benefit, Case, Outcome, wrong
from motcua.law.benefits.maternity import asked, named, paid
from motcua.law.benefits.maternity.by_days import PAY_ONE_OF, counted, paid_days
from motcua.law.fields import Field
from motcua.law.rules import maternity as rules
from motcua.law.sheet import Sheet
from motcua.law.term import Truth, term
from motcua.law.wording import social_insurance

_IN_TIME = social_insurance(
    "",
    "condition",
    "Bắt đầu nghỉ trong {days} ngày đầu kể từ ngày vợ sinh con",
    "The leave starts within {days} days of the birth",
    "34.2",
    "53.3",
)
_EARLY = Field(
    "before_32_weeks",
    "yes_no",
    "Sinh con dưới 32 tuần tuổi",
    "Born before 32 weeks",
    default=False,
    example=False,
)
_LEAVE_FROM = replace(
    asked.LEAVE_FROM,
    vi="Ngày bắt đầu nghỉ của lao động nam",
    en="First day of the father's leave",
    more_vi="Nghỉ nhiều lần: ngày bắt đầu lần cuối. Bỏ trống: không xét thời hạn.",
    more_en="Taken in parts: the first day of the last part. Left out: the time limit is not judged.",
    example="2023-03-25",
)


def settle(sheet: Sheet, case: Case) -> Outcome:
    """5, 7, 10 or 14 working days and 3 for each child from the third; dong, or days without a salary."""
    start, last = case[_LEAVE_FROM] or case.date, _last_start(sheet, case)
    if not _in_time(sheet, case, start, last):
        return Outcome(0, "dong")
    surgery, early, second = (Truth(case[field]) for field in (asked.SURGERY, _EARLY, asked.SECOND_BIRTH))
    children = case.given(sheet, asked.CHILDREN)
    most = term(rules.father_days(sheet, case.date, children, surgery, early, second))
    days = counted(sheet, case, most, working=True)
    return paid_days(sheet, case, days, paid.average(sheet, case, start), working=True)


def of_numbers(work: Work, day: Any, inputs: Mapping[str, Any]) -> Number:
    """The allowance of a father who takes all his days in time; dong."""
    conditions = (inputs[name] for name in ("surgery", "before_32_weeks", "second_birth"))
    days = rules.father_days(work, day, inputs["children"], *conditions)
    return rules.for_days(work, rules.for_a_working_day(work, day, inputs["average_salary"]), days)


def _last_start(sheet: Sheet, case: Case) -> date:
    within = sheet.value("paternity_leave.within_days", case.date)
    last = case.date + timedelta(days=within - 1)
    sheet.give(named.LAST_START, last)
    return last


def _in_time(sheet: Sheet, case: Case, start: date, last: date) -> bool:
    if case[_LEAVE_FROM] is None:
        return True
    if start < case.date:
        message = N_("The leave starts on {start}, before the birth on {day}. Please check both days.")
        raise wrong("leave_from", "before_birth", message, start=write(start), day=write(case.date))
    figures = f"{write(start)} ≤ {write(last)}"
    within = str((last - case.date).days + 1)
    met = sheet.check(_IN_TIME, Truth(start <= last, figures, figures), days=within)
    sheet.give(named.ELIGIBLE, met)
    return bool(met)


PATERNITY_LEAVE = Benefit(
    key="paternity_leave",
    vi="Chế độ thai sản của lao động nam khi vợ sinh con",
    en="Father's leave at a birth",
    law="law.social_insurance",
    unit="dong",
    day_vi="Ngày vợ sinh con (Luật 41/2024: kể cả thai chết từ đủ 22 tuần tuổi)",
    day_en="Day of birth (Law 41/2024: or of a stillbirth from 22 weeks)",
    fields=(
        asked.CHILDREN,
        asked.SURGERY,
        _EARLY,
        asked.SECOND_BIRTH,
        _LEAVE_FROM,
        asked.WORKING_DAYS,
        *asked.PAY,
    ),
    settle=settle,
    example={
        "id": "example",
        "benefit": "paternity_leave",
        "date": "2023-03-20",
        "inputs": {"children": 1, "leave_from": "2023-03-21", "average_salary": 12_000_000},
    },
    one_of=PAY_ONE_OF,
    switches=("average_rounding",),
    rows=of_numbers,
    results=(
        named.ELIGIBLE,
        named.LAST_START,
        named.MOST_WORKING_DAYS,
        named.WORKING_DAYS,
        named.AVERAGE,
        named.DAILY,
        named.ALLOWANCE,
    ),
)
