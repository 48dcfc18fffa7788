"""A range chart: for each row one or two ranges with their middle, all on one scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from motcua.charts.lines import LINE, Line, lines
from motcua.charts.scale import percent

BAND, GAP = 20, 12
"""Pixels of a range, and between two rows."""

_ROOM = Fraction(56, 100)
"""The share of the width that ranges may take; their numbers stand in the rest."""


@dataclass(frozen=True, slots=True)
class Spread:
    """A range with its middle, how it is written, and its kind: "before" or "after"."""

    low: float
    middle: float
    high: float
    number: str
    kind: str


@dataclass(frozen=True, slots=True)
class Row:
    """What the ranges are of, in words."""

    label: str
    spreads: tuple[Spread, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """A drawn range: from `left` to `right` with its middle at `at`, all at the height `y`."""

    kind: str
    left: str
    right: str
    at: str
    y: int
    number: Line


@dataclass(frozen=True, slots=True)
class RangeChart:
    """What the template draws; `mark` is where a limit stands, "" for none. `name` is its own on the page."""

    name: str
    title: str
    about: str
    lines: tuple[Line, ...]
    bands: tuple[Band, ...]
    zero: str
    mark: str
    height: int
    kind: str = "ranges"


def range_chart(
    name: str, title: str, about: str, rows: Sequence[Row], mark: float | None = None, least: float = 0.0
) -> RangeChart:
    """The rows in their order, all on one scale from `least` (or below) to the highest end."""
    ends = [end for row in rows for spread in row.spreads for end in (spread.low, spread.high)]
    low, high = min([least, *ends]), max([least, *ends, mark or least])
    scale = _ROOM / (Fraction(high - low) or 1)

    def across(value: float) -> str:
        return percent(Fraction(value - low) * scale)

    labels, bands, top = list[Line](), list[Band](), 0
    for row in rows:
        label = lines(row.label, top)
        labels += label
        top += LINE * len(label)
        for one in row.spreads:
            y = top + BAND // 2
            number = Line(one.number, y + 4)
            bands.append(Band(one.kind, across(one.low), across(one.high), across(one.middle), y, number))
            top += BAND
        top += GAP
    zero = across(0) if low < 0 else ""
    marked = "" if mark is None else across(mark)
    return RangeChart(name, title, about, tuple(labels), tuple(bands), zero, marked, top)
