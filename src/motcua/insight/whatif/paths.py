"""Which way a new case goes: that of a case of the past, rather a recent one, that came at a like hour."""

from __future__ import annotations

import numpy as np

from motcua.insight.whatif.history import WEEK, Rows
from motcua.insight.whatif.model import Seconds
from motcua.insight.whatif.unfinished import Finished

DRAWN = 4_000
"""So many cases of the past are drawn by their weight; each new case is like one of them."""


def ways(
    arrivals: Seconds,
    nearest: Seconds,
    past: Finished,
    half_life: float,
    near: float,
    rng: np.random.Generator,
) -> Rows:
    """For each arrival the case of the past that it is like.

    Those of the past count half for every `half_life` seconds between their arrival and the moment `nearest`
    to the new one; of the share `near` of them that came at the nearest hour of the week one is taken.
    """
    found = np.empty(len(arrivals), np.int64)
    for moment in np.unique(nearest):
        mine = nearest == moment
        found[mine] = _like(arrivals[mine], past, _drawn(past, moment, half_life, rng), near, rng)
    return found


def _drawn(past: Finished, moment: float, half_life: float, rng: np.random.Generator) -> Rows:
    """Cases to be like, by the hour of the week."""
    weight = np.exp2(-np.abs(past.arrived - moment) / half_life)
    found = rng.choice(len(weight), DRAWN, p=weight / weight.sum())
    return found[np.argsort(past.arrived[found] % WEEK, kind="stable")]


def _like(arrivals: Seconds, past: Finished, drawn: Rows, near: float, rng: np.random.Generator) -> Rows:
    reach = max(int(len(drawn) * near / 2), 1)
    place = np.searchsorted(past.arrived[drawn] % WEEK, arrivals % WEEK)
    place = (place + rng.integers(-reach, reach, len(arrivals))) % len(drawn)
    return np.asarray(drawn[place])
