"""A map for a phone and one for a desk; what is far taller than wide is cut in two halves of one measure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import pi

from motcua.charts.ground import Room, fitting, square
from motcua.charts.point_map import Measure, Place, PointMap, point_map

PHONE, DESK = Room(336, 560, 54, 80), Room(1120, 560, 130, 48)
HALF_OF_PHONE, HALF_OF_DESK = Room(336, 520, 40, 24), Room(550, 680, 72, 26)
_REACH, _OF_WIDTH, _SHARE = 26.0, 0.05, 0.013
"""The largest symbol, as a circle, reaches so many pixels and this share of the width at most; and all
together take this share of the sheets at most."""
_TALL = 6.0
"""Degrees of latitude from which a map is cut."""
_NEAR = 1.6
"""Degrees of latitude from the middle within which it is cut."""


@dataclass(frozen=True, slots=True)
class Sheets:
    """The same places for a phone and for a desk, each on one sheet or on two, the north first.

    A square of the grid is `km` kilometres wide on all of them.
    """

    phone: tuple[PointMap, ...]
    desk: tuple[PointMap, ...]
    km: int


@lru_cache(maxsize=32)
def sheets(
    name: str, title: str, places: tuple[Place, ...], ties: tuple[tuple[int, int], ...] = ()
) -> Sheets | None:
    """The maps of these places, those first that must have their names; None of no place.

    `ties` join two places by their numbers; a map that is cut shows none. Kept, for names take their time.
    """
    if not places:
        return None
    halves = _halves(places)
    whole = len(halves) == 1
    rooms = {"phone": PHONE, "desk": DESK} if whole else {"phone": HALF_OF_PHONE, "desk": HALF_OF_DESK}
    km = square(_scale(halves, rooms["desk"]), rooms["desk"].width)

    def drawn(kind: str) -> tuple[PointMap, ...]:
        room = rooms[kind]
        measure = Measure(_scale(halves, room), _unit(places, room, len(halves)), km)
        return tuple(
            point_map(f"{name}-{kind}-{number}", title, half, room, measure, ties if whole else ())
            for number, half in enumerate(halves, 1)
        )

    return Sheets(drawn("phone"), drawn("desk"), km)


def _halves(places: Sequence[Place]) -> list[list[Place]]:
    """North and south of the widest gap near the middle; all together where they are not far apart."""
    up = sorted(place.latitude for place in places)
    south, north = up[0], up[-1]
    if north - south < _TALL:
        return [list(places)]
    near = [(low, high) for low, high in pairwise(up) if abs((low + high - south - north) / 2) < _NEAR]
    low, high = max(near or [(south, north)], key=lambda gap: gap[1] - gap[0])
    cut = (low + high) / 2
    return [[p for p in places if p.latitude > cut], [p for p in places if p.latitude <= cut]]


def _scale(halves: Sequence[Sequence[Place]], room: Room) -> float:
    """The one at which each half fits."""
    return min(fitting([(place.latitude, place.longitude) for place in half], room) for half in halves)


def _unit(places: Sequence[Place], room: Room, sheets: int) -> float:
    """Square pixels for each one counted: symbols are seen, and neither one nor all fill the sheet."""
    sizes = [place.size for place in places]
    most = pi * min(_REACH, room.width * _OF_WIDTH) ** 2 / max(*sizes, 1)
    return min(most, _SHARE * sheets * room.width * room.height / max(sum(sizes), 1))
