"""The months for which unemployment insurance was paid: no breaks, none after the end of the contract."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from motcua.kernel.errors import N_
from motcua.law.benefits.benefit import Case, wrong
from motcua.law.benefits.unemployment.asked import BREAKS, SALARIES
from motcua.law.dates import months_through, next_month
from motcua.law.sheet import Sheet

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Insured:
    """One month paid for, by its first day, with the salary in dong."""

    month: date
    salary: int


def insured_months(sheet: Sheet, case: Case) -> list[Insured]:
    """In their order. Raises BadInput for periods that end before they start or overlap."""
    _check("salaries", case[SALARIES])
    _check("breaks", case[BREAKS] or ())
    skipped = {month for row in case[BREAKS] or () for month in _months(row)}
    last = last_countable(sheet, case.date)
    months = [
        Insured(month, row["salary"])
        for row in case[SALARIES]
        for month in _months(row)
        if month <= last and month not in skipped
    ]
    return sorted(months, key=lambda insured: insured.month)


def last_countable(sheet: Sheet, ended: date) -> date:
    """The month of the end, or the one before where 14 or more weekdays of it come after the end.

    A month with 14 working days without salary is not insured (58/2014, Art. 85.3; 41/2024, Art. 33.5).
    """
    following = next_month(ended)
    rest = (ended + ONE_DAY * n for n in range(1, (following - ended).days))
    if sum(day.weekday() < 5 for day in rest) < sheet.value("unemployment.unpaid_days", ended):
        return ended.replace(day=1)
    return (ended.replace(day=1) - ONE_DAY).replace(day=1)


def within(months: Sequence[Insured], last: date, window: int) -> int:
    """How many of the months lie in the `window` months that end with `last`."""
    return sum(months_through(insured.month, last) <= window for insured in months)


def runs(months: Sequence[Insured]) -> Iterator[tuple[date, date, int, int]]:
    """First and last month, salary and number of the months that follow each other on one salary."""
    start = 0
    for place in range(1, len(months) + 1):
        if place == len(months) or not _continues(months[place - 1], months[place]):
            run = months[start:place]
            yield run[0].month, run[-1].month, run[0].salary, len(run)
            start = place


def _continues(one: Insured, other: Insured) -> bool:
    return one.salary == other.salary and next_month(one.month) == other.month


def _months(row: Mapping[str, Any]) -> Iterator[date]:
    month = row["from"]
    while month <= row["to"]:
        yield month
        month = next_month(month)


def _check(name: str, rows: Sequence[Mapping[str, Any]]) -> None:
    for place, row in enumerate(rows):
        if row["to"] < row["from"]:
            first, last = (f"{row[end]:%m/%Y}" for end in ("from", "to"))
            message = N_("The last month {last} lies before the first, {first}.")
            raise wrong(f"{name}.{place}.to", "ends_early", message, first=first, last=last)
    ordered = sorted(range(len(rows)), key=lambda place: rows[place]["from"])
    for earlier, later in pairwise(ordered):
        if rows[later]["from"] <= rows[earlier]["to"]:
            month = f"{rows[later]['from']:%m/%Y}"
            message = N_("This period overlaps another one: {month} would count twice.")
            raise wrong(f"{name}.{later}.from", "overlap", message, month=month)
