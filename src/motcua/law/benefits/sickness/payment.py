"""Days of sickness in money: each a 24th of the month at its rate (58/2014, Art. 28; 41/2024, Art. 45)."""

from __future__ import annotations

from motcua.law.benefits.benefit import Case, Outcome
from motcua.law.benefits.sickness import base, outcomes
from motcua.law.rules import sickness
from motcua.law.sheet import Sheet
from motcua.law.term import Term


def unit(case: Case) -> str:
    """Dong where a salary is given, else working days."""
    return "dong" if base.has_salary(case) else "working_days"


def in_money(sheet: Sheet, case: Case, paid: Term, percent: Term) -> Outcome:
    """The days times the amount for a day; the days themselves where no salary is given."""
    salary = base.base_salary(sheet, case, case.date)
    if salary is None:
        return Outcome.of(paid, "working_days")
    per_day = sickness.for_a_day(sheet, case.date, salary, percent)
    sheet.give(outcomes.PER_DAY, sheet.dong(per_day))
    return Outcome.of(sickness.amount(sheet, per_day, paid), "dong")
