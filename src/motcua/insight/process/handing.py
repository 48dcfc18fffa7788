"""Hand-overs: who gave a case on to whom, how often, and how long it lay between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from motcua.insight.log.model import NONE, Log
from motcua.insight.process.waiting import Waits, grouped, quantile

By = Literal["resource", "role"]
"""Officers are a log's resources; offices, its roles."""


@dataclass(frozen=True, slots=True)
class HandOver:
    """From one to another: how often, and the median of what the next step waited, in seconds."""

    giver: str
    taker: str
    count: int
    median: float


@dataclass(frozen=True, slots=True)
class HandOvers:
    """Neighbouring steps that both name who did them; `changed` is how many went from one to another."""

    neighbours: int
    changed: int
    pairs: tuple[HandOver, ...]


def hand_overs(log: Log, waits: Waits, by: By = "resource", most: int = 20) -> HandOvers:
    """The most frequent hand-overs first."""
    column = log.resource if by == "resource" else log.role
    names = log.resources if by == "resource" else log.roles
    before = np.r_[column[:1], column[:-1]].astype(np.int64)
    known = waits.later & (before != NONE) & (column != NONE)
    changed = known & (before != column)
    width = max(len(names), 1)
    pairs = [
        HandOver(names[code // width], names[code % width], len(values), quantile(values, 0.5))
        for code, values in grouped((before * width + column)[changed], waits.waited[changed])
    ]
    pairs.sort(key=lambda pair: (-pair.count, pair.giver, pair.taker))
    return HandOvers(int(known.sum()), int(changed.sum()), tuple(pairs[:most]))
