"""One exact number for each row: whole numbers of 64 bits over whole numbers, and the bounds they keep."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm
from typing import Any

import numpy as np
from numpy.typing import NDArray

from motcua.kernel.errors import N_, MotcuaError

Ints = NDArray[np.int64] | int
"""One whole number a row, or the same one for all of them."""

MOST = 2**63 - 1


class Overflow(MotcuaError):
    """Numbers that 64 bits might not hold; nothing was computed with them."""

    code = "column_overflow"
    message = N_("These amounts are too large to be computed together. Please compute them one by one.")


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Yes or no for each row."""

    holds: NDArray[np.bool_]

    def __and__(self, other: Any, /) -> Rows:
        return Rows(self.holds & _held(other))

    def __or__(self, other: Any, /) -> Rows:
        return Rows(self.holds | _held(other))

    __rand__, __ror__ = __and__, __or__

    def __bool__(self) -> bool:
        raise TypeError("a rule must choose(), not branch: a column has no one answer")


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """`top` over `bottom` in each row; `bottom` is above 0.

    No `top` lies below `low` or above `high`, no `bottom` above `most`. Every operation works these Python
    ints out first and raises Overflow where they leave 64 bits, so nothing wraps and no column is scanned.
    """

    top: Ints
    low: int
    high: int
    bottom: Ints = 1
    most: int = 1

    def __add__(self, other: Any, /) -> Column:
        left, right = common(self, column(other))
        low, high = fitting(left.low + right.low, left.high + right.high)
        return Column(left.top + right.top, low, high, left.bottom, left.most)

    def __sub__(self, other: Any, /) -> Column:
        left, right = common(self, column(other))
        low, high = fitting(left.low - right.high, left.high - right.low)
        return Column(left.top - right.top, low, high, left.bottom, left.most)

    def __rsub__(self, other: Any, /) -> Column:
        return column(other) - self

    def __mul__(self, other: Any, /) -> Column:
        if not isinstance(other, Column):
            return self._times(column(other))
        ends = [one * two for one in (self.low, self.high) for two in (other.low, other.high)]
        low, high = fitting(min(ends), max(ends))
        _, most = fitting(1, self.most * other.most)
        return Column(_product(self.top, other.top), low, high, _product(self.bottom, other.bottom), most)

    __radd__, __rmul__ = __add__, __mul__

    def __lt__(self, other: Any, /) -> Rows:
        left, right = common(self, column(other))
        return Rows(np.less(left.top, right.top))

    def __le__(self, other: Any, /) -> Rows:
        left, right = common(self, column(other))
        return Rows(np.less_equal(left.top, right.top))

    def __gt__(self, other: Any, /) -> Rows:
        left, right = common(self, column(other))
        return Rows(np.greater(left.top, right.top))

    def __ge__(self, other: Any, /) -> Rows:
        left, right = common(self, column(other))
        return Rows(np.greater_equal(left.top, right.top))

    def _times(self, by: Column) -> Column:
        """One factor for all rows, first divided by what it shares with the bottom."""
        shared = gcd(by.low, self.bottom) if isinstance(self.bottom, int) else 1
        factor = by.low // shared
        low, high = fitting(*sorted((self.low * factor, self.high * factor)))
        _, most = fitting(1, self.most // shared * by.most)
        return Column(_product(self.top, factor), low, high, _product(self.bottom // shared, by.most), most)

    def inverse(self) -> Column:
        """1 over each row. Raises ZeroDivisionError where a row is not above 0."""
        if self.low <= 0 and np.any(np.less_equal(self.top, 0)):
            raise ZeroDivisionError("a column to divide by must be above 0 in every row")
        return Column(self.bottom, 1, self.most, self.top, self.high)

    @property
    def is_whole(self) -> bool:
        return isinstance(self.bottom, int) and self.bottom == 1

    def ends(self) -> tuple[Fraction, Fraction]:
        """What no row lies below, and what none lies above."""
        if isinstance(self.bottom, int):
            return Fraction(self.low, self.bottom), Fraction(self.high, self.bottom)
        least = Fraction(self.low, self.most if self.low > 0 else 1)
        return least, Fraction(self.high, 1 if self.high > 0 else self.most)

    def ints(self) -> Ints:
        """The whole numbers. Raises ValueError where they may be fractions."""
        if not self.is_whole:
            raise ValueError("a column of fractions is not one of whole numbers")
        return self.top


def column(value: Any) -> Column:
    """A Column as it is; one number as a column of it. Raises TypeError for a float."""
    if isinstance(value, Column):
        return value
    if not isinstance(value, int | Fraction):
        raise TypeError(f"not an exact number: {value!r}")
    low, high = fitting(value.numerator, value.numerator)
    _, most = fitting(1, value.denominator)
    return Column(value.numerator, low, high, value.denominator, most)


def column_of(values: NDArray[Any]) -> Column:
    """A column of whole numbers, looked through once for its bounds. Raises TypeError for other numbers."""
    if values.dtype.kind not in "iu":
        raise TypeError(f"a column holds whole numbers, not {values.dtype}")
    bounds = (int(values.min()), int(values.max())) if values.size else (0, 0)
    low, high = fitting(*bounds)
    return Column(values.astype(np.int64, copy=False), low, high)


def common(left: Column, right: Column) -> tuple[Column, Column]:
    """Both over the same bottom."""
    if left.bottom is right.bottom:
        return left, right
    if isinstance(left.bottom, int) and isinstance(right.bottom, int):
        both = lcm(left.bottom, right.bottom)
        one, two = both // left.bottom, both // right.bottom
        return _widened(left, one, one), _widened(right, two, two)
    return _widened(left, right.bottom, right.most), _widened(right, left.bottom, left.most)


def fitting(low: int, high: int) -> tuple[int, int]:
    """The bounds as they are. Raises Overflow where 64 bits do not hold them."""
    if low < -MOST or high > MOST:
        raise Overflow
    return low, high


def _widened(number: Column, by: Ints, most: int) -> Column:
    """The same number with top and bottom times `by`, which is from 1 to `most`."""
    if isinstance(by, int) and by == 1:
        return number
    low, high = fitting(min(number.low, number.low * most), max(number.high, number.high * most))
    _, highest = fitting(1, number.most * most)
    return Column(_product(number.top, by), low, high, _product(number.bottom, by), highest)


def _product(one: Ints, two: Ints) -> Ints:
    if isinstance(one, int) and one == 1:
        return two
    return one if isinstance(two, int) and two == 1 else one * two


def _held(condition: Any) -> NDArray[np.bool_] | bool:
    return condition.holds if isinstance(condition, Rows) else bool(condition)
