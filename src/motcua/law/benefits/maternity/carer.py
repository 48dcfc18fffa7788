"""Cha hoặc người trực tiếp nuôi dưỡng nghỉ thay mẹ: who takes over when the mother dies or is too weak.

58/2014, Art. 34.4-6 with Circular 59/2015, Art. 10.2; 41/2024, Art. 53.5-7.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from motcua.kernel.day import write
from motcua.kernel.errors import N_
from motcua.law.benefits.benefit import Benefit, Case, Outcome, wrong
from motcua.law.benefits.maternity import asked, named, paid
from motcua.law.benefits.maternity.by_days import PAY_ONE_OF
from motcua.law.benefits.maternity.leave import Leave, child_born, paid_for, span
from motcua.law.dates import add_months
from motcua.law.fields import Field
from motcua.law.rules.maternity import months_of_leave
from motcua.law.sheet import Sheet
from motcua.law.switches import Option
from motcua.law.term import Truth, term
from motcua.law.wording import social_insurance

_CIRCULAR = "Thông tư 59/2015/TT-BLĐTBXH, Điều 10.2"
_SPAN = span(f"34.4; {_CIRCULAR}", "53.5")
_REST_OF_LEAVE = social_insurance(
    "",
    "text",
    "Hưởng thời gian nghỉ còn lại của người mẹ, đến hết ngày",
    "The rest of the mother's leave, through",
    "34.4",
    "53.5",
)
_UNTIL_SIX_MONTHS = social_insurance(
    "",
    "text",
    "Hưởng cho đến khi con đủ 06 tháng tuổi, đến hết ngày",
    "Until the child is six months old, through",
    "34.4, 34.6",
    "53.5, 53.7",
)
_WHOSE = social_insurance(
    "",
    "text",
    "Mức bình quân được tính theo tiền lương của {whose}",
    "The average is of the salaries of {whose}",
    _CIRCULAR,
    "53; 59",
)
_MOTHER, _FATHER = ("người mẹ", "the mother"), ("người cha", "the father")
_INSURED = Field(
    "insured",
    "choice",
    "Người tham gia bảo hiểm xã hội bắt buộc",
    "Who is in the compulsory scheme",
    required=True,
    options=(
        Option("mother", "chỉ có mẹ", "the mother only"),
        Option("both", "cả cha và mẹ", "both parents"),
        Option("father", "chỉ có cha", "the father only"),
    ),
    example="both",
)
_MOTHER_ENTITLED = Field(
    "mother_entitled",
    "yes_no",
    "Người mẹ đủ điều kiện về thời gian đóng",
    "The mother met the condition of months paid",
    "Không đủ điều kiện: cha hoặc người nuôi dưỡng hưởng đến khi con đủ 06 tháng tuổi.",
    "Where she did not, the father or carer has leave until the child is six months old.",
    default=True,
    example=True,
)
_MOTHER_LEAVE_FROM = Field(
    "mother_leave_from",
    "day",
    "Ngày người mẹ bắt đầu nghỉ thai sản",
    "First day of the mother's leave",
    "Bỏ trống: ngày sinh con.",
    "Left out: the day of birth.",
    example="2023-02-10",
)
_TAKES_LEAVE = replace(
    asked.TAKES_LEAVE,
    vi="Cha hoặc người nuôi dưỡng có nghỉ việc",
    en="The father or carer takes leave",
    more_vi="Không nghỉ việc thì ngoài tiền lương vẫn hưởng, theo mức bình quân của người mẹ.",
    more_en="Without leave it is paid besides the wage, by the mother's average.",
)
_AVERAGE, _SALARIES = (
    replace(
        field,
        more_vi=f"Của cha khi cha tham gia và nghỉ việc, nếu không thì của mẹ. {field.more_vi}",
        more_en=f"The father's where he is insured and takes leave, else the mother's. {field.more_en}",
    )
    for field in asked.PAY
)


def settle(sheet: Sheet, case: Case) -> Outcome:
    """The rest of the mother's leave, or the time until the child is six months old; dong or months."""
    born = child_born(case)
    start = case.date + timedelta(days=1)
    leave = Leave(start, max(start, _end(sheet, case, born)), _SPAN)
    fathers = case[_INSURED] == "father" or (case[_INSURED] == "both" and case[_TAKES_LEAVE])
    sheet.note(_WHOSE, whose=_FATHER if fathers else _MOTHER)
    since = start if fathers else _mothers_start(case)
    return paid_for(sheet, case, leave, paid.average(sheet, case, since), None)


def _end(sheet: Sheet, case: Case, born: date) -> date:
    """The first day after the leave."""
    if case[_INSURED] != "father" and case[_MOTHER_ENTITLED]:
        children, second = case.given(sheet, asked.CHILDREN), Truth(case[asked.SECOND_BIRTH])
        months = term(months_of_leave(sheet, born, children, second))
        after = add_months(_mothers_start(case), int(months.value))
        sheet.note(_REST_OF_LEAVE, write(after - timedelta(days=1)))
        return after
    after = add_months(born, sheet.value("maternity_leave.child_months", case.date))
    sheet.note(_UNTIL_SIX_MONTHS, write(after - timedelta(days=1)))
    return after


def _mothers_start(case: Case) -> date:
    born: date = case[asked.CHILD_BORN]
    start: date = case[_MOTHER_LEAVE_FROM] or born
    if start > born:
        message = N_("The leave starts on {start}, after {day}. Please check both days.")
        raise wrong("mother_leave_from", "after_birth", message, start=write(start), day=write(born))
    return start


CARER_LEAVE = Benefit(
    key="carer_leave",
    vi="Chế độ thai sản của cha hoặc người nuôi dưỡng khi mẹ chết, không đủ sức khỏe chăm con",
    en="Maternity leave of a father or carer in the mother's place",
    law="law.social_insurance",
    unit="dong",
    day_vi="Ngày mẹ chết hoặc được xác nhận không đủ sức khỏe để chăm sóc con",
    day_en="Day of the mother's death, or on which she was found too weak to care for the child",
    fields=(
        asked.CHILD_BORN,
        _INSURED,
        _MOTHER_ENTITLED,
        _MOTHER_LEAVE_FROM,
        _TAKES_LEAVE,
        asked.CHILDREN,
        asked.SECOND_BIRTH,
        _AVERAGE,
        _SALARIES,
    ),
    settle=settle,
    example={
        "id": "example",
        "benefit": "carer_leave",
        "date": "2023-03-20",
        "inputs": {"child_born": "2023-02-10", "insured": "both", "average_salary": 8_000_000},
    },
    one_of=PAY_ONE_OF,
    switches=("average_rounding",),
    results=named.LEAVE[:-1],
)
