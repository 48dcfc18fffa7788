"""Trợ cấp thai sản của bảo hiểm xã hội tự nguyện, since July 2025 (41/2024, Art. 94 and 95)."""

from __future__ import annotations

from dataclasses import replace

from motcua.law.benefits.benefit import Benefit, Case, Outcome
from motcua.law.benefits.maternity import asked, named
from motcua.law.fields import Field
from motcua.law.rules.maternity import voluntary_birth_allowance
from motcua.law.sheet import Sheet
from motcua.law.wording import LAW_2014, LAW_2024, Text, cited, social_insurance

_NOT_YET = Text(
    "",
    "condition",
    "Sinh con từ ngày 01/7/2025, khi Luật 41/2024/QH15 có hiệu lực",
    "Born since 1 July 2025, when Law 41/2024/QH15 came into force",
    cited("94; 140", LAW_2024),
)
_SIX = social_insurance(
    "",
    "condition",
    "Đóng (tự nguyện, hoặc cả bắt buộc và tự nguyện) từ đủ 06 tháng trong 12 tháng trước khi sinh con",
    "Six months or more paid, voluntary or both, in the 12 months before the birth",
    "",
    "94.1",
)
_NOT_COMPULSORY = social_insurance(
    "",
    "condition",
    "Không đủ điều kiện hưởng chế độ thai sản của bảo hiểm xã hội bắt buộc",
    "Not entitled to maternity benefits of the compulsory scheme",
    "",
    "94.4",
)
_ONE_PARENT = social_insurance(
    "",
    "condition",
    "Người cha hoặc người mẹ kia chưa hưởng trợ cấp này",
    "The other parent does not take this allowance",
    "",
    "94.3",
)
_CHILDREN = replace(
    asked.CHILDREN,
    vi="Số con được sinh ra, kể cả thai chết từ 22 tuần tuổi",
    en="Children born, stillbirths from 22 weeks included",
    more_vi="",
    more_en="",
)
_MONTHS = replace(
    asked.MONTHS_IN_WINDOW,
    vi="Số tháng đóng, cả tự nguyện và bắt buộc, trong 12 tháng trước khi sinh con",
    en="Months paid, voluntary and compulsory, in the 12 months before the birth",
    more_vi="",
    more_en="",
    required=True,
)
_COMPULSORY = Field(
    "entitled_in_compulsory_scheme",
    "yes_no",
    "Bản thân đủ điều kiện hưởng chế độ thai sản của bảo hiểm xã hội bắt buộc",
    "Entitled to maternity benefits of the compulsory scheme oneself",
    "Người kia đủ điều kiện ở chế độ bắt buộc thì không ảnh hưởng.",
    "Whether the other parent is does not matter.",
    default=False,
    example=False,
)
_OTHER_PARENT = Field(
    "other_parent_takes",
    "yes_no",
    "Cha hoặc mẹ kia đã hưởng trợ cấp thai sản tự nguyện cho lần sinh này",
    "The other parent takes the voluntary allowance for this birth",
    default=False,
    example=False,
)


def settle(sheet: Sheet, case: Case) -> Outcome:
    """2,000,000 dong for each child, or 0 with the condition that is not met."""
    met = sheet.law != LAW_2014 or bool(sheet.check(_NOT_YET, False))
    met = met and _conditions(sheet, case)
    sheet.give(named.ELIGIBLE, met)
    if not met:
        return Outcome(0, "dong")
    children = case.given(sheet, _CHILDREN)
    return Outcome.of(voluntary_birth_allowance(sheet, case.date, children), "dong")


def _conditions(sheet: Sheet, case: Case) -> bool:
    months = case.given(sheet, _MONTHS)
    six = sheet.check(_SIX, months >= sheet.value("voluntary_birth.months", case.date))
    own = sheet.check(_NOT_COMPULSORY, not case[_COMPULSORY])
    return bool(six & own & sheet.check(_ONE_PARENT, not case[_OTHER_PARENT]))


VOLUNTARY_BIRTH_ALLOWANCE = Benefit(
    key="voluntary_birth_allowance",
    vi="Trợ cấp thai sản của bảo hiểm xã hội tự nguyện",
    en="Birth allowance of the voluntary scheme",
    law="law.social_insurance",
    unit="dong",
    day_vi=asked.BIRTH_VI,
    day_en=asked.BIRTH_EN,
    fields=(_CHILDREN, _MONTHS, _COMPULSORY, _OTHER_PARENT),
    settle=settle,
    example={
        "id": "example",
        "benefit": "voluntary_birth_allowance",
        "date": "2025-09-15",
        "inputs": {"children": 1, "months_in_window": 8},
    },
    results=(named.ELIGIBLE,),
    rows=lambda work, day, inputs: voluntary_birth_allowance(work, day, inputs["children"]),
)
