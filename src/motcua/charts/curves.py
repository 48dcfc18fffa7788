"""The lines between two boxes of a map: straight along a row, curved over or under what stands between."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot

Point = tuple[float, float]
HEAD = 9.0
"""Pixels from the tip of an arrow to its back."""
_CURVED = 26.0
"""How far a curve leaves its row for one column, in pixels; half of it more for each further one."""
_OUT = 52.0
"""How far one is pulled out to the side; it goes three quarters of that."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A box as it stands: its upper left corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> Point:
        return self.x + self.width / 2, self.y + self.height / 2

    def side(self, across: float, down: float) -> Point:
        """A point on it: 0 is left or top, 1 right or bottom."""
        return self.x + self.width * across, self.y + self.height * down

    def holds(self, other: Frame) -> bool:
        """Whether the other lies within this one."""
        return (
            self.x <= other.x
            and other.x + other.width <= self.x + self.width
            and self.y <= other.y
            and other.y + other.height <= self.y + self.height
        )

    def covers(self, other: Frame) -> bool:
        """Whether the two have an area in common."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )


@dataclass(frozen=True, slots=True)
class Curve:
    """A cubic Bézier curve."""

    start: Point
    first: Point
    second: Point
    end: Point

    def at(self, share: float) -> Point:
        """The point after a share of the way."""
        rest = 1 - share
        weights = rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3
        points = self.start, self.first, self.second, self.end
        x, y = (sum(w * point[axis] for w, point in zip(weights, points, strict=True)) for axis in (0, 1))
        return x, y

    def path(self) -> str:
        """As SVG writes it, up to the back of the arrow's head."""
        end = self._back()
        return "M{} C{} {} {}".format(*(_pair(p) for p in (self.start, self.first, self.second, end)))

    def head(self, half: float) -> str:
        """The arrow's head as a polygon, `half` as wide to each side."""
        (x, y), (bx, by) = self.end, self._back()
        dx, dy = (x - bx) / HEAD, (y - by) / HEAD
        corners = (x, y), (bx - dy * half, by + dx * half), (bx + dy * half, by - dx * half)
        return " ".join(_pair(corner) for corner in corners)

    def _back(self) -> Point:
        (x, y), (cx, cy) = self.end, self.second
        length = hypot(x - cx, y - cy) or 1.0
        return x - HEAD * (x - cx) / length, y - HEAD * (y - cy) / length


def between(one: Frame, two: Frame, columns: int, rows: int) -> Curve:
    """From one box to another, that stands so many columns to the right and rows below it."""
    if columns == rows == 0:
        return _loop(one)
    if columns == 1 and rows == 0:
        return _straight(one.side(1, 0.5), two.side(0, 0.5))
    if rows == 0:
        return _over(one, two, columns)
    if columns > 0:
        return _swung(one.side(1, 0.5), two.side(0, 0.5))
    down = rows > 0
    return _upright(one.side(0.35, float(down)), two.side(0.65, float(not down)))


def bulged(one: Frame, two: Frame, side: int) -> Curve:
    """From a side of one box to that side of the other, around what stands between: 1 is right, -1 left."""
    start, end = one.side((side + 1) / 2, 0.35), two.side((side + 1) / 2, 0.8)
    return Curve(start, (start[0] + side * _OUT, start[1]), (end[0] + side * _OUT, end[1]), end)


def _straight(start: Point, end: Point) -> Curve:
    third = (end[0] - start[0]) / 3
    return Curve(start, (start[0] + third, start[1]), (end[0] - third, end[1]), end)


def _swung(start: Point, end: Point) -> Curve:
    half = max(30.0, (end[0] - start[0]) / 2)
    return Curve(start, (start[0] + half, start[1]), (end[0] - half, end[1]), end)


def _upright(start: Point, end: Point) -> Curve:
    half = (end[1] - start[1]) / 2
    return Curve(start, (start[0], start[1] + half), (end[0], end[1] - half), end)


def _over(one: Frame, two: Frame, columns: int) -> Curve:
    """Forward above the row, backward below it."""
    far = _CURVED * (1 + abs(columns) / 2)
    if columns > 0:
        start, end = one.side(0.7, 0), two.side(0.3, 0)
        return Curve(start, (start[0], start[1] - far), (end[0], end[1] - far), end)
    start, end = one.side(0.3, 1), two.side(0.7, 1)
    return Curve(start, (start[0], start[1] + far), (end[0], end[1] + far), end)


def _loop(one: Frame) -> Curve:
    start, end = one.side(0.6, 0), one.side(0.9, 0)
    return Curve(start, (start[0] - 6, start[1] - 40), (end[0] + 6, end[1] - 40), end)


def _pair(point: Point) -> str:
    return f"{point[0]:.1f},{point[1]:.1f}"
