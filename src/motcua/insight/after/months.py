"""Months that begin on the day of a change, and which of them can be compared at a moment."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from motcua.clock import HERE
from motcua.insight.after.compared import YEAR
from motcua.insight.after.series import FOLLOWED


def begins(day: date, month: int) -> date:
    """The first day of a month; where the calendar's month is too short, its last day."""
    years, index = divmod(day.month - 1 + month, 12)
    year = day.year + years
    return date(year, index + 1, min(day.day, monthrange(year, index + 1)[1]))


@dataclass(frozen=True, slots=True)
class Known:
    """The months around a change that can be judged, `first` to `last`, both included."""

    day: date
    first: int
    last: int

    @property
    def looked_at(self) -> tuple[datetime, datetime]:
        """A year before the change, and as long after it as can be compared; not all of it is known."""
        return midnight(begins(self.day, -YEAR)), midnight(begins(self.day, YEAR))

    def month(self, of: date) -> int:
        """The month in which a day lies."""
        found = (of.year - self.day.year) * 12 + of.month - self.day.month
        return found if begins(self.day, found) <= of else found - 1


def known(day: date, oldest: date | None, today: date) -> Known:
    """At most a year on each side; not before the oldest dossier, and each followed long enough by today."""
    first, last = -YEAR, YEAR - 1
    while first < 0 and (oldest is None or begins(day, first) < oldest):
        first += 1
    while last >= 0 and begins(day, last + 1) + timedelta(FOLLOWED) > today:
        last -= 1
    return Known(day, first, last)


def midnight(day: date) -> datetime:
    return datetime.combine(day, time(), HERE)
