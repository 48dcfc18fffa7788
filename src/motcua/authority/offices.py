"""Offices as they were on a day: what they were called, whom they supervise, who continued them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

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


def number_of(code: str) -> int | None:
    """The number of the office with this code, if there is one."""
    return Office.objects.filter(code=code).values_list("id", flat=True).first()


def serving(areas: Iterable[str], level: Level, day: date) -> dict[str, int]:
    """The office of a level that serves each area on `day`; whom none serves is left out. One query."""
    rows = OfficeArea.objects.filter(area_code__in=areas, level=level, validity__contains=day)
    return dict(rows.values_list("area_code", "office"))


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
        rows = _ended(day).filter(predecessor__in=current)
        for old, new in rows.values_list("predecessor", "successor"):
            onward.setdefault(old, set()).add(new)
        if not onward:
            return frozenset(current)
        current = (current - onward.keys()).union(*onward.values())


def _ended(day: date) -> QuerySet[Succession]:
    """The successions to offices that are no longer there on `day`: who gave a part away goes on himself."""
    return Succession.objects.filter(since__lte=day).exclude(predecessor__validity__contains=day)


def continuing(wanted: Iterable[tuple[int, str]], day: date) -> dict[tuple[int, str], int]:
    """For each office and area, the one office that continues its work for that area on `day`.

    An office that was split, wholly or in part, is continued by whoever serves the area; where nobody says
    so, by itself, else by the successor with the lowest number. Three queries, however many are asked for.
    """
    pairs = set(wanted)
    onward = dict[int, set[int]]()
    for old, new in Succession.objects.filter(since__lte=day).values_list("predecessor", "successor"):
        onward.setdefault(old, set()).add(new)
    there = Office.objects.filter(pk__in=onward, validity__contains=day).values_list("id", flat=True)
    serving = set(
        OfficeArea.objects.filter(
            area_code__in={area for _, area in pairs}, validity__contains=day
        ).values_list("office", "area_code")
    )
    ends = {office: _ends(office, onward, set(there)) for office, _ in pairs}
    return {
        (office, area): min(ends[office], key=lambda end: ((end, area) not in serving, end != office, end))
        for office, area in pairs
    }


def _ends(office: int, onward: dict[int, set[int]], there: set[int]) -> set[int]:
    """Every office at which the line from `office` on may end."""
    found, frontier = set[int](), {office}
    while frontier:
        found |= {end for end in frontier if end in there or end not in onward}
        frontier = set[int]().union(*(onward.get(old, ()) for old in frontier)) - found
    return found


def predecessors_on(offices: Iterable[int], day: date) -> frozenset[int]:
    """The offices that `offices` continue on `day`, near and far, themselves included."""
    found = set(offices)
    frontier = found
    while frontier:
        rows = _ended(day).filter(successor__in=frontier)
        frontier = set(rows.values_list("predecessor", flat=True)) - found
        found |= frontier
    return frozenset(found)
