"""Office hours between two moments: nights, days off and the citizen's time do not count."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from motcua.clock import HERE, DayTable, Pause
from motcua.clock.working_time import working_time

TABLE = DayTable.vietnam()


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of March 2023; the 6th is a Monday."""
    return datetime(2023, 3, day, hour, minute, tzinfo=HERE)


@pytest.mark.parametrize(
    ("start", "end", "hours"),
    [
        (at(6, 9), at(6, 10), 1),
        (at(6, 11), at(6, 14), 1),  # over noon
        (at(6, 16), at(7, 8), 1.5),  # over night
        (at(10, 16), at(13, 8), 1.5),  # over the weekend
        (at(11, 9), at(12, 17), 0),  # Saturday and Sunday
        (at(6, 7, 30), at(10, 17), 37.5),  # a week
        (at(7, 9), at(6, 9), 0),  # the end before the start
    ],
)
def test_only_office_hours_count(start: datetime, end: datetime, hours: float) -> None:
    assert working_time(start, end, TABLE) == timedelta(hours=hours)


def test_the_citizens_time_is_left_out() -> None:
    pauses = [Pause(at(6, 10), at(7, 10))]
    assert working_time(at(6, 9), at(7, 11), TABLE, pauses=pauses) == timedelta(hours=2)
    assert working_time(at(6, 9), at(6, 9, 30), TABLE, pauses=pauses) == timedelta(minutes=30)
    assert working_time(at(6, 9), at(7, 11), TABLE, pauses=[Pause(at(6, 10))]) == timedelta(hours=1)
