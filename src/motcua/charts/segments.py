"""Straight lines between two points: as small pieces, and whether two of them cross."""

from __future__ import annotations

from math import hypot

from motcua.charts.curves import Frame, Point

Line = tuple[Point, Point]
_EVERY = 5.0
"""A line is looked at every so many pixels."""


def dots(line: Line | None) -> tuple[Frame, ...]:
    """A line as small pieces, each with its own frame; nothing of no line."""
    if line is None:
        return ()
    (x, y), (to_x, to_y) = line
    steps = max(1, round(hypot(to_x - x, to_y - y) / _EVERY))
    shares = (step / steps for step in range(steps + 1))
    return tuple(Frame(x + (to_x - x) * share - 1, y + (to_y - y) * share - 1, 2, 2) for share in shares)


def cross(one: Line | None, two: Line | None) -> bool:
    """Whether two lines have a point in common; lines that are none have not."""
    if one is None or two is None:
        return False
    (a, b), (c, d) = one, two
    return _side(a, b, c) != _side(a, b, d) and _side(c, d, a) != _side(c, d, b)


def _side(start: Point, end: Point, point: Point) -> bool:
    """On which side of a line a point lies."""
    across, down = end[0] - start[0], end[1] - start[1]
    return across * (point[1] - start[1]) > down * (point[0] - start[0])
