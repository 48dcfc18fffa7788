"""Chế độ thai sản khi nhận nuôi con nuôi dưới 06 tháng tuổi (58/2014, Art. 36; 41/2024, Art. 56)."""

from __future__ import annotations

from dataclasses import replace

from motcua.kernel.day import write
from motcua.law.benefits.benefit import Benefit, Case, Outcome
from motcua.law.benefits.maternity import asked, named, paid
from motcua.law.benefits.maternity.by_days import PAY_ONE_OF
from motcua.law.benefits.maternity.leave import Leave, child_born, paid_for, span
from motcua.law.benefits.maternity.window import enough, window
from motcua.law.dates import add_months
from motcua.law.rules.maternity import birth_grant
from motcua.law.sheet import Sheet
from motcua.law.term import Truth, term
from motcua.law.wording import social_insurance

_SPAN = span("36", "56.1")
_UNDER_SIX = social_insurance(
    "", "condition", "Con nuôi dưới 06 tháng tuổi", "The child is under 6 months old", "36", "56.1"
)
_NO_LEAVE = social_insurance(
    "",
    "text",
    "Không nghỉ việc: chỉ được hưởng trợ cấp một lần",
    "No leave is taken: the grant only",
    "Thông tư 59/2015/TT-BLĐTBXH, Điều 11",
    "56.2",
)
_CHILDREN = replace(asked.CHILDREN, vi="Số con được nhận nuôi", en="Children adopted", more_vi="", more_en="")
_TAKES_LEAVE = replace(
    asked.TAKES_LEAVE,
    more_vi="Không nghỉ việc, hoặc người kia đã nghỉ: chỉ có trợ cấp một lần.",
    more_en="Without leave, or where the other parent takes it, there is the grant only.",
)


def settle(sheet: Sheet, case: Case) -> Outcome:
    """Leave until the child is six months old, and the grant; dong, or months where no salary is given."""
    months, leave = window(sheet, case), _leave(sheet, case)
    if leave is None or not enough(sheet, case, months):
        sheet.give(named.ELIGIBLE, False)
        return Outcome(0, "dong")
    grant = term(birth_grant(sheet, case.date, case.given(sheet, _CHILDREN)))
    if not case[_TAKES_LEAVE]:
        sheet.note(_NO_LEAVE)
        sheet.give(named.GRANT, grant)
        return Outcome.of(grant, "dong")
    return paid_for(sheet, case, leave, paid.average(sheet, case, case.date, own=months.own), grant)


def _leave(sheet: Sheet, case: Case) -> Leave | None:
    """Until the child is six months old; None for an older child. Raises BadInput for one not yet born."""
    born = child_born(case)
    until = add_months(born, sheet.value("maternity_leave.child_months", case.date))
    figures = f"{write(case.date)} < {write(until)}"
    young = sheet.check(_UNDER_SIX, Truth(case.date < until, figures, figures))
    return Leave(case.date, until, _SPAN) if young else None


ADOPTION_LEAVE = Benefit(
    key="adoption_leave",
    vi="Chế độ thai sản khi nhận nuôi con nuôi dưới 06 tháng tuổi",
    en="Leave and grant at the adoption of a child under 6 months",
    law="law.social_insurance",
    unit="dong",
    day_vi="Ngày giao nhận con nuôi",
    day_en="Day on which the child is received",
    fields=(asked.CHILD_BORN, _CHILDREN, _TAKES_LEAVE, *asked.RECEPTION_TIME, *asked.PAY),
    settle=settle,
    example={
        "id": "example",
        "benefit": "adoption_leave",
        "date": "2023-03-20",
        "inputs": {"child_born": "2023-02-10", "months_in_window": 10, "average_salary": 8_000_000},
    },
    one_of=PAY_ONE_OF,
    switches=("average_rounding",),
    results=(*named.TIME, *named.LEAVE),
)
