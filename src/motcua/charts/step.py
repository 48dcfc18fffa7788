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


@dataclass(frozen=True, slots=True)
class _Plot:
    """Where a day and a value stand: from `first` to `last` across, up from the lowest of `numbers`."""

    first: date
    last: date
    numbers: Sequence[Exact]
    heights: Heights

    def x(self, day: date) -> Fraction:
        margin = _MARGIN if self.heights.axis else Fraction(0)
        return margin + (1 - margin) * day_share(min(day, self.last), self.first, self.last)

    def y(self, value: Exact) -> int:
        low, high = self.numbers[0], self.numbers[-1]
        return self.heights.top + round(self.heights.plot * (high - value) / (high - low))


def step_chart(
    title: str,
    about: str,
    spans: Sequence[Span],
    on: date,
    write: Callable[[Exact], str],
    heights: Heights = FULL,
) -> StepChart:
    """The spans (at least one, oldest first) over whole years, up to the year of `on` at least; from 0 up."""
    plot = _plot(spans, on, heights)
    years = year_ticks(plot.first.year, plot.last.year, _MOST_YEARS)
    return StepChart(
        title=title,
        about=about,
        levels=tuple(_level(span, plot, write) for span in spans),
        jumps=tuple(_jump(one, two, plot) for one, two in pairwise(spans) if _follows(one, two)),
        numbers=tuple(Tick(write(number), y=plot.y(number)) for number in plot.numbers),
        years=tuple(Tick(str(year), x=percent(plot.x(date(year, 1, 1)))) for year in years),
        asked=percent(plot.x(on)) if plot.first <= on else "",
        top=heights.top,
        bottom=heights.top + heights.plot,
        height=heights.top + heights.plot + heights.axis,
    )


def _plot(spans: Sequence[Span], on: date, heights: Heights) -> _Plot:
    values = [0, *(span.value for span in spans)]
    return _Plot(
        first=date(spans[0].start.year, 1, 1),
        last=date(max(on, spans[-1].start).year + 1, 1, 1),
        numbers=[*ticks(min(values), max(values) or 1, _MOST_TICKS)],
        heights=heights,
    )


def _until(span: Span, last: date) -> date:
    return span.end + timedelta(days=1) if span.end else last


def _follows(one: Span, two: Span) -> bool:
    """Whether the second level begins where the first ends; between others there is a gap."""
    return one.end is None or one.end + timedelta(days=1) >= two.start


def _level(span: Span, plot: _Plot, write: Callable[[Exact], str]) -> Level:
    left, right = plot.x(span.start), plot.x(_until(span, plot.last))
    room = right - left
    return Level(
        left=percent(left),
        right=percent(right),
        middle=percent((left + right) / 2),
        y=plot.y(span.value),
        words=span.words,
        sure=span.sure,
        label=write(span.value) if room >= _LABEL_FITS_WIDE else "",
        wide=room < _LABEL_FITS,
    )


def _jump(one: Span, two: Span, plot: _Plot) -> Jump:
    ends = sorted((plot.y(one.value), plot.y(two.value)))
    return Jump(percent(plot.x(two.start)), ends[0], ends[1])
