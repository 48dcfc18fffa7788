"""A carrier of whole columns, in plain lists of ints: proof that the rules' text needs nothing of one case.

A real one holds int64 arrays; the arithmetic is this: a numerator and a denominator for each row.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from motcua.law import SWITCHES, current
from motcua.law.arithmetic import half_years


@dataclass(frozen=True, slots=True)
class Rows:
    """Yes or no for each row."""

    holds: list[bool]

    def __and__(self, other: Any) -> Rows:
        return Rows([a and b for a, b in zip(self.holds, other.holds, strict=True)])

    def __or__(self, other: Any) -> Rows:
        return Rows([a or b for a, b in zip(self.holds, other.holds, strict=True)])

    def __bool__(self) -> bool:
        raise TypeError("a rule must choose(), not branch: a column has no one answer")


@dataclass(frozen=True, slots=True)
class Column:
    """One exact number for each row: top over bottom, bottom above 0."""

    top: list[int]
    bottom: list[int]

    def _with(self, other: Any, result: Callable[[int, int, int, int], tuple[int, int]]) -> Column:
        right = column(other, len(self.top))
        pairs = [result(*row) for row in zip(self.top, self.bottom, right.top, right.bottom, strict=True)]
        return Column([top for top, _ in pairs], [bottom for _, bottom in pairs])

    def __add__(self, other: Any) -> Column:
        return self._with(other, lambda a, b, c, d: (a * d + c * b, b * d))

    def __sub__(self, other: Any) -> Column:
        return self._with(other, lambda a, b, c, d: (a * d - c * b, b * d))

    def __rsub__(self, other: Any) -> Column:
        return column(other, len(self.top)) - self

    def __mul__(self, other: Any) -> Column:
        return self._with(other, lambda a, b, c, d: (a * c, b * d))

    __radd__, __rmul__ = __add__, __mul__

    def __lt__(self, other: Any) -> Rows:
        return Rows([top < 0 for top in (self - other).top])

    def __le__(self, other: Any) -> Rows:
        return Rows([top <= 0 for top in (self - other).top])

    def __gt__(self, other: Any) -> Rows:
        return Rows([top > 0 for top in (self - other).top])

    def __ge__(self, other: Any) -> Rows:
        return Rows([top >= 0 for top in (self - other).top])


def column(value: Any, rows: int) -> Column:
    """A Column as it is; one number as a column of it."""
    if isinstance(value, Column):
        return value
    exact = Fraction(value)
    return Column([exact.numerator] * rows, [exact.denominator] * rows)


class Columns:
    """The Work of columns: shows nothing, looks a parameter up for each row's day."""

    def __init__(self, rows: int, switches: dict[str, str] | None = None) -> None:
        self.rows, self.switches = rows, switches or {}

    def parameter(self, name: str, day: list[date], wording: Any = None) -> Column:
        found = [Fraction(current().on(name, each).number) for each in day]
        return Column([value.numerator for value in found], [value.denominator for value in found])

    def switch(self, name: str, matters: Any = True) -> str:
        return self.switches.get(name, SWITCHES[name].default)

    def show(self, wording: Any, value: Any) -> Any:
        return value

    def check(self, wording: Any, condition: Any) -> Any:
        return condition

    def choose(self, condition: Rows, yes: Any, no: Any) -> Column:
        one, two = column(yes, self.rows), column(no, self.rows)
        picked = [one if holds else two for holds in condition.holds]
        return Column([p.top[i] for i, p in enumerate(picked)], [p.bottom[i] for i, p in enumerate(picked)])

    def least(self, first: Any, second: Any) -> Column:
        one = column(first, self.rows)
        return self.choose(one < second, one, second)

    def greatest(self, first: Any, second: Any) -> Column:
        one = column(first, self.rows)
        return self.choose(one > second, one, second)

    def ratio(self, part: Any, whole: Any) -> Column:
        below = column(whole, self.rows)
        return column(part, self.rows) * Column(below.bottom, below.top)

    def whole(self, value: Column) -> Column:
        return Column([t // b for t, b in zip(value.top, value.bottom, strict=True)], [1] * self.rows)

    def years(self, months: Column) -> Column:
        return Column([half_years(count) for count in self.whole(months).top], [2] * self.rows)

    def dong(self, amount: Column) -> Column:
        halves = zip(amount.top, amount.bottom, strict=True)
        return Column([(2 * t + b) // (2 * b) for t, b in halves], [1] * self.rows)
