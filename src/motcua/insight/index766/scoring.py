"""The index of a period: from counted dossiers to shares, from shares to points."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from fractions import Fraction

from motcua.insight.counting import Tally
from motcua.insight.counting.tally import WORKING_DAYS
from motcua.insight.index766.decision import Index, Indicator, IndicatorGroup
from motcua.insight.index766.procedures import behind


class State(StrEnum):
    """What became of an indicator: scored; nothing to count; data not held here; for information."""

    SCORED = "scored"
    EMPTY = "empty"
    NOT_HELD = "not_held"
    SHOWN = "shown"


@dataclass(frozen=True, slots=True)
class Scored:
    """One indicator of a period. `share` and `score` are exact; None where there is none.

    For a mean, `numerator` counts working days and `denominator` dossiers.
    """

    indicator: Indicator
    state: State
    numerator: int = 0
    denominator: int = 0
    score: Fraction | None = None

    @property
    def share(self) -> Fraction | None:
        return Fraction(self.numerator, self.denominator) if self.denominator else None

    @property
    def lost(self) -> Fraction:
        """The points that were not earned, of an indicator that is scored."""
        return Fraction(0) if self.score is None else self.indicator.points - self.score


@dataclass(frozen=True, slots=True)
class Group:
    """A group of a period: the points earned, and how many could be."""

    group: IndicatorGroup
    indicators: tuple[Scored, ...]

    @property
    def score(self) -> Fraction:
        return sum((one.score for one in self.indicators if one.score is not None), Fraction(0))

    @property
    def within_reach(self) -> int:
        """The points of the indicators that could be scored."""
        return sum(one.indicator.points for one in self.indicators if one.state is State.SCORED)


@dataclass(frozen=True, slots=True)
class Found:
    """The index of a period. What could not be scored is in neither number."""

    index: Index
    groups: tuple[Group, ...]

    @property
    def score(self) -> Fraction:
        return sum((group.score for group in self.groups), Fraction(0))

    @property
    def within_reach(self) -> int:
        return sum(group.within_reach for group in self.groups)

    @property
    def losses(self) -> list[Scored]:
        """The indicators that pull the score down, the worst first."""
        scored = [one for group in self.groups for one in group.indicators if one.lost > 0]
        return sorted(scored, key=lambda one: (-one.lost, one.indicator.number))


def score(index: Index, counts: Tally, day: date) -> Found:
    """Score a tally. `day`: the last of the period, for what is counted in the catalogue."""
    totals = counts.sum()

    def counted(indicator: Indicator, name: str) -> int:
        return len(behind(name, day, counts)) if indicator.of == "procedures" else totals[name]

    def scored(indicator: Indicator) -> Scored:
        if not indicator.numerator:
            of_nothing = indicator.denominator and not counted(indicator, indicator.denominator)
            return Scored(indicator, State.EMPTY if of_nothing else State.NOT_HELD)
        if indicator.mean:
            return Scored(indicator, State.SHOWN, totals[WORKING_DAYS], totals[indicator.numerator])
        part, whole = counted(indicator, indicator.numerator), counted(indicator, indicator.denominator)
        if not whole:
            return Scored(indicator, State.EMPTY)
        return Scored(indicator, State.SCORED, part, whole, points(indicator, Fraction(part, whole)))

    groups = (Group(group, tuple(map(scored, group.indicators))) for group in index.groups)
    return Found(index, tuple(groups))


def points(indicator: Indicator, share: Fraction) -> Fraction:
    """All points from the threshold on, below it in proportion: share × points / threshold."""
    return min(Fraction(indicator.points), indicator.points * share * 100 / indicator.full_at)


def hundredths(number: Fraction) -> Decimal:
    """Two decimals, halves up: as the portal shows scores and percents."""
    exact = Decimal(number.numerator) / Decimal(number.denominator)
    return exact.quantize(Decimal("0.01"), ROUND_HALF_UP)
