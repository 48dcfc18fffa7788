"""A day as people here write it: 31/03/2023."""

from __future__ import annotations

import re
from datetime import date

from motcua.kernel.errors import N_, InputProblem
from motcua.kernel.text import tidy

_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|(\d{2})(\d{2})(\d{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)


def parse(text: str, field: str = "day") -> date:
    """Read 31/03/2023, 31-3-2023, 31.03.2023, 31032023 or 2023-03-31.

    Raises InputProblem: `day_unreadable` for another form, `day_impossible` for 30/02/2023.
    """
    tidied = tidy(text)
    if match := _DAY_FIRST.fullmatch(tidied):
        day, month, year = (int(part) for part in match.groups() if part is not None)
    elif match := _YEAR_FIRST.fullmatch(tidied):
        year, month, day = (int(part) for part in match.groups())
    else:
        raise InputProblem(
            field, "day_unreadable", N_("Please write the date as day/month/year, for example 31/03/2023.")
        )
    try:
        return date(year, month, day)
    except ValueError:
        raise InputProblem(
            field, "day_impossible", N_("This date does not exist. Please check day and month.")
        ) from None


def write(day: date) -> str:
    """31/03/2023."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"
