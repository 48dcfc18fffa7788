"""Chế độ thai sản khi sinh con: leave, allowance and grant (58/2014, Art. 34-39; 41/2024, Art. 53-59)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from motcua.kernel.day import write
from motcua.kernel.errors import N_
from motcua.law.arithmetic import Number, Work
from motcua.law.benefits.benefit import Benefit, Case, OneOf, Outcome, wrong
from motcua.law.benefits.maternity import asked, named, paid
from motcua.law.benefits.maternity.leave import Leave, paid_for, span, start_of
from motcua.law.benefits.maternity.window import enough, window
from motcua.law.dates import add_months
from motcua.law.rules import maternity as rules
from motcua.law.sheet import Sheet
from motcua.law.term import Term, Truth, term
from motcua.law.wording import LAW_2014, social_insurance

_SPAN = span("34.1", "53.1")
_BORN_ALIVE = social_insurance(
    "",
    "condition",
    "Có con sống khi sinh (thai chết lưu: hưởng theo chế độ khi sẩy thai, thai chết lưu)",
    "A child was born alive (stillbirth: see the leave after a loss of pregnancy)",
    "33; Thông tư 59/2015/TT-BLĐTBXH, Điều 10.3",
    "52.2; 53.4",
)
_CHILD_DIED = social_insurance(
    "",
    "text",
    "Con chết sau khi sinh: thời gian nghỉ đến hết ngày",
    "The child died after the birth: leave through",
    "34.3; Thông tư 59/2015/TT-BLĐTBXH, Điều 10.1b",
    "53.1",
)


def settle(sheet: Sheet, case: Case) -> Outcome:
    """Allowance for the leave and grant for the children; dong, or months where no salary is given."""
    _check(case)
    months = window(sheet, case)
    if case[asked.STILLBORN] == case[asked.CHILDREN]:
        sheet.check(_BORN_ALIVE, False)
        sheet.give(named.ELIGIBLE, False)
        return Outcome(0, "dong")
    if not enough(sheet, case, months):
        return Outcome(0, "dong")
    children = case.given(sheet, asked.CHILDREN)
    start = start_of(sheet, case, case.date)
    leave = Leave(start, _end(sheet, case, start, children), _SPAN)
    average = paid.average(sheet, case, start, own=months.own and start == case.date)
    return paid_for(sheet, case, leave, average, _grant(sheet, case, children))


def _check(case: Case) -> None:
    if case[asked.STILLBORN] > case[asked.CHILDREN]:
        message = N_("There cannot be more than {most} of them.")
        raise wrong("stillborn", "too_many", message, most=case[asked.CHILDREN])
    died = case[asked.CHILD_DIED]
    if died is not None and died < case.date:
        message = N_("The child died on {died}, before the birth on {birth}. Please check both days.")
        raise wrong("child_died", "before_birth", message, died=write(died), birth=write(case.date))


def _grant(sheet: Sheet, case: Case, children: Term) -> Term:
    """For the living under Law 58/2014, for every child under Law 41/2024 (Art. 53.4)."""
    if sheet.law == LAW_2014 and case[asked.STILLBORN]:
        children = children - case.given(sheet, asked.STILLBORN)
    return term(rules.birth_grant(sheet, case.date, children))


def _end(sheet: Sheet, case: Case, start: date, children: Term) -> date:
    """The first day after the leave."""
    second = Truth(case[asked.SECOND_BIRTH])
    months = term(rules.months_of_leave(sheet, case.date, children, second))
    full, died = add_months(start, int(months.value)), case[asked.CHILD_DIED]
    if died is None or sheet.law != LAW_2014:
        return full
    return min(full, _end_after_death(sheet, case, died))


def _end_after_death(sheet: Sheet, case: Case, died: date) -> date:
    """4 months from the birth where the child was under 2 months, else 2 months from the death."""
    young = died < add_months(case.date, sheet.value("maternity_leave.dead_child_under", case.date))
    name, since = ("after_birth", case.date) if young else ("after_death", died)
    after = add_months(since, sheet.value(f"maternity_leave.{name}", case.date))
    sheet.note(_CHILD_DIED, write(after - timedelta(days=1)))
    return after


def of_numbers(work: Work, day: Any, inputs: Mapping[str, Any]) -> Number:
    """Allowance and grant of a birth at which the condition is met; dong."""
    children = inputs["children"]
    months = rules.months_of_leave(work, day, children, inputs["second_birth"])
    allowance = rules.leave_allowance(work, day, inputs["average_salary"], months, 0)
    return rules.total(work, allowance, rules.birth_grant(work, day, children))


MATERNITY_BIRTH = Benefit(
    key="maternity_birth",
    vi="Chế độ thai sản khi sinh con",
    en="Maternity: leave allowance and birth grant",
    law="law.social_insurance",
    unit="dong",
    day_vi=asked.BIRTH_VI,
    day_en=asked.BIRTH_EN,
    fields=(
        asked.CHILDREN,
        asked.STILLBORN,
        asked.SECOND_BIRTH,
        asked.LEAVE_FROM,
        asked.CHILD_DIED,
        *asked.BIRTH_TIME,
        *asked.PAY,
    ),
    settle=settle,
    example={
        "id": "example",
        "benefit": "maternity_birth",
        "date": "2023-03-20",
        "inputs": {"children": 1, "months_in_window": 10, "average_salary": 8_000_000},
    },
    one_of=(OneOf(("average_salary", "salaries"), required=False),),
    switches=("average_rounding",),
    results=(*named.TIME, *named.LEAVE),
    rows=of_numbers,
)
