"""When a person reaches an age of the pension, to the month (TT59, Art. 18; Decree 135/2020, Art. 3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from motcua.kernel.errors import N_
from motcua.law.benefits.benefit import Case, wrong
from motcua.law.benefits.pension import person_fields as asked
from motcua.law.benefits.retirement_age import age_in, reached
from motcua.law.dates import add_months, months_through, next_month
from motcua.law.sheet import Sheet

KNOWN_FROM = date(2016, 1, 1)
"""Law 58/2014 took effect: ages of earlier years are not known here, the first known one stands for them."""


@dataclass(frozen=True, slots=True)
class Reached:
    """The first day of the month after an age is reached, and that age in months."""

    day: date
    months: int


def birth_month(case: Case) -> date | None:
    """The first day of the month of birth; January where only the year is known; None: nothing is known.

    Of an age alone: the month before the one that makes it on the day the pension is asked for.
    """
    if case[asked.BORN] is not None:
        born: date = case[asked.BORN].first
        if born >= case.date:
            message = N_("The date of birth {born} lies after {day}. Please check both days.")
            raise wrong("born", "after_start", message, born=born.isoformat(), day=case.date.isoformat())
        return born.replace(day=1)
    if case[asked.AGE] is not None:
        return add_months(case.date.replace(day=1), -case[asked.AGE] - 1)
    return None


def reaches(sheet: Sheet, case: Case, lower: str) -> Reached | None:
    """When the age is met that lies `lower` (a name of `pension_age`; "": nothing) below the normal one."""
    month = birth_month(case)
    if month is None:
        return None
    found = reached(month, lambda year: _age(sheet, case, lower, year))
    months = months_through(month, found) - 1
    if case[asked.BORN] is not None and not case[asked.BORN].month_known:
        taken = sheet.value("pension_age.unknown_month", max(found, KNOWN_FROM))
        found = add_months(found, taken - 1)
    return Reached(next_month(found), months)


def early_months(sheet: Sheet, case: Case, lower: str) -> int:
    """Months between the day asked for and the age that lies `lower` below the normal one; 0 from it on."""
    if case[asked.EARLY] is not None:
        return int(case[asked.EARLY])
    month = birth_month(case)
    if month is None:
        return 0
    age = months_through(next_month(month), case.date) - 1
    required = _age(sheet, case, lower, (case.date.replace(day=1) - timedelta(days=1)).year)
    own = months_through(month, reached(month, lambda year: _age(sheet, case, lower, year))) - 1
    if sheet.switch("early_retirement_age", matters=own != required and own > age) == "own_roadmap":
        required = own
    return max(0, required - age)


def _age(sheet: Sheet, case: Case, lower: str, year: int) -> int:
    sex = case[asked.SEX]
    if lower == "voluntary":
        return sheet.value(f"pension_age.voluntary_{sex}", case.date)
    normal = age_in(sheet, sex, year, case.date)
    if not lower:
        return normal
    name = f"coal_{sex}" if lower == "coal" else lower
    return normal - sheet.value(f"pension_age.{name}", max(date(year, 1, 1), KNOWN_FROM))
