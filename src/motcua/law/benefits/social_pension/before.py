"""The allowance from one's own contributions before the age of the social pension (41/2024, Art. 23)."""

from __future__ import annotations

from motcua.kernel.day import write
from motcua.law.benefits.benefit import Benefit, Case, Outcome
from motcua.law.benefits.retirement_age import retirement_day
from motcua.law.benefits.social_pension import before_fields as asked
from motcua.law.benefits.social_pension import person
from motcua.law.dates import birthday, months_through
from motcua.law.rules import social_pension
from motcua.law.sheet import Sheet
from motcua.law.term import Term, Truth, named, term
from motcua.law.wording import LAW_2024, Text, cited


def _condition(vi: str, en: str, article: str = "23.1") -> Text:
    return Text("", "condition", vi, en, cited(article, LAW_2024))


_OLD_ENOUGH = _condition("Đủ tuổi nghỉ hưu", "The retirement age is reached")
_TOO_YOUNG = _condition(
    "Chưa đủ tuổi hưởng trợ cấp hưu trí xã hội", "The age of the social pension is not reached"
)
_NO_PENSION = _condition(
    "Thời gian đóng không đủ để hưởng lương hưu", "The time paid does not open the pension"
)
_KEEPS = _condition(
    "Không hưởng bảo hiểm xã hội một lần, không bảo lưu, có yêu cầu",
    "No one-time payment taken, nothing kept for later, and asked for",
)
_UNTIL = Text(
    "Tđt",
    "months",
    "Số tháng từ tháng đề nghị đến trước tháng đủ tuổi hưởng trợ cấp hưu trí xã hội ({day})",
    "Months from the request to the month before the age of the social pension ({day})",
    "Nghị định 158/2025/NĐ-CP, Điều 23; Nghị định 159/2025/NĐ-CP, Điều 14",
)
_YEARS = Text(
    "N",
    "years",
    "Số năm đóng (tháng lẻ: 1–6 tháng tính nửa năm, 7–11 tháng tính một năm)",
    "Years paid (odd months: up to 6 count half a year, from 7 a full year)",
    cited("5.6", LAW_2024),
)


def settle(sheet: Sheet, case: Case) -> Outcome:
    """Dong a month; months until the social pension where no average is given; 0 with what is not met."""
    eligible = _entitled(sheet, case)
    sheet.give(asked.ELIGIBLE, eligible)
    if not eligible:
        return Outcome(0, "dong_per_month")
    until = _months_until(sheet, case)
    sheet.give(asked.UNTIL, until)
    if case[asked.AVERAGE] is None:
        return Outcome.of(until, "months")
    worth = _worth(sheet, case)
    sheet.give(asked.WORTH, sheet.dong(worth))
    pension = sheet.parameter("social_pension.amount", case.date, social_pension.PENSION)
    covered = term(social_pension.months_covered(sheet, worth, pension))
    enough = covered >= until
    sheet.give(asked.ENOUGH, enough)
    if not enough:
        sheet.give(asked.MISSING, social_pension.missing_amount(sheet, covered, pension, until))
    lasts = until if enough or case[asked.TOPS_UP] else covered
    sheet.give(asked.MONTHS, lasts)
    return Outcome.of(social_pension.monthly_allowance(sheet, covered, pension, until), "dong_per_month")


def _entitled(sheet: Sheet, case: Case) -> bool:
    born = case[person.BORN].first
    person.age_on(case)
    retires = retirement_day(sheet, case[asked.SEX], born, case.date)
    figures = f"{write(retires)} ≤ {write(case.date)}"
    reached = birthday(born, person.pension_age(sheet, case))
    later = f"{write(reached)} > {write(case.date)}"
    paid = case.given(sheet, asked.PAID)
    least = sheet.value("allowance_before_social_pension.pension_months", case.date)
    checks = [
        sheet.check(_OLD_ENOUGH, Truth(retires <= case.date, figures, figures)),
        sheet.check(_TOO_YOUNG, Truth(reached > case.date, later, later)),
        sheet.check(_NO_PENSION, paid < least),
        sheet.check(_KEEPS, not case[asked.TOOK_ONE_TIME]),
    ]
    return all(checks)


def _months_until(sheet: Sheet, case: Case) -> Term:
    """From the month of the request to the one before the month in which the age is reached, at least one."""
    reached = birthday(case[person.BORN].first, person.pension_age(sheet, case))
    months = max(months_through(case.date, reached) - 1, 1)
    return sheet.show(_UNTIL, named(months, ""), day=write(reached))


def _worth(sheet: Sheet, case: Case) -> Term:
    """What the contributions come to, exact dong."""
    average = case.given(sheet, asked.AVERAGE)
    years = sheet.show(_YEARS, sheet.years(case.given(sheet, asked.PAID)))
    return term(social_pension.worth_of_years(sheet, case.date, average, years))


ALLOWANCE_BEFORE_SOCIAL_PENSION = Benefit(
    key="allowance_before_social_pension",
    vi="Trợ cấp hằng tháng trước tuổi hưởng trợ cấp hưu trí xã hội",
    en="Monthly allowance before the social pension",
    law="law.social_pension",
    unit="dong_per_month",
    day_vi="Ngày đề nghị hưởng",
    day_en="Day of the request",
    fields=(
        asked.SEX,
        asked.BORN,
        person.HOUSEHOLD,
        asked.PAID,
        asked.AVERAGE,
        asked.TOPS_UP,
        asked.TOOK_ONE_TIME,
    ),
    settle=settle,
    example={
        "id": "example",
        "benefit": "allowance_before_social_pension",
        "date": "2026-03-20",
        "inputs": {
            "sex": "female",
            "born": "1966-02-15",
            "contributed_months": 150,
            "average_salary": 5_000_000,
        },
    },
    results=asked.ALL,
)
