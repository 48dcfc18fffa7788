"""Where time goes: which step costs most waiting in all, whose time it was, and how much of it was work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from motcua.insight.log.model import Log
from motcua.insight.process.waiting import Waits, grouped, quantile

Owned = Mapping[str, NDArray[np.int64]]
"""For each owner of time, how many seconds of the waiting before each row were his."""


@dataclass(frozen=True, slots=True)
class Bottleneck:
    """What was waited before a step: all of it in seconds, its share of all waiting, median and 90 percent.

    `worked` is all the work on it, None where the log does not tell. `owned`: seconds by owner.
    """

    activity: str
    count: int
    waited: float
    share: float
    median: float
    p90: float
    worked: float | None
    owned: Mapping[str, int] = field(default_factory=dict)


def bottlenecks(log: Log, waits: Waits, owned: Owned | None = None) -> tuple[Bottleneck, ...]:
    """Every step that follows another, the one that costs most waiting first."""
    everything = float(waits.waited.sum()) or 1.0
    found = [
        _bottleneck(log, waits, number, values, everything, owned or {})
        for number, values in grouped(log.activity[waits.later].astype(np.int64), waits.waited[waits.later])
    ]
    return tuple(sorted(found, key=lambda one: (-one.waited, one.activity)))


def _bottleneck(
    log: Log, waits: Waits, number: int, values: NDArray[np.float64], everything: float, owned: Owned
) -> Bottleneck:
    here = log.activity == number
    worked = waits.worked[here]
    return Bottleneck(
        activity=log.activities[number],
        count=len(values),
        waited=float(values.sum()),
        share=float(values.sum()) / everything,
        median=quantile(values, 0.5),
        p90=quantile(values, 0.9),
        worked=float(np.nansum(worked)) if np.isfinite(worked).any() else None,
        owned={owner: int(seconds[here].sum()) for owner, seconds in owned.items()},
    )
