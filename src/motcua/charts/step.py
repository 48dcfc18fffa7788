"""A step chart: what held from a day until a day, as levels with their jumps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

from motcua.charts.scale import day_share, percent, ticks, year_ticks
from motcua.kernel.money import Exact

_MOST_TICKS, _MOST_YEARS = 4, 6
_MARGIN = Fraction(12, 100)
"""The share of the width at the left where the numbers of the axis stand."""
_LABEL_FITS, _LABEL_FITS_WIDE = Fraction(24, 100), Fraction(11, 100)
"""The share of the width that a number needs on a phone, and on a wide screen."""


@dataclass(frozen=True, slots=True)
class Heights:
    """Pixels above the plot, of the plot, and of the years below it."""

    top: int
    plot: int
    axis: int


FULL, SMALL = Heights(26, 180, 30), Heights(3, 29, 0)
"""A chart to be read, and one without axes that only shows the shape beside a number."""


@dataclass(frozen=True, slots=True)
class Span:
    """One level from `start` to `end`, both included (None: no end is known). `sure`: it was verified."""

    start: date
    end: date | None
    value: Exact
    words: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Level:
    """A drawn level: from `left` to `right` at `y`; `label` where its number has room, `wide` or always."""

    left: str
    right: str
    middle: str
    y: int
    words: str
    sure: bool
    label: str
    wide: bool


@dataclass(frozen=True, slots=True)
class Jump:
    """The upright line between two levels that follow each other."""

    x: str
    top: int
    bottom: int


@dataclass(frozen=True, slots=True)
class Tick:
    """A number or a year written on its axis: at `y` pixels, or at `x` percent."""

    label: str
    x: str = "0"
    y: int = 0


@dataclass(frozen=True, slots=True)
class StepChart:
    """What the template draws. `asked`: where the day that was asked for stands, "" where it is outside."""

    title: str
    about: str
    levels: tuple[Level, ...]
    jumps: tuple[Jump, ...]
    numbers: tuple[Tick, ...]
    years: tuple[Tick, ...]
    asked: str
    top: int
    bottom: int
    height: int
    kind: str = "step"


def step_chart(
    title: str,
    about: str,
    spans: Sequence[Span],
    on: date,
    write: Callable[[Exact], str],
    heights: Heights = FULL,
) -> StepChart:
    """The spans (at least one, oldest first) over whole years, up to the year of `on` at least; from 0 up."""
    margin = _MARGIN if heights.axis else Fraction(0)
    first = date(spans[0].start.year, 1, 1)
    last = date(max(on, spans[-1].start).year + 1, 1, 1)
    values = [0, *(span.value for span in spans)]
    numbers = [*ticks(min(values), max(values) or 1, _MOST_TICKS)]

    def y(value: Exact) -> int:
        return heights.top + round(heights.plot * (numbers[-1] - value) / (numbers[-1] - numbers[0]))

    def x(day: date) -> Fraction:
        return margin + (1 - margin) * day_share(min(day, last), first, last)

    years = year_ticks(first.year, last.year, _MOST_YEARS)
    return StepChart(
        title=title,
        about=about,
        levels=tuple(_level(span, x(span.start), x(_until(span, last)), y, write) for span in spans),
        jumps=tuple(_jump(one, two, x, y) for one, two in pairwise(spans) if _follows(one, two)),
        numbers=tuple(Tick(write(number), y=y(number)) for number in numbers),
        years=tuple(Tick(str(year), x=percent(x(date(year, 1, 1)))) for year in years),
        asked=percent(x(on)) if first <= on else "",
        top=heights.top,
        bottom=heights.top + heights.plot,
        height=heights.top + heights.plot + heights.axis,
    )


def _until(span: Span, last: date) -> date:
    return span.end + timedelta(days=1) if span.end else last


def _follows(one: Span, two: Span) -> bool:
    """Whether the second level begins where the first ends; between others there is a gap."""
    return one.end is None or one.end + timedelta(days=1) >= two.start


def _level(
    span: Span, left: Fraction, right: Fraction, y: Callable[[Exact], int], write: Callable[[Exact], str]
) -> Level:
    room = right - left
    return Level(
        left=percent(left),
        right=percent(right),
        middle=percent((left + right) / 2),
        y=y(span.value),
        words=span.words,
        sure=span.sure,
        label=write(span.value) if room >= _LABEL_FITS_WIDE else "",
        wide=room < _LABEL_FITS,
    )


def _jump(one: Span, two: Span, x: Callable[[date], Fraction], y: Callable[[Exact], int]) -> Jump:
    ends = sorted((y(one.value), y(two.value)))
    return Jump(percent(x(two.start)), ends[0], ends[1])
