"""Numbers of two periods that stand against each other, for the same land."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from motcua.insight.counting import Place, Tally
from motcua.insight.period import ReportPeriod
from motcua.insight.reports.comparable import Comparable

Counts = Mapping[str, int]
Sides = tuple[Counts, Counts]
"""The numbers of the same land in two periods: the one asked for, and the earlier one."""
Pair = tuple[int, int]
"""One number of both."""
Broken = dict[str, Sides | None]
"""Both sides by key; None where a key has nothing that it can be compared with."""


@dataclass(frozen=True, slots=True)
class Against:
    """An earlier period: what stands against what, and what was counted of both; nothing where it cannot."""

    period: ReportPeriod
    comparable: Comparable
    tallies: tuple[Tally, Tally] | None

    def sides(self) -> Sides | None:
        """All numbers of both."""
        return (self.tallies[0].sum(), self.tallies[1].sum()) if self.tallies else None

    def by(self, key: Callable[[Place], str]) -> Broken | None:
        """The numbers of both for each key that occurs in one of them."""
        if not self.tallies:
            return None
        now, then = (tally.by(key) for tally in self.tallies)
        return {found: (now.get(found, {}), then.get(found, {})) for found in now | then}

    def by_office(self) -> Broken | None:
        """The same for each office; nothing for one whose land is not its own alone at the end."""
        found = self.by(self.comparable.row_of)
        return None if found is None else found | dict.fromkeys(map(str, self.comparable.divided))


@dataclass(frozen=True, slots=True)
class Compared:
    """The numbers of the period, and both sides of each comparison; None where there is none."""

    now: Counts
    before: Sides | None
    year_before: Sides | None

    def of(self, name: str) -> tuple[int, Pair | None, Pair | None]:
        """One measure: now; of the same land now and in the period before; now and a year ago."""
        return self.now.get(name, 0), _pair(self.before, name), _pair(self.year_before, name)


def _pair(sides: Sides | None, name: str) -> Pair | None:
    return (sides[0].get(name, 0), sides[1].get(name, 0)) if sides else None
