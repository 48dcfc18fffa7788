"""A map of offices: the area of a symbol is a number, its shape a state; names do not collide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot

from motcua.charts.apart import Disc, apart
from motcua.charts.curves import Frame, Point
from motcua.charts.ground import KM, Room, ground
from motcua.charts.labels import BASELINE, Label, labels
from motcua.charts.segments import Line
from motcua.charts.shapes import outline, reach

_TOUCHED = 8.0
"""Pixels around its middle that belong to an office alone, so that a finger finds it."""


@dataclass(frozen=True, slots=True)
class Place:
    """An office on a map. `state`: "calm", "watch" or "late"; `words`: all, for whoever does not see it."""

    name: str
    number: str
    latitude: float
    longitude: float
    size: int
    state: str
    words: str
    address: str


@dataclass(frozen=True, slots=True)
class Measure:
    """What maps have in common: pixels of a degree, square pixels for each one counted, a grid of `km`."""

    scale: float
    unit: float
    km: int


@dataclass(frozen=True, slots=True)
class Drawn:
    """A symbol where it stands. `lines` lead to its name, and to its seat where it had to give way."""

    place: Place
    x: float
    y: float
    touched: float
    outline: str
    label: Frame | None
    lines: tuple[Line, ...]

    @property
    def written_at(self) -> Point:
        """The middle of the name, and where its letters stand."""
        return (self.label.middle[0], self.label.y + BASELINE) if self.label else (self.x, self.y)


@dataclass(frozen=True, slots=True)
class PointMap:
    """What the template draws, in pixels: places, lines that tie two of them, lines of the grid."""

    name: str
    title: str
    places: tuple[Drawn, ...]
    ties: tuple[Line, ...]
    across: tuple[float, ...]
    down: tuple[float, ...]
    width: int
    height: int
    kind: str = "map"


def point_map(
    name: str,
    title: str,
    places: Sequence[Place],
    room: Room,
    measure: Measure,
    ties: Sequence[tuple[int, int]] = (),
) -> PointMap:
    """The places (one at least), those first that must have their names; `ties` join them by number."""
    on, height = ground([(place.latitude, place.longitude) for place in places], room, measure.scale)
    seats = [on.at(place.latitude, place.longitude) for place in places]
    reaches = [max(_TOUCHED, reach(place.state, place.size * measure.unit)) for place in places]
    discs = apart([Disc(*seat, far) for seat, far in zip(seats, reaches, strict=True)])
    texts = [f"{place.name} {place.number}".strip() for place in places]
    tied = tuple(((discs[one].x, discs[one].y), (discs[two].x, discs[two].y)) for one, two in ties)
    named = labels(texts, discs, Frame(0, 0, room.width, height), tied)
    step = measure.km * measure.scale / KM
    return PointMap(
        name=name,
        title=title,
        places=tuple(
            _drawn(place, seat, disc, label, place.size * measure.unit)
            for place, seat, disc, label in zip(places, seats, discs, named, strict=True)
        ),
        ties=tied,
        across=_grid(on.left, step, room.width),
        down=_grid(on.top, step, height),
        width=room.width,
        height=height,
    )


def _drawn(place: Place, seat: Point, disc: Disc, label: Label | None, area: float) -> Drawn:
    lines = [label.line] if label and label.line else []
    if hypot(disc.x - seat[0], disc.y - seat[1]) > disc.reach:
        lines.append(((disc.x, disc.y), seat))
    frame = label.frame if label else None
    return Drawn(place, disc.x, disc.y, disc.reach, outline(place.state, area), frame, tuple(lines))


def _grid(start: float, step: float, end: int) -> tuple[float, ...]:
    """The lines of the grid, from the first place on in both directions."""
    first = start % step
    return tuple(first + step * number for number in range(int((end - first) / step) + 1))
