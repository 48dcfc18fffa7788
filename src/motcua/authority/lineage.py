"""What became of areas and offices: so that figures before and after a reform are of the same land."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from datetime import date
from typing import NamedTuple, TypeVar

from django.db import connection

from motcua.authority.models import Area, Lineage

K = TypeVar("K", bound=Hashable)

HANDOVERS = """
SELECT predecessor_id, successor_id, since FROM authority_succession
WHERE since > %(first)s AND since <= %(last)s
UNION
SELECT before.office_id, after.office_id, went.since
FROM authority_lineage went
JOIN authority_officearea before ON before.area_code = went.old AND before.validity @> went.since - 1
JOIN authority_officearea after ON after.area_code = went.new AND after.validity @> went.since
WHERE went.since > %(first)s AND went.since <= %(last)s AND before.office_id <> after.office_id
    AND before.level IN ('district', 'base') AND after.level IN ('district', 'base')
"""
"""Who went on with whose work; and who serves an area that another served a part of the day before."""


class Handover(NamedTuple):
    """From `since` on, office `new` has land, or work, that office `old` had before."""

    old: int
    new: int
    since: date


def comparable_areas(first: date, last: date) -> dict[str, frozenset[str]]:
    """For each district and commune that was joined or divided after `first` and by `last`: the smallest
    place whose figures go through all that time, as the codes of all that it consists of.

    That is a district with what joined it, and with the communes that it fell into. What is not in here
    stayed as it was. Provinces are not either: their numbers were given anew. One query.
    """
    provinces = Area.objects.filter(level="province").values("code")
    rows = Lineage.objects.filter(since__gt=first, since__lte=last).exclude(old__in=provinces)
    return joined(rows.values_list("old", "new"))


def handovers(first: date, last: date) -> list[Handover]:
    """All of land and work between offices after `first` and by `last`. One query."""
    with connection.cursor() as cursor:
        cursor.execute(HANDOVERS, {"first": first, "last": last})
        return list(map(Handover._make, cursor.fetchall()))


def comparable_offices(handed: Iterable[Handover]) -> dict[int, frozenset[int]]:
    """For each office that took over or handed on something: all among whom it went, near and far.

    Together they had the same land all that time, and no fewer of them had.
    """
    return joined((one.old, one.new) for one in handed)


def joined(pairs: Iterable[tuple[K, K]]) -> dict[K, frozenset[K]]:
    """Whatever hangs together, near or far, for each that hangs on another."""
    groups: dict[K, set[K]] = {}
    for one, other in pairs:
        small, large = sorted((groups.get(one, {one}), groups.get(other, {other})), key=len)
        large |= small
        groups.update(dict.fromkeys({one, other} | small, large))
    frozen = {id(group): frozenset(group) for group in groups.values()}
    return {key: frozen[id(group)] for key, group in groups.items()}
