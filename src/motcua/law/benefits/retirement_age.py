"""The normal retirement age of a year and the day on which a person reaches it.

60 and 55 years before 2021 (58/2014, Art. 54); then the roadmap of the Labour Code, Art. 169.2.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from motcua.law.dates import add_months
from motcua.law.sheet import Sheet


def age_in(sheet: Sheet, sex: str, year: int, day: date) -> int:
    """The normal retirement age of a year in months, as known on `day` or, for later years, in that year."""
    known = max(day, date(year, 1, 1))

    def set_by(name: str) -> int:
        return sheet.value(f"retirement_age.{name}", known)

    first_year = set_by("first_year")
    if year < first_year:
        return set_by(f"{sex}_before")
    first, step, last = (set_by(f"{sex}_{part}") for part in ("first", "step", "last"))
    return min(last, first + step * (year - first_year))


def retirement_day(sheet: Sheet, sex: str, born: date, day: date) -> date:
    """The day on which the normal age is reached: the first that falls within the year it is the age of."""
    return reached(born, lambda year: age_in(sheet, sex, year, day))


def reached(born: date, age: Callable[[int], int]) -> date:
    """The first day on which an age is reached that differs by year; `age`: months in a year.

    An age that fell counts from the year in which it did.
    """
    year = add_months(born, age(born.year)).year
    while (found := add_months(born, age(year))).year > year:
        year += 1
    return max(found, date(year, 1, 1))
