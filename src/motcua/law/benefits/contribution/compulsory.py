"""Mức đóng hằng tháng: what each side pays into each fund (58/2014, Art. 85-86; 41/2024, Art. 33-34)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from motcua.kernel.errors import N_
from motcua.law.arithmetic import Number, Work
from motcua.law.benefits.benefit import Benefit, Case, OneOf, Outcome, wrong
from motcua.law.benefits.contribution import asked
from motcua.law.benefits.minimum_wage import MINIMUM_WAGE, REGION, lowest_minimum_wage, minimum_wage
from motcua.law.rules import contribution
from motcua.law.rules.contribution import Part, part_of
from motcua.law.sheet import Sheet
from motcua.law.term import Term, named, term
from motcua.law.wording import social_insurance

_FUNDS_OF: Mapping[str, Sequence[str]] = {
    "employee": contribution.EMPLOYEE,
    "foreign_employee": (
        "pension_foreign_employer",
        "sickness_employer",
        "osh_employer",
        "health_employer",
        "pension_foreign_employee",
        "health_employee",
    ),
    "self_paying": ("pension_alone", "sickness_alone"),
    "abroad": ("pension_alone",),
}
_OTHER_RATE: Mapping[str, Mapping[str, str]] = {
    "ordinary": {},
    "state_budget": {
        "osh_employer": "osh_state_employer",
        "unemployment_employer": "unemployment_state_employer",
    },
    "lower_osh_rate": {"osh_employer": "osh_reduced_employer"},
}
_SOCIAL = ("pension", "sickness", "osh")
"""The funds that people call social insurance."""

_WORKED = social_insurance(
    "",
    "condition",
    "Không hưởng lương dưới {least} ngày làm việc trong tháng",
    "Fewer than {least} unpaid working days in the month",
    "85.3",
    "33.5",
)


def settle(sheet: Sheet, case: Case) -> Outcome:
    """Dong a month for both sides together; the rate in percent where no salary is given."""
    parts = _parts(case)
    for result, side in ((asked.EMPLOYER_PERCENT, "employer"), (asked.EMPLOYEE_PERCENT, "employee")):
        sheet.give(result, _percent(sheet, case, [part for part in parts if part.side == side]))
    least = sheet.value("contribution.unpaid_days", case.date)
    if not sheet.check(_WORKED, named(case[asked.UNPAID_DAYS], "") < least, least=str(least)):
        return Outcome(0, "dong_per_month")
    if case[asked.SALARY] is None:
        return Outcome.of(_percent(sheet, case, parts), "percent")
    amounts = _amounts(sheet, case, parts)
    employer, employee = (_side(sheet, side, amounts) for side in ("employer", "employee"))
    sheet.give(asked.EMPLOYER_TOTAL, employer)
    sheet.give(asked.EMPLOYEE_TOTAL, employee)
    return Outcome.of(contribution.paid_in_all(sheet, employer, employee), "dong_per_month")


def _parts(case: Case) -> list[Part]:
    """The funds this participant pays into, by the rates of this kind of employer."""
    other, insured = _OTHER_RATE[case[asked.EMPLOYER]], case[asked.UNEMPLOYMENT_INSURED]
    rates = [other.get(rate, rate) for rate in _FUNDS_OF[case[asked.PARTICIPANT]]]
    return [part_of(rate) for rate in rates if insured or not rate.startswith("unemployment")]


def _percent(sheet: Sheet, case: Case, parts: Sequence[Part]) -> Term:
    rates = (sheet.parameter(f"contribution.{part.rate}", case.date).value for part in parts)
    return term(sum(rates))


def _amounts(sheet: Sheet, case: Case, parts: Sequence[Part]) -> list[tuple[Part, Term]]:
    """Each part in dong a month, given by its fund and side."""
    salary = case.given(sheet, asked.SALARY)
    base, ceiling = (term(value) for value in contribution.insurance_base(sheet, case.date, salary))
    sheet.give(asked.BASE, base)
    sheet.give(asked.CEILING, ceiling)
    sheet.give(asked.CAPPED, salary > ceiling)
    insured = any(part.fund == "unemployment" for part in parts)
    other_base = _unemployment_base(sheet, case, salary) if insured else base
    amounts = []
    for part in parts:
        on = other_base if part.fund == "unemployment" else base
        amount = term(contribution.paid(sheet, case.date, part, on))
        sheet.give(asked.PARTS[f"{part.fund}_{part.side}"], amount)
        amounts.append((part, amount))
    return amounts


def _unemployment_base(sheet: Sheet, case: Case, salary: Term) -> Term:
    """Raises BadInput where the ceiling may matter and its region is not given."""
    wage = minimum_wage(sheet, case, case.date)
    level = wage or lowest_minimum_wage(sheet, case.date)
    base, ceiling = (term(value) for value in contribution.unemployment_base(sheet, case.date, salary, level))
    if wage is None and salary > ceiling:
        message = N_("Please give the region or its minimum wage: the ceiling depends on it.")
        raise wrong("region", "missing", message)
    sheet.give(asked.UNEMPLOYMENT_BASE, base)
    sheet.give(asked.UNEMPLOYMENT_CEILING, ceiling)
    return base


def _side(sheet: Sheet, side: str, amounts: Sequence[tuple[Part, Term]]) -> Number:
    """What one side pays in all; 0 without a line where it pays nothing."""
    own = [(part, amount) for part, amount in amounts if part.side == side]
    if side == "employer":
        social = sum(amount.value for part, amount in own if part.fund in _SOCIAL)
        sheet.give(asked.SOCIAL_EMPLOYER, social)
    return contribution.paid_by_side(sheet, side, [amount for _, amount in own]) if own else named(0, "")


def in_rows(work: Work, day: Any, inputs: Mapping[str, Any]) -> Number:
    """Dong a month of an ordinary employee and the employer, from `salary` and `minimum_wage`."""
    salary, wage = inputs[asked.SALARY.name], inputs[MINIMUM_WAGE.name]
    return contribution.monthly_contribution(work, day, salary, wage)


CONTRIBUTION_BY_MONTH = Benefit(
    key="contribution",
    vi="Mức đóng bảo hiểm bắt buộc hằng tháng",
    en="Monthly compulsory contributions",
    law="law.social_insurance",
    unit="dong_per_month",
    day_vi="Ngày trong tháng đóng",
    day_en="A day of the month that is paid for",
    fields=(
        asked.SALARY,
        REGION,
        MINIMUM_WAGE,
        asked.PARTICIPANT,
        asked.EMPLOYER,
        asked.UNEMPLOYMENT_INSURED,
        asked.UNPAID_DAYS,
    ),
    settle=settle,
    example={
        "id": "example",
        "benefit": "contribution",
        "date": "2026-08-01",
        "inputs": {"salary": 60_000_000, "region": "I"},
    },
    one_of=(OneOf((REGION.name, MINIMUM_WAGE.name), required=False),),
    results=asked.ALL,
    rows=in_rows,
)
