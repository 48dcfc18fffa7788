"""On which days mandates took force for an office's areas, and whose competent office a day changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from motcua.authority.differences import who_decides
from motcua.authority.models import Area, Mandate, OfficeArea, Phase
from motcua.catalogue.load import procedures

Pair = tuple[str, str]
"""A procedure and an area."""
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


def changed_on(day: date, areas: Iterable[str]) -> set[Pair]:
    """What another office decides from `day` on. Two queries."""
    codes = [one.code for one in procedures()]
    found = deciding(codes, areas, (day - timedelta(1), day))
    return {pair for pair, (before, after) in found.items() if before and after and before != after}


def deciding(
    codes: Iterable[str], areas: Iterable[str], days: Iterable[date]
) -> dict[Pair, tuple[int | None, ...]]:
    """The competent office of each pair on each of the days, None where there is none. A query a day."""
    wanted, places = list(codes), list(areas)
    answers = [who_decides(wanted, places, day) for day in days] if wanted and places else [{}]
    return {
        pair: tuple(one[pair].office.id if pair in one else None for one in answers)
        for pair in set().union(*answers)
    }
