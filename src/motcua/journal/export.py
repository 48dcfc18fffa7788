"""The journal as lines of JSON that anybody can verify without the product (docs/verify_journal.py)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from motcua.journal.chain import content, stamp
from motcua.journal.models import DayRoot, Entry


def lines() -> Iterator[str]:
    """A head, every entry in the order of writing, every closed day, and an end that says how many.

    The days are read first: what they cover is there then, also where a day is closed meanwhile.
    """
    closed = list(DayRoot.objects.order_by("day"))
    entries = 0
    yield _line({"kind": "head", "format": "motcua-journal", "version": 1, "hash": "sha256"})
    for entry in Entry.objects.order_by("id").iterator(chunk_size=5000):
        entries += 1
        number = {"kind": "entry", "id": entry.pk, "previous": entry.previous, "hash": entry.hash}
        yield _line({**number, "content": content(entry)})
    for day in closed:
        yield _line(
            {
                "kind": "day",
                "day": day.day.isoformat(),
                "closed_at": stamp(day.closed_at),
                "entries": day.entries,
                "last_entry": day.last_entry,
                "previous": day.previous,
                "root": day.root,
            }
        )
    yield _line({"kind": "end", "entries": entries, "days": len(closed)})


def _line(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
