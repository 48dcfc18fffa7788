"""The day on which a person reaches the normal retirement age (Labour Code, Art. 169.2; Decree 135/2020)."""

from __future__ import annotations

from datetime import date

from motcua.law.dates import add_months
from motcua.law.sheet import Sheet


def retirement_day(sheet: Sheet, sex: str, born: date, day: date) -> date:
    """By the roadmap known on `day`: each year has its age, the first reached within its year counts."""

    def set_by(name: str) -> int:
        return sheet.value(f"retirement_age.{name}", day)

    first_year = set_by("first_year")
    before = add_months(born, set_by(f"{sex}_before"))
    if before.year < first_year:
        return before
    first, step, last = (set_by(f"{sex}_{part}") for part in ("first", "step", "last"))
    year = first_year
    while (reached := add_months(born, min(last, first + step * (year - first_year)))).year > year:
        year += 1
    return reached
