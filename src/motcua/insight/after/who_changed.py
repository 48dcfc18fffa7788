"""On which days mandates took force for an office's areas, and whose competent office a day changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from motcua.authority.models import Area, Mandate, OfficeArea, Phase
from motcua.catalogue.load import procedures
from motcua.insight.after.places import Ground, Pair
from motcua.kernel.errors import N_, NotThere


class NoChangeThen(NotThere):
    """Nobody's competence changed on that day."""

    code = "no_change_then"
    message = N_("On this day no competent office changed here. Choose another change.")


MOST = 24
"""Changes that are offered to choose from, the latest first."""


@dataclass(frozen=True, slots=True)
class Change:
    """A day on which mandates took force, and the paper that they rest on."""

    day: date
    number: str
    title: str


def areas_served(offices: Collection[int], day: date) -> list[str]:
    """The areas of these offices on a day. One query."""
    rows = OfficeArea.objects.filter(office__in=offices, validity__contains=day)
    return sorted(set(rows.values_list("area_code", flat=True)))


def changes(areas: Collection[str], until: date) -> list[Change]:
    """What took force for these areas, the latest first. Two queries."""
    above = set(Area.objects.filter(code__in=areas).values_list("parent", flat=True))
    rows = Mandate.objects.filter(
        phase=Phase.IN_FORCE, territory__in={"", *areas, *above}, validity__startswith__lte=until
    )
    papers = rows.values_list("validity__startswith", "instrument__number", "instrument__title")
    return [Change(*row) for row in papers.distinct().order_by("-validity__startswith")[:MOST]]


def changed_on(day: date, areas: Iterable[str], held: Ground) -> tuple[set[Pair], set[Pair]]:
    """What another office decides from `day` on: in a whole place, and in a part of one. Three queries.

    An office that only goes on with another's work is no other.
    """
    codes = [one.code for one in procedures()]
    found = held.deciding(codes, set(map(held.place, areas)), (day - timedelta(1), day))
    moved = {pair for pair, (before, after) in found.items() if before and after and before != after}
    wholly = {pair for pair in moved if found[pair][0].isdisjoint(found[pair][1])}
    return wholly, moved - wholly
