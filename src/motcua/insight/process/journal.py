"""Our journal as a log of steps: the dossiers of some offices, of some days, of one procedure or of all."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import numpy as np
from django.db import connection

from motcua.clock import HERE
from motcua.insight.log.model import NEVER, NONE, Log
from motcua.insight.process.performed import merged
from motcua.journey.table import Act

STATEMENT = (Path(__file__).parent / "journal.sql").read_text()
MOST = 20_000
"""The latest dossiers that are read at once: more would only say the same more slowly."""
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
    acts = [act.value for act in Act]
    codes, cases, numbers, moments, officers, offices = _columns(asked, acts)
    if not cases:
        return None
    never = np.full(len(cases), NEVER, np.int64)
    resources, resource = np.unique(np.array(officers), return_inverse=True)
    roles, role = np.unique(np.array(offices), return_inverse=True)
    log = Log(
        cases=codes,
        activities=acts,
        resources=[str(number) for number in resources],
        roles=[str(number) for number in roles],
        lifecycles=[],
        case=np.array(cases, np.int32),
        activity=np.array(numbers, np.int32),
        resource=resource.astype(np.int32),
        role=role.astype(np.int32),
        lifecycle=np.full(len(cases), NONE, np.int32),
        at=np.array(moments, np.int64),
        start=never,
        enabled=never,
        due=never,
        finished=never,
        of_case=[],
    )
    return merged(log, BY_LINE)


def _columns(asked: Asked, acts: list[str]) -> tuple[Any, ...]:
    values: dict[str, Any] = {
        "begins": _midnight(max(asked.first, EARLIEST)),
        "ends": _midnight(min(asked.last, LATEST) + timedelta(1)),
        "offices": sorted(asked.offices),
        "procedure": asked.procedure,
        "most": asked.most,
        "acts": acts,
    }
    with connection.cursor() as cursor:
        cursor.execute(STATEMENT, values)
        found: tuple[Any, ...] = cursor.fetchone()
    return found


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), HERE)
