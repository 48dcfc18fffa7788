"""Dong: whole, exact, and rounded in this one place only."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

Exact = int | Fraction
"""An amount on its way to a result: never a float."""


def round_dong(amount: Exact) -> int:
    """Round an exact amount to whole dong, halves up (away from zero).

    No source states the unit or the mode. Circular 59/2015, example 39 turns 5,886,817.8 into
    5,886,818, so: nearest dong, once, at the end. The rule is a switch of the law where a case needs another.
    """
    exact = Fraction(amount)
    magnitude: int = halves_up(abs(exact.numerator), exact.denominator)
    return magnitude if exact >= 0 else -magnitude


def halves_up(top: Any, bottom: Any) -> Any:
    """`top` from 0 on over `bottom`, to the nearest whole; the same for ints and for columns of them."""
    return (top + bottom // 2) // bottom


def dong(amount: int) -> str:
    """Write whole dong as people here read it: 25300000 -> '25.300.000 đ'."""
    return f"{amount:,}".replace(",", ".") + " đ"


def english_dong(amount: int) -> str:
    """Write whole dong in English: 25300000 -> '25,300,000 dong'."""
    return f"{amount:,} dong"


class Dong(int):
    """Whole dong within a message: English like its template, until a face writes it for its reader."""

    def __str__(self) -> str:
        return english_dong(int(self))

    def __format__(self, how: str) -> str:
        return format(str(self), how)
