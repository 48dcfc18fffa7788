"""Who may have the social pension: date of birth or age, household, other income from insurance."""

from __future__ import annotations

from datetime import date

from motcua.kernel.errors import N_
from motcua.law.benefits.benefit import Case, wrong
from motcua.law.dates import birthday, full_years
from motcua.law.fields import Field
from motcua.law.sheet import Sheet
from motcua.law.switches import Option

BORN = Field(
    "born",
    "birth",
    "Ngày, tháng, năm sinh",
    "Date of birth",
    "Chỉ biết tháng hoặc năm: ghi 1950-05 hoặc 1950; tính từ ngày đầu của tháng, của năm đó.",
    "Where only month or year is known: 1950-05 or 1950; counted from the first day of it.",
    example="1950-05-10",
)
AGE = Field(
    "age",
    "whole",
    "Tuổi tròn",
    "Full years of age",
    "Thay cho ngày sinh.",
    "Instead of the date of birth.",
    unit="years",
    symbol="x",
    most=130,
    example=76,
)
HOUSEHOLD = Field(
    "household",
    "choice",
    "Hộ gia đình",
    "Household",
    default="other",
    options=(
        Option("poor", "hộ nghèo", "poor"),
        Option("near_poor", "hộ cận nghèo", "near-poor"),
        Option("other", "không thuộc hộ nghèo, hộ cận nghèo", "neither"),
    ),
    example="other",
)
INSURANCE_INCOME = Field(
    "monthly_insurance_income",
    "yes_no",
    "Đang hưởng lương hưu hoặc trợ cấp bảo hiểm xã hội hằng tháng",
    "Receives a pension or a monthly social-insurance allowance",
    default=False,
    example=False,
)
INCOME_AMOUNT = Field(
    "insurance_income_amount",
    "money",
    "Mức lương hưu hoặc trợ cấp bảo hiểm xã hội hằng tháng đang hưởng",
    "Pension or monthly social-insurance allowance received",
    "Thấp hơn mức trợ cấp hưu trí xã hội thì vẫn được hưởng. Bỏ trống: coi như không thấp hơn.",
    "Below the social pension it does not stand in the way. Left out: taken as not below.",
    unit="dong_per_month",
    symbol="LH",
    when=((INSURANCE_INCOME.name, (True,)),),
    example=430_000,
)


def age_on(case: Case) -> int:
    """Full years on the day of the case. Raises BadInput for a birth after it."""
    if case[BORN] is None:
        return int(case[AGE])
    born: date = case[BORN].first
    if born > case.date:
        message = N_("The date of birth {born} lies after {day}. Please check both days.")
        raise wrong("born", "after_day", message, born=born.isoformat(), day=case.date.isoformat())
    return full_years(born, case.date)


def pension_age(sheet: Sheet, case: Case) -> int:
    """75 years; 70 for poor and near-poor households."""
    name = "age" if case[HOUSEHOLD] == "other" else "poor_age"
    return sheet.value(f"social_pension.{name}", case.date)


def pension_day(sheet: Sheet, case: Case) -> date | None:
    """The day on which that age is reached; None where only the age is known."""
    born = case[BORN]
    return birthday(born.first, pension_age(sheet, case)) if born else None
