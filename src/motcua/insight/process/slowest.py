"""The dossiers behind a number of the map: which waited longest before a step."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from motcua.insight.log.model import Log
from motcua.insight.process.waiting import waits


@dataclass(frozen=True, slots=True)
class Waited:
    """One case, and what it waited before the step, in seconds; `before` is the step that it came from."""

    case: str
    before: str
    seconds: float


def slowest(log: Log, activity: str, before: str = "", most: int = 50) -> tuple[Waited, ...]:
    """Who waited longest before `activity` (coming from `before`, if it is named), the longest first."""
    if activity not in log.activities or (before and before not in log.activities):
        return ()
    found = waits(log)
    chosen = found.later & (log.activity == log.activities.index(activity))
    came_from = np.r_[log.activity[:1], log.activity[:-1]]
    if before:
        chosen &= came_from == log.activities.index(before)
    rows = np.flatnonzero(chosen)
    rows = rows[np.argsort(-found.waited[rows], kind="stable")][:most]
    return tuple(
        Waited(log.cases[log.case[row]], log.activities[came_from[row]], float(found.waited[row]))
        for row in rows.tolist()
    )
