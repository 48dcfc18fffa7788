"""How long an office was open between two moments: the working time that something could take there."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from motcua.clock.days import DayTable
from motcua.clock.hours import OFFICE_HOURS, OfficeHours
from motcua.clock.timeline import Pause, local


def working_time(
    start: datetime,
    end: datetime,
    table: DayTable,
    *,
    pauses: Iterable[Pause] = (),
    hours: OfficeHours = OFFICE_HOURS,
) -> timedelta:
    """Office hours between `start` and `end`, without those in which the citizen supplements. Never negative.

    Raises OutsideTable and NoHours for days that nobody has entered.
    """
    whole = _open(start, end, table, hours)
    for pause in pauses:
        resumed = pause.completed_at or end
        whole -= _open(max(start, pause.requested_at), min(end, resumed), table, hours)
    return whole


def _open(start: datetime, end: datetime, table: DayTable, hours: OfficeHours) -> timedelta:
    start, end = local(start), local(end)
    total = timedelta()
    day = start.date()
    while day <= end.date():
        if table.is_working(day):
            for opens, closes in hours.on(day).spans:
                first = max(start, datetime.combine(day, opens, start.tzinfo))
                last = min(end, datetime.combine(day, closes, start.tzinfo))
                total += max(last - first, timedelta())
        day += timedelta(1)
    return total
