"""A track chart: of each whole, how much was reached, how much missed, how much nobody could measure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from motcua.charts.bars import GAP
from motcua.charts.lines import LINE, Line, lines
from motcua.charts.scale import percent
from motcua.kernel.money import Exact

TRACK = 16
"""Pixels of a track."""

_LETTERS = 25
"""What a line of text holds on a phone, beside the number."""


@dataclass(frozen=True, slots=True)
class Track:
    """A group in words, its number as written; of `whole`, `measured` could be reached and `reached` was."""

    label: str
    number: str
    whole: Exact
    measured: Exact
    reached: Exact


@dataclass(frozen=True, slots=True)
class Drawn:
    """A track where it stands, below the lines of its label."""

    lines: tuple[Line, ...]
    number: Line
    y: int
    width: str
    measured: str
    reached: str


@dataclass(frozen=True, slots=True)
class TrackChart:
    """What the template draws. `name` is its own on the page."""

    name: str
    title: str
    about: str
    tracks: tuple[Drawn, ...]
    height: int
    thickness: int = TRACK
    kind: str = "tracks"


def track_chart(name: str, title: str, about: str, tracks: Sequence[Track]) -> TrackChart:
    """The tracks in their order, all on one scale: the longest whole takes the full width."""
    longest = Fraction(max((track.whole for track in tracks), default=0)) or Fraction(1)
    drawn, top = [], 0
    for track in tracks:
        drawn.append(_drawn(track, top, longest))
        top = drawn[-1].y + TRACK + GAP
    return TrackChart(name, title, about, tuple(drawn), top)


def _drawn(track: Track, top: int, longest: Fraction) -> Drawn:
    label = lines(track.label, top, _LETTERS)
    widths = (percent(value / longest) for value in (track.whole, track.measured, track.reached))
    return Drawn(label, Line(track.number, top + LINE - 4), top + LINE * len(label) + 2, *widths)
