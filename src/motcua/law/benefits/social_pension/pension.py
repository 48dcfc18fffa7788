"""Trợ cấp hưu trí xã hội: from 75 years, from 70 in poor and near-poor households (41/2024, Art. 21-22)."""

from __future__ import annotations

from motcua.law.benefits.benefit import Benefit, Case, OneOf, Outcome
from motcua.law.benefits.social_pension import person
from motcua.law.explanation import Result
from motcua.law.fields import Field
from motcua.law.rules.social_pension import PENSION
from motcua.law.sheet import Sheet
from motcua.law.term import Term, Truth, named
from motcua.law.wording import LAW_2024, Text, cited

REQUESTED = Field(
    "requested",
    "yes_no",
    "Có văn bản đề nghị hưởng",
    "Asked for in writing",
    default=True,
    example=True,
)
CITIZEN = Field("citizen", "yes_no", "Là công dân Việt Nam", "Vietnamese citizen", default=True, example=True)
OTHER = Field(
    "social_allowance",
    "money",
    "Trợ cấp xã hội hằng tháng đang hưởng",
    "Monthly social allowance received",
    "Chỉ hưởng chế độ cao hơn.",
    "Only the higher of the two is paid.",
    unit="dong_per_month",
    symbol="TX",
    default=0,
    example=0,
)
ELIGIBLE = Result("eligible", "condition", "Đủ điều kiện hưởng", "Entitled")
AGE_OF = Result("age_required", "years", "Tuổi hưởng", "Age from which it is due")
FROM_DAY = Result("age_reached", "date", "Ngày đủ tuổi hưởng", "Day on which that age is reached")


def _condition(vi: str, en: str, article: str) -> Text:
    return Text("", "condition", vi, en, cited(article, LAW_2024))


_DECREE = "Nghị định 176/2025/NĐ-CP, Điều 2.1b"
_CITIZEN = _condition("Công dân Việt Nam", "Vietnamese citizen", "21.1")
_AGE = _condition("Từ đủ {age} tuổi", "{age} years or more", "21.1a; 21.2")
_NO_INCOME = _condition(
    "Không hưởng lương hưu, trợ cấp bảo hiểm xã hội hằng tháng",
    "No pension or monthly insurance allowance",
    f"21.1b; {_DECREE}",
)
_LOW_INCOME = _condition(
    "Lương hưu, trợ cấp bảo hiểm xã hội hằng tháng thấp hơn trợ cấp hưu trí xã hội",
    "The pension or monthly insurance allowance is below the social pension",
    f"21.1b; {_DECREE}",
)
_REQUESTED = _condition("Có văn bản đề nghị", "Asked for in writing", "21.1c")
_HIGHER = _condition(
    "Cao hơn trợ cấp xã hội hằng tháng đang hưởng", "Higher than the social allowance received", "22.2"
)


def settle(sheet: Sheet, case: Case) -> Outcome:
    """Dong a month; 0 with the conditions that are not met."""
    least = person.pension_age(sheet, case)
    sheet.give(AGE_OF, least)
    if day := person.pension_day(sheet, case):
        sheet.give(FROM_DAY, day)
    amount = sheet.parameter("social_pension.amount", case.date, PENSION)
    checks = [
        sheet.check(_CITIZEN, case[CITIZEN]),
        sheet.check(_AGE, named(person.age_on(case), "") >= least, age=str(least)),
        _income_allows(sheet, case, amount),
        sheet.check(_REQUESTED, case[REQUESTED]),
    ]
    eligible = all(checks)
    if eligible and case[OTHER]:
        eligible = bool(sheet.check(_HIGHER, amount > case.given(sheet, OTHER)))
    sheet.give(ELIGIBLE, eligible)
    return Outcome(amount.value if eligible else 0, "dong_per_month")


def _income_allows(sheet: Sheet, case: Case, amount: Term) -> Truth:
    """No pension or allowance of social insurance, or one below the social pension."""
    if case[person.INSURANCE_INCOME] and case[person.INCOME_AMOUNT] is not None:
        return sheet.check(_LOW_INCOME, case.given(sheet, person.INCOME_AMOUNT) < amount)
    return sheet.check(_NO_INCOME, not case[person.INSURANCE_INCOME])


SOCIAL_PENSION_BENEFIT = Benefit(
    key="social_pension",
    vi="Trợ cấp hưu trí xã hội",
    en="Social pension",
    law="law.social_pension",
    unit="dong_per_month",
    day_vi="Ngày xét hưởng",
    day_en="Day for which it is decided",
    fields=(
        person.BORN,
        person.AGE,
        person.HOUSEHOLD,
        person.INSURANCE_INCOME,
        person.INCOME_AMOUNT,
        OTHER,
        REQUESTED,
        CITIZEN,
    ),
    settle=settle,
    example={
        "id": "example",
        "benefit": "social_pension",
        "date": "2026-03-20",
        "inputs": {"born": "1950-05-10"},
    },
    one_of=(OneOf((person.BORN.name, person.AGE.name), required=True),),
    results=(ELIGIBLE, AGE_OF, FROM_DAY),
)
