"""Numbers of a period by office, procedure and channel: added up in any way that a report asks for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, TypeVar

from motcua.insight.counting.counted import Counted
from motcua.insight.counting.measures import MEASURES

K = TypeVar("K")

WORKING_DAYS = "working_days"
"""Beside the measures: working days used for what was received in the period and resolved."""
RESOLVED_NEW = MEASURES["resolved_new"]


class Place(NamedTuple):
    """Where a number belongs."""

    office: int
    procedure: str
    channel: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How many dossiers fall under each measure, as they stood at `moment`."""

    moment: datetime
    cells: Mapping[Place, Counter[str]]

    def sum(self) -> Counter[str]:
        """The numbers of all places together."""
        return _added(self.cells.values())

    def by(self, key: Callable[[Place], K]) -> dict[K, Counter[str]]:
        """The numbers of the places with the same key."""
        groups: dict[K, list[Counter[str]]] = {}
        for place, counts in self.cells.items():
            groups.setdefault(key(place), []).append(counts)
        return {found: _added(group) for found, group in groups.items()}


def tally(dossiers: Iterable[Counted], moment: datetime) -> Tally:
    """Ask every measure of every dossier."""
    cells: dict[Place, Counter[str]] = {}
    for dossier in dossiers:
        place = Place(dossier.office, dossier.procedure, dossier.channel)
        counts = cells.setdefault(place, Counter())
        counts.update(name for name, measure in MEASURES.items() if measure.holds(dossier))
        if RESOLVED_NEW.holds(dossier):
            counts[WORKING_DAYS] += dossier.working_days
    return Tally(moment, cells)


def _added(counters: Iterable[Counter[str]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for counts in counters:
        total.update(counts)
    return total
