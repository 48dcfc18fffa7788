"""Office time: the days and hours in which the people of the demonstration come and work."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cache
from random import Random

from motcua.clock import HERE, OFFICE_HOURS, DayTable

FIRST = date(2023, 3, 27)
NOW = datetime(2023, 4, 7, 16, 0, tzinfo=HERE)
"""Where the story ends and whoever looks at it begins."""

_BY_HOUR = {7: 6, 8: 22, 9: 20, 10: 13, 11: 3, 13: 8, 14: 15, 15: 9, 16: 4}
"""How many of a hundred people come within each hour of the day."""
_HALVES = {7: (30, 59), 11: (0, 29), 13: (30, 59)}
"""The minutes of an hour in which the desk is open, where it is not all of them."""


@cache
def _table() -> DayTable:
    """Made when the story is played, not with every start."""
    return DayTable.vietnam()


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=HERE)


def working_days() -> list[date]:
    """The working days of the story."""
    days = (FIRST + timedelta(n) for n in range((NOW.date() - FIRST).days + 1))
    return [day for day in days if _table().is_working(day)]


def arrival(day: date, chance: Random) -> datetime:
    """A moment at which somebody comes to the desk: most come in the morning."""
    hour = chance.choices(list(_BY_HOUR), list(_BY_HOUR.values()))[0]
    first, last = _HALVES.get(hour, (0, 59))
    return at(day, hour, chance.randint(first, last)) + timedelta(seconds=chance.randint(0, 59))


def later(moment: datetime, minutes: int) -> datetime:
    """The moment when `minutes` of office time have passed."""
    left = timedelta(minutes=minutes)
    for opens, closes in _open_from(moment.date()):
        start = max(moment, opens)
        if start + left <= closes:
            return start + left
        left -= max(timedelta(), closes - start)
    raise AssertionError("offices open again and again")


def _open_from(day: date) -> Iterator[tuple[datetime, datetime]]:
    """Every opening and closing of the offices, from `day` on."""
    while True:
        day = _table().working_on_or_after(day)
        for opens, closes in OFFICE_HOURS.on(day).spans:
            yield datetime.combine(day, opens, HERE), datetime.combine(day, closes, HERE)
        day += timedelta(1)
