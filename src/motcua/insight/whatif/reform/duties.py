"""What else people have to do: how much of their time is left for the dossiers of the scenario."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from motcua.insight.whatif.model import NOBODY
from motcua.insight.whatif.reform.house import ASSESSOR, DESK, ROLES, Times, present
from motcua.insight.whatif.reform.routes import Ways
from motcua.insight.whatif.reform.scenario import Scenario
from motcua.insight.whatif.reform.sides import Sides

Shares = NDArray[np.float64]

BUSIEST = 0.98
"""No office is taken to have been busier than this before: more would have ended in a standstill."""
LEAST = 0.02
"""The share of time for dossiers that is left to the fullest: their work goes on, fifty times as slowly."""

STREAM = 99
"""Of the random numbers that say how offices differ."""


@dataclass(frozen=True, slots=True, eq=False)
class Free:
    """The share of the time of each pool that is left for dossiers, until the decision and from it on."""

    before: Shares
    after: Shares


def free_time(sides: Sides, way: Ways, times: Times, new: tuple[Scenario, Times], world: int) -> Free:
    """From how busy they were in all (busy.*) and the work on the dossiers of the time before.

    The other duties are what is left, and they stay as many hours after the change. So nine in ten busy, four
    of them with dossiers, leaves five tenths for other duties and half of the time for dossiers.
    """
    busy = _busy(sides, world)
    early = np.repeat(~sides.after, way.steps) & (way.pool != NOBODY)
    hours = present(sides.old, times, 0, times.decided)
    work = np.bincount(way.pool[early], way.work[early], len(hours))
    other = np.clip(busy - work / hours, 0, 1)
    future = times.decided, times.until
    more = present(*new, *future) / present(sides.old, times, *future)
    return Free(np.clip(1 - other, LEAST, 1), np.clip(1 - other / more, LEAST, 1))


def _busy(sides: Sides, world: int) -> Shares:
    """How busy the people of each pool were; heads and couriers have no other duties here."""
    offices = sides.old.offices
    rng = np.random.default_rng([sides.old.seed, 1 + world, STREAM])
    differs = np.exp(rng.standard_normal(len(offices)) * sides.was["busy.spread"])
    found = np.zeros((len(offices), len(ROLES)))
    for place, office in enumerate(offices):
        apart = differs[place] if office.level == "district" else 1.0
        found[place, ASSESSOR] = min(sides.was[f"busy.{office.level}"] * apart, BUSIEST)
        found[place, DESK] = sides.was["busy.desk"]
    return found.ravel()
