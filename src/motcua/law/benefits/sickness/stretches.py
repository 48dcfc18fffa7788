"""A long leave under Law 58/2014 in stretches of full months and odd days (Circular 59/2015, 4.3, 6.2)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from motcua.law.benefits.sickness.leave_days import Span
from motcua.law.dates import add_months

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """An unbroken time at one rate; `after`: beyond the first 180 days."""

    first: date
    last: date
    after: bool

    @property
    def days(self) -> int:
        """Days of the calendar."""
        return (self.last - self.first).days + 1

    @property
    def months_and_days(self) -> tuple[int, int]:
        """A month ends on the day before the same day of the next; the rest are odd days (example 9)."""
        months = 0
        while add_months(self.first, months + 1) <= self.last + _DAY:
            months += 1
        return months, (self.last + _DAY - add_months(self.first, months)).days


def stretches(leave: Iterable[Span], used: int, first_days: int, most_months: int | None) -> list[Stretch]:
    """What is paid: the first 180 days less those used, then as many months as were contributed.

    `most_months` None: not known, no bound. A broken leave goes on where it stopped.
    """
    found: list[Stretch] = []
    for first, last in leave:
        turn = first + (first_days - used) * _DAY
        if first < turn:
            found.append(Stretch(first, min(last, turn - _DAY), after=False))
        end = last if most_months is None else min(last, add_months(turn, most_months) - _DAY)
        if max(first, turn) <= end:
            found.append(Stretch(max(first, turn), end, after=True))
        used += (last - first).days + 1
    return found
