"""Which way a new case goes: that of a case of the past, rather a recent one, that came at a like hour."""

from __future__ import annotations

import numpy as np

from motcua.insight.whatif.history import WEEK, Rows
from motcua.insight.whatif.model import Seconds
from motcua.insight.whatif.unfinished import Finished

DRAWN = 4_000
"""So many cases of the past are drawn by their weight; each new case is like one of them."""


def models(past: Finished, until: float, half_life: float, rng: np.random.Generator) -> Rows:
    """Cases to be like, by the hour of the week: half as often for every `half_life` seconds that passed."""
    weight = np.exp2((past.arrived - until) / half_life)
    found = rng.choice(len(weight), DRAWN, p=weight / weight.sum())
    return found[np.argsort(past.arrived[found] % WEEK, kind="stable")]


def like(arrivals: Seconds, past: Finished, chosen: Rows, near: float, rng: np.random.Generator) -> Rows:
    """For each arrival one of the chosen cases, of the share `near` of them with the nearest hour."""
    reach = max(int(len(chosen) * near / 2), 1)
    place = np.searchsorted(past.arrived[chosen] % WEEK, arrivals % WEEK)
    place = (place + rng.integers(-reach, reach, len(arrivals))) % len(chosen)
    return np.asarray(chosen[place])
