"""Exact numbers: how they are stored (3/2) and how people here read them (1,5)."""

from __future__ import annotations

from fractions import Fraction

from motcua.kernel.money import Exact


def simplest(value: Exact) -> Exact:
    """The same number, as an int where it is whole: Fraction(4, 2) -> 2."""
    return value.numerator if value.denominator == 1 else Fraction(value)


def stored(value: Exact) -> int | str:
    """As JSON may hold it: an int, or a fraction as text, "3/2"."""
    return value.numerator if value.denominator == 1 else f"{value.numerator}/{value.denominator}"


def read(text: int | str) -> Exact:
    """An int, "3/2" or "1.08" as the exact number it is. Raises ValueError for anything else."""
    if isinstance(text, bool) or not isinstance(text, int | str):
        raise ValueError(f"not an exact number: {text!r}")
    return simplest(Fraction(text))


def figure(value: Exact) -> str:
    """In Vietnamese notation: 1490000 -> '1.490.000', 3/2 -> '1,5', 5/3 -> '1,66…' (cut, to be read)."""
    sign, size = ("−", -value) if value < 0 else ("", value)
    if size.denominator == 1:
        return sign + _grouped(size.numerator)
    places = _decimal_places(size.denominator)
    digits, cut = (2, "…") if places is None else (places, "")
    whole, decimals = divmod(size.numerator * 10**digits // size.denominator, 10**digits)
    return f"{sign}{_grouped(whole)},{decimals:0{digits}d}{cut}"


def in_english(text: str) -> str:
    """A figure or an expression in English notation: '1.490.000 × 0,5' -> '1,490,000 × 0.5'."""
    return text.translate(_POINTS_AND_COMMAS)


_POINTS_AND_COMMAS = str.maketrans(".,", ",.")


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _decimal_places(denominator: int) -> int | None:
    """How many decimals write the fraction exactly, or None when no number of them does."""
    twos = fives = 0
    while denominator % 2 == 0:
        denominator, twos = denominator // 2, twos + 1
    while denominator % 5 == 0:
        denominator, fives = denominator // 5, fives + 1
    return max(twos, fives) if denominator == 1 else None
