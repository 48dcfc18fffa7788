"""Worlds: draws of all doubtful numbers together, spread evenly over their ranges."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from motcua.insight.whatif.reform.scenario import Scenario

Values: TypeAlias = Mapping[str, float]
"""Every number of a scenario in one world."""

ENDS = (0.05, 0.95)
"""Where the low and the high end of a number are tried: all but the outermost twentieth."""

MIDDLE = 0.5


@dataclass(frozen=True, slots=True)
class World:
    """One draw: for each doubtful number the share of its range that lies below; and the seed of the rest."""

    number: int
    shares: Mapping[str, float]

    def values(self, scenario: Scenario) -> Values:
        """The numbers of a scenario here; what a change has fixed stands fixed."""
        return {key: number.at(self.shares.get(key, MIDDLE)) for key, number in scenario.numbers.items()}


def drawn(scenario: Scenario) -> list[World]:
    """As many worlds as the scenario asks for: each range is cut into that many parts, each part used once.

    A Latin hypercube (McKay, Beckman and Conover 1979); equal seeds give equal worlds.
    """
    rng = np.random.default_rng([scenario.seed, 0])
    count = scenario.worlds
    columns = {
        key: (rng.permutation(count) + rng.random(count)) / count
        for key, number in sorted(scenario.numbers.items())
        if number.doubtful
    }
    return [World(n, {key: float(column[n]) for key, column in columns.items()}) for n in range(count)]


def one_by_one(scenario: Scenario) -> Iterator[tuple[str, World, World]]:
    """For each doubtful number two worlds in which it alone leaves the middle: its low end, its high end."""
    for key, number in sorted(scenario.numbers.items()):
        if number.doubtful:
            low, high = (World(0, {key: share}) for share in ENDS)
            yield key, low, high
