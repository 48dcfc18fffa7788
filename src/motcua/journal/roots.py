"""Closing a day: one root over all entries written since the last one, which can be published."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import connection, transaction

from motcua.clock import HERE
from motcua.journal.chain import GENESIS, stamp
from motcua.journal.models import DayRoot, Entry
from motcua.kernel.digest import root
from motcua.kernel.errors import N_, Refused

_LOCK = 7_301_001
"""The advisory lock that every insert shares until it commits (migration 0002) and closing takes alone."""


class NotClosed(Refused):
    """The day has no root."""

    code = "day_not_closed"
    message = N_("This day is not closed. The worker closes each day after midnight.")


@dataclass(frozen=True, slots=True)
class Closing:
    """The root over a stretch of the journal and the number of entries in it."""

    root: str
    entries: int


def closing_of(day: date | None) -> dict[str, Any]:
    """A closed day and its root; None: the last one. Raises NotClosed."""
    days = DayRoot.objects.filter(day=day) if day else DayRoot.objects.order_by("-day")
    found = days.values("day", "entries", "last_entry", "previous", "root", "closed_at").first()
    if found is None:
        raise NotClosed
    return dict(found)


def close_ended_days(at: datetime) -> int:
    """Close each day that ended before `at` and is open, the oldest first; returns how many.

    The first is the day after the last closed one, else that of the first entry.
    """
    today = at.astimezone(HERE).date()
    first = _first_open(today)
    ended = [first + timedelta(number) for number in range((today - first).days)]
    for day in ended:
        close_day(day, at=at)
    return len(ended)


def _first_open(today: date) -> date:
    closed = DayRoot.objects.order_by("-day").values_list("day", flat=True).first()
    if closed:
        return closed + timedelta(1)
    began = Entry.objects.order_by("at", "id").values_list("at", flat=True).first()
    return began.astimezone(HERE).date() if began else today


def close_day(day: date, *, at: datetime) -> DayRoot:
    """Close `day`: a root over its entries that no earlier root covers. Closed again, it stays as it is."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
        known = DayRoot.objects.filter(day__gte=day).order_by("day").first()
        if known:
            return known
        before = DayRoot.objects.order_by("-day").first()
        start, previous = (before.last_entry, before.root) if before else (0, GENESIS)
        last = _last_entry(day, start) or start
        closing = root_over(previous, day, at, entries_of(start, last))
        return DayRoot.objects.create(
            day=day,
            entries=closing.entries,
            last_entry=last,
            previous=previous,
            root=closing.root,
            closed_at=at,
        )


def _last_entry(day: date, after: int) -> int | None:
    """The number of the last entry above `after` that was written before `day` ended here."""
    end = datetime.combine(day + timedelta(1), time(), HERE)
    entries = Entry.objects.filter(id__gt=after, at__lt=end)
    return entries.order_by("-id").values_list("id", flat=True).first()


def entries_of(after: int, until: int) -> Iterator[str]:
    """The hashes of the entries numbered above `after` up to `until`, in order; `after` 0: from the first."""
    rows = Entry.objects.filter(id__lte=until).order_by("id")
    if after:
        rows = rows.filter(id__gt=after)
    return rows.values_list("hash", flat=True).iterator(chunk_size=5000)


def root_over(previous: str, day: date, closed_at: datetime, hashes: Iterator[str]) -> Closing:
    count = 0

    def counted() -> Iterator[str]:
        nonlocal count
        for value in hashes:
            count += 1
            yield value

    return Closing(root(previous, day.isoformat(), stamp(closed_at), counted()), count)
