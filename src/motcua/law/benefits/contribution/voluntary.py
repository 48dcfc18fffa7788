"""Bảo hiểm xã hội tự nguyện: what is paid (58/2014, Art. 87; 41/2024, Art. 36; Decree 159/2025, Art. 5-7)."""

from __future__ import annotations

from fractions import Fraction

from motcua.kernel.errors import N_
from motcua.kernel.money import Dong, Exact
from motcua.law.benefits.benefit import Benefit, Case, Outcome, wrong
from motcua.law.benefits.contribution import voluntary_fields as asked
from motcua.law.exact import simplest
from motcua.law.rules import voluntary
from motcua.law.sheet import Sheet
from motcua.law.term import named, term
from motcua.law.wording import Text

_LEVEL = Text(
    "Ltc",
    "dong_per_month",
    "Mức lương cơ sở (mức tham chiếu) tháng {month}",
    "Base salary (reference level) of {month}",
)


def settle(sheet: Sheet, case: Case) -> Outcome:
    """What the insured pays for the way of paying chosen; dong. Raises BadInput outside floor and ceiling."""
    income = case.given(sheet, asked.INCOME)
    _check_income(sheet, case)
    monthly = term(voluntary.monthly_contribution(sheet, case.date, income))
    support = term(voluntary.state_support(sheet, case.date, case[asked.CATEGORY]))
    months = _months(sheet, case)
    due = term(voluntary.contribution_due(sheet, monthly, named(_times(case, months), "")))
    supported = _supported_months(sheet, case, months)
    state = term(voluntary.support_due(sheet, support, named(supported, "")))
    for result, value in (
        (asked.MONTHLY, sheet.dong(monthly)),
        (asked.SUPPORT, sheet.dong(support)),
        (asked.PAYS_MONTHLY, sheet.dong(monthly - support)),
        (asked.MONTHS_PAID, months),
        (asked.DUE, due),
        (asked.SUPPORTED, supported),
        (asked.STATE, state),
    ):
        sheet.give(result, value)
    return Outcome.of(voluntary.paid_by_insured(sheet, due, state), "dong")


def _check_income(sheet: Sheet, case: Case) -> None:
    """The rural poverty line at least, 20 times the base salary or reference level at most."""
    least = sheet.value("voluntary.least_income", case.date)
    level = int(sheet.parameter("base_salary", case.date, _LEVEL).value)
    most = level * sheet.value("voluntary.ceiling_times", case.date)
    if not least <= case[asked.INCOME] <= most:
        message = N_(
            "Please choose an income between the rural poverty line {least} and {most}; got {value}."
        )
        raise wrong(
            "income",
            "outside_limits",
            message,
            least=Dong(least),
            most=Dong(most),
            value=Dong(case[asked.INCOME]),
        )


def _months(sheet: Sheet, case: Case) -> int:
    """Months paid for. Raises BadInput for more than may be paid ahead or behind at once."""
    way: str = case[asked.WAY]
    if way not in asked.AT_ONCE:
        return int(way)
    most = sheet.value(f"voluntary.most_months_{way}", case.date)
    months: int = case[asked.MONTHS]
    if months > most:
        message = N_("At most {most} months may be paid at once; got {value}.")
        raise wrong("months", "too_many", message, most=most, value=months)
    return months


def _times(case: Case, months: int) -> Exact:
    """Monthly contributions in all: fewer where paid ahead, more where paid behind, by the fund's return."""
    if case[asked.WAY] not in asked.AT_ONCE:
        return months
    growth = 1 + Fraction(case[asked.RATE]) / 100
    if case[asked.WAY] == "ahead":
        return simplest(sum((1 / growth**place for place in range(months)), Fraction(0)))
    return simplest(sum((growth**place for place in range(1, months + 1)), Fraction(0)))


def _supported_months(sheet: Sheet, case: Case, months: int) -> int:
    left: int = sheet.value("voluntary_support.most_months", case.date) - case[asked.SUPPORTED_BEFORE]
    return max(min(months, left), 0)


VOLUNTARY_CONTRIBUTION = Benefit(
    key="voluntary_contribution",
    vi="Mức đóng bảo hiểm xã hội tự nguyện",
    en="Voluntary contribution",
    law="law.social_insurance",
    unit="dong",
    day_vi="Ngày đóng",
    day_en="Day of the payment",
    fields=(
        asked.INCOME,
        asked.CATEGORY,
        asked.WAY,
        asked.MONTHS,
        asked.RATE,
        asked.SUPPORTED_BEFORE,
    ),
    settle=settle,
    example={
        "id": "example",
        "benefit": "voluntary_contribution",
        "date": "2026-03-20",
        "inputs": {"income": 2_000_000, "category": "near_poor", "way": "3"},
    },
    results=asked.ALL,
)
