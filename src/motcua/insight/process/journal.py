"""Our journal as a log of steps: the dossiers of some offices, of some days, of one procedure or of all."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from django.db import connection

from motcua.clock import HERE
from motcua.insight.log.model import NEVER, Builder, Log
from motcua.insight.log.times import since_epoch
from motcua.insight.process.performed import merged
from motcua.journey.table import Act

STATEMENT = (Path(__file__).parent / "journal.sql").read_text()
MOST = 20_000
"""The latest dossiers that are read at once: more would only say the same more slowly."""
CHUNK = 2_000
EARLIEST, LATEST = date(1995, 1, 1), date(2200, 1, 1)
"""No dossier is older than the house of social insurance, or younger than anybody who reads this."""
BY_LINE = frozenset({Act.ASSESS.value})
"""Done for each line of a dossier: a list of three hundred people is assessed once."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Received from `first` to `last`, both included, one of `offices` competent; "": any procedure."""

    first: date
    last: date
    offices: Collection[int]
    procedure: str = ""
    most: int = MOST


def journal_steps(asked: Asked) -> Log | None:
    """The steps of these dossiers as far as they have come, within sight; None where there is none.

    A case is a dossier's code; a resource an officer's number, a role an office's. One query.
    """
    builder = Builder("journal")
    for code, acts, moments, officers, offices in _rows(asked):
        case = builder.case(code)
        for act, at, officer, office in zip(acts, moments, officers, offices, strict=True):
            times = (since_epoch(at), NEVER, NEVER, NEVER, NEVER)
            builder.event(case, act, times, str(officer), str(office), None)
    return merged(builder.log(), BY_LINE) if builder.cases.numbers else None


def _rows(asked: Asked) -> Iterator[tuple[Any, ...]]:
    values: dict[str, Any] = {
        "begins": _midnight(max(asked.first, EARLIEST)),
        "ends": _midnight(min(asked.last, LATEST) + timedelta(1)),
        "offices": sorted(asked.offices),
        "procedure": asked.procedure,
        "most": asked.most,
        "acts": [act.value for act in Act],
    }
    with connection.cursor() as cursor:
        cursor.execute(STATEMENT, values)
        while chunk := cursor.fetchmany(CHUNK):
            yield from chunk


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), HERE)
