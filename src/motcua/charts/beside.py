"""The lines of a map around its boxes, and what is written beside them, on top of nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from motcua.charts.curves import Curve, Frame, between, bulged
from motcua.charts.layers import Cell

LINE = 16
"""Pixels of a line of text."""
_LETTER, _CLEAR = 6.6, 5
"""Pixels of a letter, and between a line and its text."""
_PLACES = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8)
"""Where along a line its text may stand."""
_DOTS = 24
"""A line is looked at in so many places."""


def around(frames: Mapping[str, Frame], where: Mapping[str, Cell], one: str, two: str) -> Curve:
    """The line from one box to another: the plain one, or one that swings out, whichever meets no box."""
    (column, row), (to_column, to_row) = where[one], where[two]
    plain = between(frames[one], frames[two], to_column - column, to_row - row)
    ways = [plain, *(bulged(frames[one], frames[two], side) for side in (1, -1) if one != two)]
    others = [frame for name, frame in frames.items() if name not in (one, two)]
    return min(ways, key=lambda way: sum(dot.covers(other) for dot in dots(way) for other in others))


def beside(curves: Sequence[Curve], texts: Sequence[Sequence[str]], taken: list[Frame]) -> list[Frame | None]:
    """The place of each text beside its line, where it covers least of `taken`, of lines and other texts."""
    lines = [dot for curve in curves for dot in dots(curve)]
    taken, found = [*taken], list[Frame | None]()
    for curve, text in zip(curves, texts, strict=True):
        if not text:
            found.append(None)
            continue
        place = min(_places(curve, text), key=lambda frame: _covered(frame, taken, lines))
        taken.append(place)
        found.append(place)
    return found


def dots(curve: Curve) -> list[Frame]:
    """A line as small frames."""
    points = (curve.at(step / _DOTS) for step in range(_DOTS + 1))
    return [Frame(x - 2, y - 2, 4, 4) for x, y in points]


def _covered(frame: Frame, taken: Sequence[Frame], lines: Sequence[Frame]) -> int:
    return 10 * sum(map(frame.covers, taken)) + sum(map(frame.covers, lines))


def _places(curve: Curve, text: Sequence[str]) -> Iterator[Frame]:
    """Above the line, right of it, left of it, below it; in the middle first."""
    width, height = max(map(len, text)) * _LETTER, LINE * len(text)
    for share in _PLACES:
        x, y = curve.at(share)
        yield Frame(x - width / 2, y - height - _CLEAR, width, height)
        yield Frame(x + _CLEAR, y - height / 2, width, height)
        yield Frame(x - width - _CLEAR, y - height / 2, width, height)
        yield Frame(x - width / 2, y + _CLEAR, width, height)
