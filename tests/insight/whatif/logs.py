"""Small event logs with known answers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from motcua.insight.log import Log
from motcua.insight.log.model import NEVER, Builder

MONDAY = datetime(2024, 1, 1, tzinfo=UTC)
Event = tuple[str, str, float]
"""Case, activity, and when it was done in hours since Monday."""


def log_of(events: Iterable[Event]) -> Log:
    """A log that tells neither people nor when work began."""
    builder = Builder("log")
    for case, activity, hours in events:
        builder.event(builder.case(case), activity, (at(hours), NEVER, NEVER, NEVER, NEVER), None, None, None)
    return builder.log()


Step = tuple[str, str, float, float, float, str]
"""Case, activity, when it could begin, when it did, when it was done, and by whom."""


def staffed_log(steps: Iterable[Step]) -> Log:
    """A log that tells who worked from when to when."""
    builder = Builder("log")
    for case, activity, enabled, begun, done, who in steps:
        moments = (at(done), at(begun), at(enabled), NEVER, NEVER)
        builder.event(builder.case(case), activity, moments, who, "desk", None)
    return builder.log()


def at(hours: float) -> int:
    return int((MONDAY + timedelta(hours=hours)).timestamp() * 1e6)


def seconds(hours: float) -> float:
    return at(hours) / 1e6


def steady(days: int, a_day: int = 4, took: float = 3.0) -> list[Event]:
    """Every day, Saturday and Sunday not, so many cases from nine on, by the hour, each done after `took`."""
    return [
        (f"{day}.{number}", activity, day * 24 + 9 + number + after)
        for day in range(days)
        if day % 7 < 5
        for number in range(a_day)
        for activity, after in (("in", 0.0), ("out", took))
    ]
