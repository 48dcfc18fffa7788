"""When a dossier is due: the promise given at reception, and how a supplement moves it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from motcua.clock.counting import COUNT, ONE_DAY, DayKind, add_working_days
from motcua.clock.days import DayTable
from motcua.clock.hours import OFFICE_HOURS, OfficeHours
from motcua.clock.timeline import HERE, Pause, local


@dataclass(frozen=True, slots=True)
class Limit:
    """The days that an office has (thời hạn). Zero: the day itself. Raises ValueError for less."""

    days: int
    kind: DayKind = "working"

    def __post_init__(self) -> None:
        if self.days < 0 or self.kind not in COUNT:
            raise ValueError(f"no such limit: {self.days} days, {self.kind}")


@dataclass(frozen=True, slots=True)
class Promise:
    """The day that counts as the day of reception, and the moment until which the office will be done."""

    counted_from: date
    due: datetime


def counted_from(received_at: datetime, table: DayTable, hours: OfficeHours = OFFICE_HOURS) -> date:
    """The day that counts as the day of reception.

    After the reception cut-off, and on a free day, a dossier counts as received on the next working day.
    """
    received = local(received_at)
    day = received.date()
    if received.time() > hours.on(day).reception_until:
        day += ONE_DAY
    return table.working_on_or_after(day)


def promise(
    received_at: datetime, limit: Limit, table: DayTable, hours: OfficeHours = OFFICE_HOURS
) -> Promise:
    """What to promise (ngày hẹn trả kết quả). The day of reception is not counted (Civil Code 2015 art. 147).

    Due at the end of office hours, always on a working day. Raises OutsideTable and NoHours.
    """
    start = counted_from(received_at, table, hours)
    return Promise(start, end_of_day(COUNT[limit.kind](start, limit.days, table), hours))


def end_of_day(day: date, hours: OfficeHours = OFFICE_HOURS) -> datetime:
    """The moment at which the office closes on `day`."""
    return datetime.combine(day, hours.on(day).closes, HERE)


def due_after_pause(
    due: datetime,
    requested_at: datetime,
    completed_at: datetime,
    table: DayTable,
    hours: OfficeHours = OFFICE_HOURS,
) -> datetime:
    """The promise after one supplement: later by the working days that the citizen used.

    They are working days whatever the kind of the limit. The day of the request is still the office's, the
    day of completion the citizen's; within one day nothing moves.
    """
    used = table.working_between(local(requested_at).date(), local(completed_at).date())
    return end_of_day(add_working_days(local(due).date(), used, table), hours) if used > 0 else due


def due_after_pauses(
    due: datetime,
    pauses: Iterable[Pause],
    now: datetime,
    table: DayTable,
    hours: OfficeHours = OFFICE_HOURS,
) -> datetime:
    """The promise after all supplements; one still open counts as if it were completed `now`."""
    for pause in pauses:
        due = due_after_pause(due, pause.requested_at, pause.completed_at or now, table, hours)
    return due


def working_days_left(now: datetime, due: datetime, table: DayTable) -> int:
    """Working days after today up to the day of `due` ("còn 3 ngày làm việc"); 0 on that day.

    Once `due` has passed it is negative: -1 from that moment on, -2 from the second working day after.
    """
    today, last = local(now).date(), local(due).date()
    if now <= due:
        return table.working_between(today, last)
    return -max(1, table.working_between(last, today))
