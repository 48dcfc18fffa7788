"""Whose time it was: the life of a dossier split between the office, the citizen and closed days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import groupby, pairwise

from motcua.clock.counting import ONE_DAY
from motcua.clock.days import DayTable
from motcua.clock.hours import OFFICE_HOURS, OfficeHours
from motcua.clock.timeline import HERE, Timeline, local
from motcua.kernel.errors import N_


class Owner(StrEnum):
    """Who had the dossier in hand. Closed days belong to nobody, whoever had it."""

    OFFICE = "office"
    CITIZEN = "citizen"
    CLOSED = "closed"


LABELS = {
    "processing": N_("With the office"),
    "supplement": N_("Waiting for the citizen"),
    "weekend": N_("Weekend"),
    "holiday": N_("Holiday or day off"),
}
"""What each segment is, to translate."""

_OWNERS = {
    "processing": Owner.OFFICE,
    "supplement": Owner.CITIZEN,
    "weekend": Owner.CLOSED,
    "holiday": Owner.CLOSED,
}


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of one label. `working_days` are those begun in it, the day of reception not counted.

    `working_seconds` are those within office hours.
    """

    label: str
    start: datetime
    end: datetime
    working_days: int
    working_seconds: int

    @property
    def owner(self) -> Owner:
        return _OWNERS[self.label]

    @property
    def seconds(self) -> int:
        """All of it, nights included: an integer, so that shares add up exactly."""
        return int((self.end - self.start).total_seconds())


@dataclass(frozen=True, slots=True)
class Share:
    """What belongs to one owner."""

    seconds: int
    working_days: int
    working_seconds: int


@dataclass(frozen=True, slots=True)
class Explanation:
    """Segments in order, without gap or overlap, from `start` to `end`."""

    start: datetime
    end: datetime
    segments: tuple[Segment, ...]

    @property
    def seconds(self) -> int:
        return int((self.end - self.start).total_seconds())

    def share(self, owner: Owner) -> Share:
        """The sum of the owner's segments. The seconds of all owners add up to the whole."""
        own = [segment for segment in self.segments if segment.owner is owner]
        return Share(
            sum(segment.seconds for segment in own),
            sum(segment.working_days for segment in own),
            sum(segment.working_seconds for segment in own),
        )


def explain(
    timeline: Timeline, until: datetime, table: DayTable, hours: OfficeHours = OFFICE_HOURS
) -> Explanation:
    """Split the time from reception to the end, or to `until` (now) while there is no end before it.

    A supplement is the citizen's from request to completion. Nights go with the day's owner. The citizen's
    working days here are those by which `due_after_pauses` moves the promise.
    """
    seen = timeline.as_of(until)
    start = local(seen.received_at)
    end = max(start, local(seen.ended_at or until))
    pauses = [(local(p.requested_at), local(p.completed_at) if p.completed_at else end) for p in seen.pauses]

    def label(moment: datetime) -> str:
        closed = _closed(moment.date(), table)
        return closed or ("supplement" if any(a <= moment < b for a, b in pauses) else "processing")

    cuts = {start, end, *(edge for pause in pauses for edge in pause), *_turns(start, end, table)}
    pieces = groupby(pairwise(sorted(cuts)), key=lambda piece: label(piece[0]))
    stretches = ((name, list(stretch)) for name, stretch in pieces)
    segments = (
        _segment(name, stretch[0][0], stretch[-1][1], start.date(), table, hours)
        for name, stretch in stretches
    )
    return Explanation(start, end, tuple(segments))


def _closed(day: date, table: DayTable) -> str | None:
    if table.is_working(day):
        return None
    return "holiday" if table.is_holiday(day) else "weekend"


def _turns(start: datetime, end: datetime, table: DayTable) -> Iterator[datetime]:
    """The midnights between two days that are not of one kind."""
    day = start.date()
    while (following := day + ONE_DAY) <= end.date():
        midnight = datetime.combine(following, time.min, HERE)
        if midnight < end and _closed(day, table) != _closed(following, table):
            yield midnight
        day = following


def _segment(
    label: str, start: datetime, end: datetime, received: date, table: DayTable, hours: OfficeHours
) -> Segment:
    begun = _days_begun(end, received, table) - _days_begun(start, received, table)
    days = (start.date() + n * ONE_DAY for n in range((end.date() - start.date()).days + 1))
    open_ = sum((_open(day, start, end, hours) for day in days if table.is_working(day)), timedelta())
    return Segment(label, start, end, begun, int(open_.total_seconds()))


def _days_begun(moment: datetime, received: date, table: DayTable) -> int:
    """Working days after the day of reception that had begun before `moment`."""
    last = moment.date() if moment.time() > time.min else moment.date() - ONE_DAY
    return table.working_between(received, max(received, last))


def _open(day: date, start: datetime, end: datetime, hours: OfficeHours) -> timedelta:
    """Office hours of `day` between `start` and `end`."""
    within = timedelta()
    for opens, closes in hours.on(day).spans:
        first = max(start, datetime.combine(day, opens, HERE))
        within += max(timedelta(), min(end, datetime.combine(day, closes, HERE)) - first)
    return within
