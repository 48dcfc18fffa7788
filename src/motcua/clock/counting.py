"""The three ways in which the law counts days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal

from motcua.clock.days import DayTable

DayKind = Literal["working", "calendar", "calendar_excluding_holidays"]
"""Working days; every day; every day but public holidays and Tet (Law 41/2024 art. 79: pensions)."""

ONE_DAY = timedelta(1)


def add_working_days(day: date, days: int, table: DayTable) -> date:
    """The `days`-th working day after `day`. Zero days: `day` itself, or the next working day."""
    return table.nth_working_after(day, days) if days else table.working_on_or_after(day)


def add_calendar_days(day: date, days: int, table: DayTable) -> date:
    """Every day counts; a last day that is free moves to the next working day (Civil Code 2015 art. 148)."""
    return table.working_on_or_after(day + days * ONE_DAY)


def add_calendar_days_excluding_holidays(day: date, days: int, table: DayTable) -> date:
    """Weekends count, public holidays and Tet do not, nor the days off in lieu of them.

    Read literally: "20 days excluding public holidays and Tet". A last day on a weekend moves as above.
    """
    while days:
        day += ONE_DAY
        days -= not table.is_holiday(day)
    return table.working_on_or_after(day)


COUNT: dict[DayKind, Callable[[date, int, DayTable], date]] = {
    "working": add_working_days,
    "calendar": add_calendar_days,
    "calendar_excluding_holidays": add_calendar_days_excluding_holidays,
}
