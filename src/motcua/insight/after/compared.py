"""What a change did, measure by measure, or why it cannot be told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from statistics import fmean

from motcua.insight.after.permuted import FEWEST, Range, Value, exchanges, permuted
from motcua.insight.after.series import MEASURES, Measure, Series

YEAR = 12
MONTHS = 3
"""Fewer months before or after tell nothing."""
DOSSIERS = 10
"""A unit with fewer dossiers before or after is left out."""
SURE, SAME = 0.90, 0.95
"""The range that is told; the range in which trends before must be alike."""


class Why(StrEnum):
    """Why nothing can be told."""

    MONTHS_BEFORE = "months_before"
    MONTHS_AFTER = "months_after"
    DOSSIERS = "dossiers"
    UNITS = "units"
    NO_TREND = "no_trend"
    TRENDS = "trends"


@dataclass(frozen=True, slots=True)
class Sides:
    """The mean over units before and after, each between the lowest unit and the highest."""

    units: int
    before: Range
    after: Range


@dataclass(frozen=True, slots=True)
class Told:
    """A measure: both groups as they were, how much their trends before differ by month, and the effect.

    `why` says why there is no effect; then the rest is there as far as it could be computed.
    """

    measure: Measure
    treated: Sides | None = None
    control: Sides | None = None
    trend: Range | None = None
    effect: Range | None = None
    why: Why | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """All measures; which months stand on the two sides, and whether the season falls out."""

    before: range
    after: range
    season: bool
    told: tuple[Told, ...]


def compare(units: Sequence[Series], first: int, last: int) -> Compared:
    """Hold the treated units against the controls. Months `first` to `last` are known, both included."""
    after = range(min(last + 1, YEAR))
    season = first <= -YEAR and len(after) > 0
    before = range(-YEAR, len(after) - YEAR) if season else range(max(first, -YEAR), 0)
    past = range(max(first, -YEAR), 0)
    told = []
    for measure in MEASURES:
        if len(past) < MONTHS:
            told.append(Told(measure, why=Why.MONTHS_BEFORE))
        elif len(after) < MONTHS:
            told.append(Told(measure, why=Why.MONTHS_AFTER))
        else:
            told.append(_told(measure, units, before, after, past))
    return Compared(before, after, season, tuple(told))


def _told(measure: Measure, units: Sequence[Series], before: range, after: range, past: range) -> Told:
    kept = _whole([unit for unit in units if _measured(unit, measure, before, after)])
    if not any(unit.treated for unit in kept) or all(unit.treated for unit in kept):
        return Told(measure, why=Why.DOSSIERS)
    sides = {side: _sides(measure, kept, side, before, after) for side in (True, False)}
    told = Told(measure, sides[True], sides[False])
    changes = [_value(unit, _of(measure, unit, after) - _of(measure, unit, before)) for unit in kept]
    if exchanges(changes) < FEWEST:
        return replace(told, why=Why.UNITS)
    trend = _trend(measure, kept, past)
    if trend is None:
        return replace(told, why=Why.NO_TREND)
    if trend.sign:
        return replace(told, trend=trend, why=Why.TRENDS)
    return replace(told, trend=trend, effect=permuted(changes, SURE))


def _measured(unit: Series, measure: Measure, *sides: range) -> bool:
    """Whether a unit has enough dossiers, and the measure, on both sides."""
    taken = [unit.over(side) for side in sides]
    return all(one.received >= DOSSIERS and measure.of(one) is not None for one in taken)


def _whole(units: Sequence[Series]) -> list[Series]:
    """Without the blocks in which nothing can be compared."""
    kinds: dict[str, set[bool]] = {}
    for unit in units:
        kinds.setdefault(unit.block, set()).add(unit.treated)
    return [unit for unit in units if len(kinds[unit.block]) == 2]


def _of(measure: Measure, unit: Series, months: range) -> float:
    found = measure.of(unit.over(months))
    assert found is not None  # noqa: S101, `_measured` has seen to it
    return found


def _sides(measure: Measure, units: Sequence[Series], treated: bool, before: range, after: range) -> Sides:
    group = [unit for unit in units if unit.treated is treated]
    values = ([_of(measure, unit, side) for unit in group] for side in (before, after))
    ranges = (Range(min(found), fmean(found), max(found)) for found in values)
    return Sides(len(group), *ranges)


def _value(unit: Series, value: float) -> Value:
    return Value(unit.treated, unit.block, value)


def _trend(measure: Measure, units: Sequence[Series], past: range) -> Range | None:
    slopes = {unit.name: _slope(measure, unit, past) for unit in units}
    sloped = _whole([unit for unit in units if slopes[unit.name] is not None])
    values = [_value(unit, slopes[unit.name] or 0.0) for unit in sloped]
    return permuted(values, SAME) if values else None


def _slope(measure: Measure, unit: Series, past: range) -> float | None:
    """How much the measure moves in a month, least squares weighted by dossiers; None of too few months."""
    points = [
        (month, value, unit.months[month].received)
        for month in past
        if month in unit.months and (value := measure.of(unit.months[month])) is not None
    ]
    if len(points) < MONTHS:
        return None
    weight = sum(n for _, _, n in points)
    middle, mean = (sum(point[axis] * point[2] for point in points) / weight for axis in (0, 1))
    across = sum(n * (month - middle) ** 2 for month, _, n in points)
    return sum(n * (month - middle) * (value - mean) for month, value, n in points) / across
