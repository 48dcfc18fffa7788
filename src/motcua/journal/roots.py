"""Closing a day: one root over all entries written since the last one, which can be published."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection, transaction

from motcua.journal.chain import GENESIS
from motcua.journal.models import DayRoot, Entry
from motcua.kernel.digest import root

_LOCK = 7_301_001
"""The advisory lock that every insert shares until it commits (migration 0002) and closing takes alone."""


@dataclass(frozen=True, slots=True)
class Closing:
    """The root over a stretch of the journal and the number of entries in it."""

    root: str
    entries: int


def close_day(day: date, *, at: datetime) -> DayRoot:
    """Close `day` with everything written up to now that no earlier root covers. Closed again, it stays."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
        known = DayRoot.objects.filter(day__gte=day).order_by("day").first()
        if known:
            return known
        before = DayRoot.objects.order_by("-day").first()
        start, previous = (before.last_entry, before.root) if before else (0, GENESIS)
        last = Entry.objects.order_by("-id").values_list("id", flat=True).first() or start
        closing = root_over(previous, entries_of(start, last))
        return DayRoot.objects.create(
            day=day,
            entries=closing.entries,
            last_entry=last,
            previous=previous,
            root=closing.root,
            closed_at=at,
        )


def entries_of(after: int, until: int) -> Iterator[str]:
    """The hashes of the entries numbered above `after` up to `until`, in order; `after` 0: from the first."""
    rows = Entry.objects.filter(id__lte=until).order_by("id")
    if after:
        rows = rows.filter(id__gt=after)
    return rows.values_list("hash", flat=True).iterator(chunk_size=5000)


def root_over(previous: str, hashes: Iterator[str]) -> Closing:
    count = 0

    def counted() -> Iterator[str]:
        nonlocal count
        for value in hashes:
            count += 1
            yield value

    return Closing(root(previous, counted()), count)
