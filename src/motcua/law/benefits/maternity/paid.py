"""Months paid and the average of the latest six (Mbq6t; 58/2014, Art. 39.1a; 41/2024, Art. 59.1)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import reduce
from itertools import pairwise
from operator import add
from typing import Any

from motcua.kernel.errors import N_
from motcua.law.benefits.benefit import Case, wrong
from motcua.law.benefits.maternity import asked, named
from motcua.law.dates import add_months, months_through
from motcua.law.rules.maternity import AVERAGE, rounded_average
from motcua.law.sheet import Sheet
from motcua.law.term import Term, term
from motcua.law.term import named as figure

Salaries = Sequence[Mapping[str, Any]]
"""Rows of from, to (first days of months) and salary."""


def between(salaries: Salaries, first: date, last: date) -> int:
    """Months paid from the month `first` to the month `last`, both included. Raises BadInput as `ordered`."""
    spans = ((max(row["from"], first), min(row["to"], last)) for row in ordered(salaries))
    return sum(months_through(start, end) for start, end in spans if start <= end)


def ordered(salaries: Salaries) -> list[Mapping[str, Any]]:
    """The periods, oldest first. Raises BadInput for periods that end early or overlap."""
    for place, row in enumerate(salaries):
        if row["to"] < row["from"]:
            message = N_("The last month {last} lies before the first, {first}.")
            first, last = (f"{row[end]:%m/%Y}" for end in ("from", "to"))
            raise wrong(f"salaries.{place}.to", "ends_early", message, first=first, last=last)
    places = sorted(range(len(salaries)), key=lambda place: salaries[place]["from"])
    for earlier, later in pairwise(places):
        if salaries[later]["from"] <= salaries[earlier]["to"]:
            month = f"{salaries[later]['from']:%m/%Y}"
            message = N_("This period overlaps another one: {month} would count twice.")
            raise wrong(f"salaries.{later}.from", "overlap", message, month=month)
    return [salaries[place] for place in places]


def average(sheet: Sheet, case: Case, leave_from: date, *, own: bool = False) -> Term | None:
    """The average declared, or that of the latest six months paid before the leave; None without both.

    `own`: the month of `leave_from` counts too. In the first month of insurance it is the only one
    (Circular 59/2015, Art. 12.1b). Raises BadInput where no month was paid by then.
    """
    if case[asked.AVERAGE] is not None:
        declared = case.given(sheet, asked.AVERAGE)
        sheet.give(named.AVERAGE, declared)
        return declared
    if not case[asked.SALARIES]:
        return None
    wanted, month = sheet.value("maternity_allowance.average_months", case.date), leave_from.replace(day=1)
    until = month if own else add_months(month, -1)
    parts = list(_latest(case[asked.SALARIES], until, wanted)) or list(
        _latest(case[asked.SALARIES], month, wanted)
    )
    if not parts:
        message = N_("No month up to {month} was paid. Please check the salaries and the first day of leave.")
        raise wrong("salaries", "no_months", message, month=f"{month:%m/%Y}")
    months = sum(count for count, _ in parts)
    total = reduce(add, (figure(count, "") * salary for count, salary in parts))
    found = sheet.show(AVERAGE, sheet.ratio(total, months), months=f"{months:02d}")
    found = term(rounded_average(sheet, found))
    sheet.give(named.AVERAGE, found)
    return found


def _latest(salaries: Salaries, until: date, wanted: int) -> Iterator[tuple[int, int]]:
    """Months and salary of each period, newest first, until `wanted` months are reached."""
    for row in reversed(ordered(salaries)):
        end = min(row["to"], until)
        if wanted and row["from"] <= end:
            count = min(wanted, months_through(row["from"], end))
            wanted -= count
            yield count, row["salary"]
