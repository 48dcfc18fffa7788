"""Months of one salary in a row, as they were sent: in the order of time, without overlap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from motcua.kernel.errors import N_
from motcua.law.benefits.benefit import wrong
from motcua.law.benefits.salaries.fields import STATE
from motcua.law.parameters import Parameters

Row = Mapping[str, Any]


def month_number(day: date) -> int:
    """Months are counted through, so that they can be added and compared: 2014-01 -> 24168."""
    return day.year * 12 + day.month - 1


def turns(parameters: Parameters, *names: str) -> set[int]:
    """The months in which a value of these parameters begins."""
    return {month_number(value.valid_from) for name in names for value in parameters.history(name)}


def first_day(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """`place`: of the row sent. `start`: number of the first month, None where only the months are known."""

    place: int
    months: int
    start: int | None
    row: Row

    @property
    def end(self) -> int | None:
        """Number of the last month."""
        return None if self.start is None else self.start + self.months - 1

    @property
    def is_state(self) -> bool:
        return self.row.get("scheme") == STATE

    @property
    def has_pay(self) -> bool:
        return self.row.get("salary") is not None or self.row.get("salary_coefficient") is not None

    def last(self, months: int) -> Stretch:
        """Its last months, fewer than it has."""
        start = None if self.start is None else self.start + self.months - months
        return Stretch(self.place, months, start, self.row)

    def cut(self, turns: Iterable[int]) -> Iterator[Stretch]:
        """Cut before each month of `turns`; a stretch without months of the calendar stays whole."""
        if self.start is None:
            yield self
            return
        after = self.start + self.months
        inside = sorted(turn for turn in turns if self.start < turn < after)
        for first, later in pairwise([self.start, *inside, after]):
            yield Stretch(self.place, later - first, first, self.row)

    def by_year(self) -> Iterator[Stretch]:
        first, last = (self.start or 0) // 12, (self.end or 0) // 12
        return self.cut(range(12 * first + 12, 12 * last + 12, 12))


def stretches(rows: Sequence[Row]) -> tuple[Stretch, ...]:
    """The rows in the order of time. Raises BadInput for what cannot be, at its field."""
    found = [_stretch(place, row) for place, row in enumerate(rows)]
    dated = [stretch for stretch in found if stretch.start is not None]
    if dated and len(dated) < len(found):
        place = next(stretch.place for stretch in found if stretch.start is None)
        message = N_("Please give the first and last month of every period, or of none.")
        raise wrong(f"salaries.{place}.from", "missing", message)
    ordered = sorted(found, key=lambda stretch: stretch.start or 0)
    for earlier, later in pairwise(ordered):
        if earlier.end is not None and later.start is not None and later.start <= earlier.end:
            message = N_("This period overlaps another one: {month} would count twice.")
            month = f"{first_day(later.start):%m/%Y}"
            raise wrong(f"salaries.{later.place}.from", "overlap", message, month=month)
    return tuple(ordered)


def months_of(rows: Sequence[Row]) -> tuple[int, int]:
    """Months before and from January 2014. Raises BadInput for periods that overlap or name no months."""
    turn, before, since = month_number(date(2014, 1, 1)), 0, 0
    for stretch in stretches(rows):
        if stretch.start is None:
            message = N_("Please give the first and last month: time before 2014 counts apart.")
            raise wrong(f"salaries.{stretch.place}.from", "missing", message)
        early = min(max(turn - stretch.start, 0), stretch.months)
        before, since = before + early, since + stretch.months - early
    return before, since


def _stretch(place: int, row: Row) -> Stretch:
    first, last, months = row.get("from"), row.get("to"), row.get("months")
    if months is None and (first is None or last is None):
        name = "from" if first is None else "to"
        message = N_("Please give the first and last month of the period, or its number of months.")
        raise wrong(f"salaries.{place}.{name}", "missing", message)
    start = _start(place, first, last, months)
    counted = int(months or 0) if last is None or start is None else month_number(last) - start + 1
    if months not in (None, counted):
        message = N_("From {first} to {last} are {counted} months, not {value}.")
        span = {"first": f"{first:%m/%Y}", "last": f"{last:%m/%Y}"}
        raise wrong(
            f"salaries.{place}.months", "months_differ", message, counted=counted, value=months, **span
        )
    return Stretch(place, counted, start, row)


def _start(place: int, first: date | None, last: date | None, months: int | None) -> int | None:
    if first is None:
        return month_number(last) - months + 1 if last is not None and months is not None else None
    if last is not None and last < first:
        message = N_("The last month {last} lies before the first, {first}.")
        raise wrong(
            f"salaries.{place}.to", "ends_early", message, first=f"{first:%m/%Y}", last=f"{last:%m/%Y}"
        )
    return month_number(first)
