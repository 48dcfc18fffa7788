"""A piece of the earth on a sheet: where a place stands, north up, a kilometre as long in all directions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians

from motcua.charts.curves import Point
from motcua.charts.scale import round_step

KM = 111.2
"""Kilometres of a degree of latitude."""
_LEAST = 0.12
"""Degrees that a map shows at least: a single place is not drawn from nearby."""
_SQUARES = 8
"""Squares of the grid side by side, at most."""


@dataclass(frozen=True, slots=True)
class Ground:
    """`scale`: pixels of a degree of latitude; `shrink`: how much shorter a degree of longitude is here."""

    north: float
    west: float
    scale: float
    shrink: float
    left: float
    top: float

    def at(self, latitude: float, longitude: float) -> Point:
        """Pixels from the left and from the top."""
        across, down = (longitude - self.west) * self.shrink, self.north - latitude
        return self.left + across * self.scale, self.top + down * self.scale


@dataclass(frozen=True, slots=True)
class Room:
    """The sheet: its width, the most height, and what is kept free at its sides and at top and bottom."""

    width: int
    height: int
    side: int
    edge: int


def fitting(places: Sequence[Point], room: Room) -> float:
    """The scale at which the places (latitude and longitude, one at least) just fill the room."""
    (south, north), (west, east) = _bounds(places)
    across = (east - west) * cos(radians((south + north) / 2))
    return min((room.width - 2 * room.side) / across, (room.height - 2 * room.edge) / (north - south))


def ground(places: Sequence[Point], room: Room, scale: float) -> tuple[Ground, int]:
    """Where the places stand at this scale, in the middle of the sheet; and the height that they take."""
    (south, north), (west, east) = _bounds(places)
    shrink = cos(radians((south + north) / 2))
    left = (room.width - (east - west) * shrink * scale) / 2
    height = round((north - south) * scale) + 2 * room.edge
    return Ground(north, west, scale, shrink, left, room.edge), height


def square(scale: float, width: int) -> int:
    """How many kilometres wide a square of a quiet grid is: 1, 2 or 5 times a power of ten."""
    return max(1, int(round_step(round(width * KM / scale), _SQUARES)))


def _bounds(places: Sequence[Point]) -> tuple[Point, Point]:
    """From south to north and from west to east."""
    latitudes, longitudes = ([place[axis] for place in places] for axis in (0, 1))
    return _stretched(min(latitudes), max(latitudes)), _stretched(min(longitudes), max(longitudes))


def _stretched(low: float, high: float) -> Point:
    lacking = max(0.0, _LEAST - (high - low)) / 2
    return low - lacking, high + lacking
