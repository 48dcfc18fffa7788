"""What became of areas and offices: so that figures before and after a reform are of the same land."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from datetime import date
from typing import TypeVar

from motcua.authority.models import Area, Level, Lineage, OfficeArea, Succession

K = TypeVar("K", bound=Hashable)


def comparable_areas(first: date, last: date) -> dict[str, frozenset[str]]:
    """For each district and commune that was joined or divided after `first` and by `last`: the smallest
    place whose figures go through all that time, as the codes of all that it consists of.

    That is a district with what joined it, and with the communes that it fell into. What is not in here
    stayed as it was. Provinces are not either: their numbers were given anew. One query.
    """
    provinces = Area.objects.filter(level="province").values("code")
    rows = Lineage.objects.filter(since__gt=first, since__lte=last).exclude(old__in=provinces)
    return _joined(rows.values_list("old", "new"))


def comparable_offices(first: date, last: date) -> dict[int, frozenset[int]]:
    """For each office that took over or handed on land after `first` and by `last`: all among whom it went.

    Together they had the same land all that time, and no fewer of them had. One query.
    """
    rows = Succession.objects.filter(since__gt=first, since__lte=last)
    return _joined(rows.values_list("predecessor", "successor"))


def _joined(pairs: Iterable[tuple[K, K]]) -> dict[K, frozenset[K]]:
    """Whatever hangs together, near or far, for each that hangs on another."""
    groups: dict[K, set[K]] = {}
    for one, other in pairs:
        small, large = sorted((groups.get(one, {one}), groups.get(other, {other})), key=len)
        large |= small
        groups.update(dict.fromkeys({one, other} | small, large))
    frozen = {id(group): frozenset(group) for group in groups.values()}
    return {key: frozen[id(group)] for key, group in groups.items()}


def offices_seen_from(day: date, level: Level) -> dict[str, int]:
    """For each area, the office of `level` to which its figures of any year are counted on `day`."""
    rows = OfficeArea.objects.filter(level=level, validity__contains=day)
    return dict(rows.values_list("area_code", "office"))
