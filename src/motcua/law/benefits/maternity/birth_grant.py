"""Trợ cấp một lần khi sinh con: what is asked for it (58/2014, Art. 38; 41/2024, Art. 58)."""

from __future__ import annotations

from motcua.law.benefits.benefit import Benefit, Case, Outcome
from motcua.law.fields import Field
from motcua.law.rules.maternity import birth_grant
from motcua.law.sheet import Sheet
from motcua.law.wording import social_insurance

CHILDREN = Field(
    "children",
    "whole",
    "Số con được sinh ra, được nhận nuôi",
    "Children born or adopted",
    unit="people",
    symbol="n",
    least=1,
    most=10,
    default=1,
    example=2,
)
MONTHS_PAID = Field(
    "months_in_window",
    "whole",
    "Số tháng đóng bắt buộc trong 12 tháng trước khi sinh con, nhận con",
    "Compulsory months paid in the 12 months before the birth or reception",
    "Của người mẹ, hoặc của người cha khi người mẹ không đủ điều kiện. Bỏ trống: không xét.",
    "The mother's, or the father's where she does not meet the condition. Left out: not judged.",
    unit="months",
    symbol="t",
    most=12,
    example=8,
)
_SIX = social_insurance(
    "",
    "condition",
    "Đóng từ đủ 06 tháng trong 12 tháng trước khi sinh con, nhận con",
    "Six months or more paid in the 12 months before",
    "31.2; Thông tư 59/2015/TT-BLĐTBXH, Điều 9.2",
    "50.2; 58.1",
)


def settle(sheet: Sheet, case: Case) -> Outcome:
    """Twice the base salary for each child; dong."""
    if case[MONTHS_PAID] is not None:
        least = sheet.value("maternity_condition.months", case.date)
        if not sheet.check(_SIX, case.given(sheet, MONTHS_PAID) >= least):
            return Outcome(0, "dong")
    return Outcome.of(birth_grant(sheet, case.date, case.given(sheet, CHILDREN)), "dong")


BIRTH_GRANT = Benefit(
    key="birth_grant",
    vi="Trợ cấp một lần khi sinh con",
    en="Birth grant",
    law="law.social_insurance",
    unit="dong",
    day_vi="Ngày sinh con, nhận con",
    day_en="Day of the birth or reception",
    fields=(CHILDREN, MONTHS_PAID),
    settle=settle,
    example={"id": "example", "benefit": "birth_grant", "date": "2023-03-20", "inputs": {"children": 1}},
    rows=lambda work, day, inputs: birth_grant(work, day, inputs["children"]),
)
