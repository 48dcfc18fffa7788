"""A bar chart: one signed number for each group, to the right of the zero line or to the left of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from motcua.charts.lines import LINE, Line, lines
from motcua.charts.scale import percent
from motcua.kernel.money import Exact

BAR, GAP = 14, 14
"""Pixels of a bar, and between two groups."""

_BARS = Fraction(72, 100)
"""The share of the width that bars may take; their numbers stand in the rest."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A group in words, its number, and how the number is written."""

    label: str
    value: Exact
    number: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """A bar where it stands, below the lines of its label: `sign` is gain, loss or none."""

    lines: tuple[Line, ...]
    number: Line
    sign: str
    x: str
    width: str
    y: int
    end: int


@dataclass(frozen=True, slots=True)
class BarChart:
    """What the template draws; the zero line stands at `zero`. `name` is its own on the page."""

    name: str
    title: str
    about: str
    bars: tuple[Drawn, ...]
    zero: str
    height: int
    thickness: int = BAR
    kind: str = "bars"


def bar_chart(name: str, title: str, about: str, bars: Sequence[Bar]) -> BarChart:
    """The bars in their order, all on one scale that holds zero."""
    values = [0, *(bar.value for bar in bars)]
    low, high = min(values), max(values)
    scale = _BARS / (Fraction(high - low) or 1)
    zero, drawn, top = -low * scale, [], 0
    for bar in bars:
        drawn.append(_drawn(bar, top, zero, bar.value * scale))
        top = drawn[-1].end + GAP
    return BarChart(name, title, about, tuple(drawn), percent(zero), top)


def _drawn(bar: Bar, top: int, zero: Fraction, size: Fraction) -> Drawn:
    label = lines(bar.label, top)
    y = top + LINE * len(label) + 4
    return Drawn(
        lines=label,
        number=Line(bar.number, y + BAR - 3),
        sign="gain" if size > 0 else "loss" if size < 0 else "none",
        x=percent(min(zero, zero + size)),
        width=percent(abs(size)),
        y=y,
        end=y + BAR,
    )
