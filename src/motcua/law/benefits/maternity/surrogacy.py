"""Mang thai hộ: the leave of the surrogate and of the mother who receives the child (41/2024, Art. 54-55).

Before July 2025 Decree 115/2015, Art. 3 and 4: its text was not read, the times are marked as unverified.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from motcua.kernel.day import write
from motcua.kernel.errors import N_
from motcua.law.benefits.benefit import Benefit, Case, Outcome, wrong
from motcua.law.benefits.maternity import asked, named, paid
from motcua.law.benefits.maternity.by_days import PAY_ONE_OF
from motcua.law.benefits.maternity.leave import Leave, child_born, paid_for, span, start_of
from motcua.law.benefits.maternity.window import enough, window
from motcua.law.dates import add_months
from motcua.law.fields import Field
from motcua.law.rules.maternity import birth_grant, months_of_leave
from motcua.law.sheet import Sheet
from motcua.law.term import Term, term

_DECREE = "Nghị định 115/2015/NĐ-CP, Điều"
_SURROGATE_SPAN = span(f"{_DECREE} 3", "54.3")
_INTENDED_SPAN = span(f"{_DECREE} 4", "55.1")
_HANDED_OVER = Field(
    "handed_over",
    "day",
    "Ngày giao đứa trẻ cho bên nhờ mang thai hộ",
    "Day on which the child was handed over",
    "Con chết trước khi giao: ghi ngày con chết. Được nghỉ ít nhất 60 ngày tính từ ngày sinh.",
    "Where the child died before: that day. There are 60 days from the birth at least.",
    required=True,
    example="2023-04-10",
)
_SURROGATE_PAID = Field(
    "grant_paid_to_surrogate",
    "yes_no",
    "Người mang thai hộ được hưởng trợ cấp một lần",
    "The surrogate has the birth grant",
    "Người nhờ mang thai hộ chỉ được hưởng khi người mang thai hộ không đủ điều kiện.",
    "The receiving mother has it only where the surrogate does not meet the conditions.",
    default=True,
    example=False,
)


def surrogate(sheet: Sheet, case: Case) -> Outcome:
    """Until the child is handed over, 60 days from the birth at least, and the grant; dong or months."""
    if case[_HANDED_OVER] < case.date:
        message = N_("The child was handed over on {given}, before the birth on {birth}. Please check both.")
        day, birth = write(case[_HANDED_OVER]), write(case.date)
        raise wrong("handed_over", "before_birth", message, given=day, birth=birth)
    months = window(sheet, case)
    if not enough(sheet, case, months):
        return Outcome(0, "dong")
    children, start = case.given(sheet, asked.CHILDREN), start_of(sheet, case, case.date)
    leave = Leave(start, _end(sheet, case, start, children), _SURROGATE_SPAN)
    average = paid.average(sheet, case, start, own=months.own and start == case.date)
    return paid_for(sheet, case, leave, average, term(birth_grant(sheet, case.date, children)))


def _end(sheet: Sheet, case: Case, start: date, children: Term) -> date:
    least = case.date + timedelta(days=sheet.value("maternity_leave.surrogate_days", case.date))
    most = term(months_of_leave(sheet, case.date, children, False)).value
    handed_over: date = case[_HANDED_OVER]
    return min(max(handed_over, least), add_months(start, int(most)))


def intended(sheet: Sheet, case: Case) -> Outcome:
    """Until the child is six months old, a month more for each further child; dong or months."""
    born = child_born(case)
    months = window(sheet, case)
    if not enough(sheet, case, months):
        return Outcome(0, "dong")
    children = case.given(sheet, asked.CHILDREN)
    more = sheet.value("maternity_leave.further_child", case.date) * (case[asked.CHILDREN] - 1)
    until = add_months(born, sheet.value("maternity_leave.child_months", case.date) + more)
    leave = Leave(case.date, max(until, case.date), _INTENDED_SPAN)
    grant = None if case[_SURROGATE_PAID] else term(birth_grant(sheet, case.date, children))
    return paid_for(sheet, case, leave, paid.average(sheet, case, case.date, own=months.own), grant)


SURROGATE_BIRTH = Benefit(
    key="surrogate_birth",
    vi="Chế độ thai sản của lao động nữ mang thai hộ",
    en="Maternity of a surrogate",
    law="law.social_insurance",
    unit="dong",
    day_vi=asked.BIRTH_VI,
    day_en=asked.BIRTH_EN,
    fields=(_HANDED_OVER, asked.CHILDREN, asked.LEAVE_FROM, *asked.BIRTH_TIME[:4], *asked.PAY),
    settle=surrogate,
    example={
        "id": "example",
        "benefit": "surrogate_birth",
        "date": "2023-03-20",
        "inputs": {"handed_over": "2023-04-10", "months_in_window": 10, "average_salary": 8_000_000},
    },
    one_of=PAY_ONE_OF,
    switches=("average_rounding",),
    results=(*named.TIME, *named.LEAVE),
)
INTENDED_MOTHER_LEAVE = Benefit(
    key="intended_mother_leave",
    vi="Chế độ thai sản của lao động nữ nhờ mang thai hộ",
    en="Maternity of the mother who receives the child of a surrogate",
    law="law.social_insurance",
    unit="dong",
    day_vi="Ngày nhận con",
    day_en="Day on which the child is received",
    fields=(
        asked.CHILD_BORN,
        replace(asked.CHILDREN, more_vi="", more_en=""),
        _SURROGATE_PAID,
        *asked.RECEPTION_TIME,
        *asked.PAY,
    ),
    settle=intended,
    example={
        "id": "example",
        "benefit": "intended_mother_leave",
        "date": "2023-03-20",
        "inputs": {"child_born": "2023-02-10", "months_in_window": 10, "average_salary": 8_000_000},
    },
    one_of=PAY_ONE_OF,
    switches=("average_rounding",),
    results=(*named.TIME, *named.LEAVE),
)
