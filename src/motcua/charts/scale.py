"""Where numbers and days stand on an axis, and which of them are written there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from motcua.kernel.money import Exact

_ROUND_STEPS = (1, 2, 5)
_YEAR_STEPS = (1, 2, 5, 10, 20, 50)


def percent(share: Exact) -> str:
    """A share of the width as SVG takes it: Fraction(1, 8) -> '12.50%'."""
    hundredths = round(Fraction(share) * 10_000)
    sign = "-" if hundredths < 0 else ""
    whole, cut = divmod(abs(hundredths), 100)
    return f"{sign}{whole}.{cut:02}%"


def round_step(span: Exact, most: int) -> Fraction:
    """The least step of 1, 2 or 5 times a power of ten with at most `most` steps in the span (above 0)."""
    power = Fraction(1)
    while power * most > span:
        power /= 10
    while True:
        for step in _ROUND_STEPS:
            if power * step * most >= span:
                return power * step
        power *= 10


def year_ticks(first: int, last: int, most: int) -> range:
    """The first days of years to write: at most `most`, at a round step."""
    step = next(step for step in _YEAR_STEPS if step * most >= last - first)
    return range(-(-first // step) * step, last + 1, step)


def ticks(low: Exact, high: Exact, most: int) -> Iterator[Fraction]:
    """Round numbers from at most `low` to at least `high`."""
    step = round_step(high - low, most)
    place = (Fraction(low) // step) * step
    while place < high:
        yield place
        place += step
    yield place


def day_share(day: date, first: date, last: date) -> Fraction:
    """Where a day stands between two others, from 0 to 1."""
    return Fraction((day - first).days, (last - first).days)
