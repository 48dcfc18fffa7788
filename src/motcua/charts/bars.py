"""A bar chart: one signed number for each group, to the right of the zero line or to the left of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from motcua.charts.scale import percent
from motcua.kernel.money import Exact

ROW, TEXT, BAR = 46, 16, 12
"""Pixels of a row, of its line of text down to the baseline, and of its bar."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A group, its number, and the words that tell it."""

    label: str
    value: Exact
    words: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """A bar where it stands: `sign` is gain, loss or none."""

    label: str
    words: str
    sign: str
    x: str
    width: str
    baseline: int
    y: int


@dataclass(frozen=True, slots=True)
class BarChart:
    """What the template draws; the zero line stands at `zero`."""

    title: str
    about: str
    bars: tuple[Drawn, ...]
    zero: str
    height: int
    thickness: int = BAR
    kind: str = "bars"


def bar_chart(title: str, about: str, bars: Sequence[Bar]) -> BarChart:
    """The bars in their order, all on one scale that holds zero."""
    values = [0, *(bar.value for bar in bars)]
    low, high = min(values), max(values)
    span = Fraction(high - low) or Fraction(1)
    zero = -low / span
    drawn = [_drawn(bar, place * ROW, zero, Fraction(bar.value) / span) for place, bar in enumerate(bars)]
    return BarChart(title, about, tuple(drawn), percent(zero), ROW * len(bars))


def _drawn(bar: Bar, top: int, zero: Fraction, size: Fraction) -> Drawn:
    return Drawn(
        label=bar.label,
        words=bar.words,
        sign="gain" if size > 0 else "loss" if size < 0 else "none",
        x=percent(min(zero, zero + size)),
        width=percent(abs(size)),
        baseline=top + TEXT,
        y=top + TEXT + 6,
    )
