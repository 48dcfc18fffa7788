"""Places with the same land all through a comparison, and who decides there, across a reform of areas too."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from motcua.authority.differences import who_decides
from motcua.authority.lineage import comparable_areas, comparable_offices, handovers
from motcua.authority.models import Area

Pair = tuple[str, str]
"""A procedure and a place."""
Deciding = dict[Pair, tuple[frozenset[int], ...]]
"""Who decides a pair on each of some days: one office, several in parts of the place, or nobody."""


@dataclass(frozen=True, slots=True)
class Ground:
    """The areas and offices of a time. An area that was joined or divided in it is one place with all that it
    was joined with or divided into; so is an office that went on with another's work one with it."""

    areas: Mapping[str, frozenset[str]]
    offices: Mapping[int, frozenset[int]]

    def place(self, area: str) -> str:
        """The place to which an area is counted, named by its district with the lowest number."""
        return min(self.areas.get(area, {area}), key=lambda code: (len(code), code))

    def codes(self, places: Iterable[str]) -> set[str]:
        """All areas that are counted to these places."""
        return set().union(*(self.areas.get(place, {place}) for place in places))

    def office(self, office: int) -> int:
        """The number that stands for an office and for all that went on with its work."""
        return min(self.offices.get(office, {office}))

    def deciding(self, codes: Iterable[str], places: Iterable[str], days: Iterable[date]) -> Deciding:
        """Who decides in the areas that a place has on each of the days. A query a day and one."""
        wanted, days = list(codes), list(days)
        on = _on(self.codes(places), days) if wanted else {}
        found: dict[Pair, list[set[int]]] = {}
        for number, day in enumerate(days):
            for (code, area), answer in (who_decides(wanted, on[day], day) if on.get(day) else {}).items():
                each = found.setdefault((code, self.place(area)), [set() for _ in days])
                each[number].add(self.office(answer.office.id))
        return {pair: tuple(map(frozenset, each)) for pair, each in found.items()}


def ground(first: date, last: date) -> Ground:
    """The places from `first` to `last`. Two queries."""
    return Ground(comparable_areas(first, last), comparable_offices(handovers(first, last)))


def names(places: Iterable[str], held: Ground, day: date) -> dict[str, str]:
    """What places are called: the districts in them by their last names until a day, else what they are."""
    wanted = {
        place: [code for code in sorted(held.codes([place])) if _named(code, place)] for place in places
    }
    codes = {code for each in wanted.values() for code in each}
    rows = Area.objects.filter(code__in=codes, validity__startswith__lte=day).order_by("validity")
    called = dict(rows.values_list("code", "name"))
    found = {place: " + ".join(called.get(code, code) for code in each) for place, each in wanted.items()}
    return dict(sorted(found.items(), key=lambda item: item[1]))


def districts(held: Ground, place: str) -> int:
    """How many areas of the kind that names it a place consists of."""
    return sum(_named(code, place) for code in held.codes([place]))


def _named(code: str, place: str) -> bool:
    return len(code) == len(place)


def _on(areas: Collection[str], days: Collection[date]) -> dict[date, list[str]]:
    """Which of these districts and communes were there on each of the days. One query."""
    rows = Area.objects.filter(code__in=areas).exclude(level="province").values_list("code", "validity")
    there = list(rows)
    return {day: sorted({code for code, validity in there if day in validity}) for day in days}
