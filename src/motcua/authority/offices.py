"""Offices as they were on a day: what they were called, whom they supervise, who continued them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from motcua.authority.acting import Acting
from motcua.authority.models import Level, Office, OfficeArea, OfficeName, Role, Succession


@dataclass(frozen=True, slots=True)
class OfficeOn:
    """An office (cơ quan) with the name that it bore on the day asked for."""

    id: int
    code: str
    level: Level
    name_vi: str
    name_en: str
    parent: int | None


def office_on(office: int, day: date) -> OfficeOn:
    """One office as of `day`. Raises KeyError for an unknown number."""
    return offices_on([office], day)[office]


def offices_on(offices: Iterable[int], day: date) -> dict[int, OfficeOn]:
    """Offices by number as of `day`; two queries, however many are asked for.

    An office that bore no name on that day (it was not founded yet, or has ended) shows its nearest name.
    """
    wanted = set(offices)
    names: dict[int, OfficeName] = {}
    for name in OfficeName.objects.filter(office__in=wanted).order_by("validity"):
        known = names.get(name.office_id)
        if known is None or name.validity.lower <= day:
            names[name.office_id] = name
    return {
        office.pk: OfficeOn(
            office.pk,
            office.code,
            Level(office.level),
            names[office.pk].vi,
            names[office.pk].en,
            office.parent_id,
        )
        for office in Office.objects.filter(pk__in=wanted)
    }


SUPERVISES = frozenset(Role) - {Role.RECEPTION, Role.CLERK}
"""The roles that, at a province, see the offices below it too."""


def in_sight(acting: Acting, day: date) -> list[int]:
    """The offices whose dossiers this post may see: its own first, then those that it supervises."""
    own = [acting.office]
    if acting.level not in (Level.PROVINCE, Level.CENTRAL) or acting.role not in SUPERVISES:
        return own
    below = Office.objects.filter(parent=acting.office, validity__contains=day).order_by("code")
    return own + list(below.values_list("id", flat=True))


def successors_on(office: int, day: date) -> frozenset[int]:
    """The offices that stand in for `office` on `day`: itself while it exists, else who continues it."""
    current = {office}
    while True:
        onward = dict[int, set[int]]()
        rows = Succession.objects.filter(predecessor__in=current, since__lte=day)
        for old, new in rows.values_list("predecessor", "successor"):
            onward.setdefault(old, set()).add(new)
        if not onward:
            return frozenset(current)
        current = (current - onward.keys()).union(*onward.values())


def continuing(wanted: Iterable[tuple[int, str]], day: date) -> dict[tuple[int, str], int]:
    """For each office and area, the one office that continues its work for that area on `day`.

    An office that was split is continued by whoever serves the area; where nobody says so, by the successor
    with the lowest number. Two queries, however many are asked for.
    """
    pairs = set(wanted)
    onward = dict[int, set[int]]()
    for old, new in Succession.objects.filter(since__lte=day).values_list("predecessor", "successor"):
        onward.setdefault(old, set()).add(new)
    serving = set(
        OfficeArea.objects.filter(
            area_code__in={area for _, area in pairs}, validity__contains=day
        ).values_list("office", "area_code")
    )
    return {(office, area): _last(office, area, onward, serving) for office, area in pairs}


def _last(office: int, area: str, onward: dict[int, set[int]], serving: set[tuple[int, str]]) -> int:
    current = {office}
    while moving := current & onward.keys():
        current = (current - moving).union(*(onward[old] for old in moving))
    return min(current, key=lambda found: ((found, area) not in serving, found))


def predecessors_on(offices: Iterable[int], day: date) -> frozenset[int]:
    """The offices that `offices` continue on `day`, near and far, themselves included."""
    found = set(offices)
    frontier = found
    while frontier:
        rows = Succession.objects.filter(successor__in=frontier, since__lte=day)
        frontier = set(rows.values_list("predecessor", flat=True)) - found
        found |= frontier
    return frozenset(found)
