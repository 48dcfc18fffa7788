"""Which days are working days: the week, the holidays, the swapped Saturdays, and what an office corrects."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from itertools import accumulate
from types import MappingProxyType

from motcua.clock.correction import Correction
from motcua.clock.vietnam import known_days
from motcua.kernel.errors import N_, MotcuaError

SATURDAY = 5
"""As in date.weekday()."""


class OutsideTable(MotcuaError):
    """A day before the first or after the last that the table knows."""

    code = "day_outside_table"
    message = N_("The working days are entered from {first} to {last}, not for {day}. Please add the year.")


@dataclass(frozen=True, slots=True)
class DayTable:
    """The days from `first` to `last`, both included. A value: `corrected` gives a new one.

    Every look-up takes the same short time, however far apart the days are.
    """

    first: date
    last: date
    marks: Mapping[date, Correction]
    _working: tuple[date, ...] = field(init=False, repr=False, compare=False)
    _through: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        days = [self.first + timedelta(n) for n in range((self.last - self.first).days + 1)]
        working = [self._by_mark_or_week(day) for day in days]
        pairs = zip(days, working, strict=True)
        object.__setattr__(self, "marks", MappingProxyType(dict(self.marks)))
        object.__setattr__(self, "_working", tuple(day for day, open_ in pairs if open_))
        object.__setattr__(self, "_through", tuple(accumulate(working)))

    @classmethod
    def vietnam(cls, first_year: int = 2014, last_year: int = 2035) -> DayTable:
        """The calendar of Vietnam's offices, before any correction of their own."""
        return _vietnam(first_year, last_year)

    def corrected(self, corrections: Iterable[Correction]) -> DayTable:
        """This table with corrections applied in order: of two for one day the later one holds."""
        return DayTable(self.first, self.last, {**self.marks, **{c.day: c for c in corrections}})

    def mark(self, day: date) -> Correction | None:
        """Why this day is not what the week says, or None."""
        return self.marks.get(day)

    def is_working(self, day: date) -> bool:
        place = self._place(day)
        return self._through[place] > (self._through[place - 1] if place else 0)

    def is_holiday(self, day: date) -> bool:
        """A day marked as free (public holiday, day in lieu, swapped day); an ordinary weekend is not one."""
        mark = self.marks.get(day)
        return mark is not None and not mark.working

    def working_on_or_after(self, day: date) -> date:
        return day if self.is_working(day) else self.nth_working_after(day, 1)

    def nth_working_after(self, day: date, count: int) -> date:
        """The `count`-th (from 1) working day after `day`, which itself is not counted."""
        place = self._through[self._place(day)] + count - 1
        if place >= len(self._working):
            raise self._outside(self.last + timedelta(1))
        return self._working[place]

    def working_between(self, after: date, until: date) -> int:
        """Working days later than `after`, `until` included; negative when `until` is the earlier day."""
        return self._through[self._place(until)] - self._through[self._place(after)]

    def _by_mark_or_week(self, day: date) -> bool:
        mark = self.marks.get(day)
        return mark.working if mark else day.weekday() < SATURDAY

    def _place(self, day: date) -> int:
        if not self.first <= day <= self.last:
            raise self._outside(day)
        return (day - self.first).days

    def _outside(self, day: date) -> OutsideTable:
        first, last, asked = (f"{each:%d/%m/%Y}" for each in (self.first, self.last, day))
        return OutsideTable(first=first, last=last, day=asked)


@lru_cache(maxsize=4)
def _vietnam(first_year: int, last_year: int) -> DayTable:
    first, last = date(first_year, 1, 1), date(last_year, 12, 31)
    marks = {mark.day: mark for mark in known_days(first_year, last_year) if first <= mark.day <= last}
    return DayTable(first, last, marks)
