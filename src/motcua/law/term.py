"""Numbers that remember how they were made: in the law's symbols, and with the values put in."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from motcua.kernel.money import Exact
from motcua.law.arithmetic import PERCENT
from motcua.law.exact import figure

SUM, PRODUCT, ATOM = 1, 2, 3
"""How tightly an expression binds: decides where brackets stand."""


@dataclass(frozen=True, slots=True)
class Truth:
    """A condition with its text: `m ≥ 31` and `40 ≥ 31`."""

    holds: bool
    formula: str = ""
    figures: str = ""

    def __bool__(self) -> bool:
        return self.holds

    def __and__(self, other: Any, /) -> Truth:
        return _joined(self.holds and bool(other), self, truth(other), "; ")

    def __or__(self, other: Any, /) -> Truth:
        return _joined(self.holds or bool(other), self, truth(other), " ∨ ")

    __rand__, __ror__ = __and__, __or__


@dataclass(frozen=True, slots=True)
class Term:
    """An exact number with its text: `m − 5` and `20 − 5`."""

    value: Exact
    formula: str
    figures: str
    rank: int = ATOM

    def __add__(self, other: Any, /) -> Term:
        return _sum(self, term(other), "+")

    def __radd__(self, other: Any, /) -> Term:
        return _sum(term(other), self, "+")

    def __sub__(self, other: Any, /) -> Term:
        return _sum(self, term(other), "−")

    def __rsub__(self, other: Any, /) -> Term:
        return _sum(term(other), self, "−")

    def __mul__(self, other: Any, /) -> Term:
        return _percent(self) if other == PERCENT else _product(self, term(other))

    def __rmul__(self, other: Any, /) -> Term:
        return _product(term(other), self)

    def __lt__(self, other: Any, /) -> Truth:
        return _compared(self, "<", term(other), self.value < term(other).value)

    def __le__(self, other: Any, /) -> Truth:
        return _compared(self, "≤", term(other), self.value <= term(other).value)

    def __gt__(self, other: Any, /) -> Truth:
        return _compared(self, ">", term(other), self.value > term(other).value)

    def __ge__(self, other: Any, /) -> Truth:
        return _compared(self, "≥", term(other), self.value >= term(other).value)


def term(value: Any) -> Term:
    """A Term as it is; a bare number as itself."""
    return value if isinstance(value, Term) else Term(value, figure(value), figure(value))


def truth(condition: Any) -> Truth:
    """A Truth as it is; a bare yes or no without text."""
    return condition if isinstance(condition, Truth) else Truth(bool(condition))


def named(value: Exact, symbol: str) -> Term:
    """A number under a symbol; without one it is written as its figure."""
    return Term(value, symbol or figure(value), figure(value))


def quotient(part: Term, whole: Term) -> Term:
    value = Fraction(part.value) / Fraction(whole.value)
    formula = f"{_inside(part.formula, part.rank, PRODUCT)} : {_inside(whole.formula, whole.rank, ATOM)}"
    figures = f"{_inside(part.figures, part.rank, PRODUCT)} : {_inside(whole.figures, whole.rank, ATOM)}"
    return Term(value, formula, figures, PRODUCT)


def applied(name: str, value: Exact, *inputs: Term) -> Term:
    """The value of a named operation: max(a; b)."""
    formula = "; ".join(entry.formula for entry in inputs)
    figures = "; ".join(entry.figures for entry in inputs)
    return Term(value, f"{name}({formula})", f"{name}({figures})")


def _sum(left: Term, right: Term, sign: str) -> Term:
    value = left.value + right.value if sign == "+" else left.value - right.value
    lowest = SUM if sign == "+" else PRODUCT
    formula = f"{left.formula} {sign} {_inside(right.formula, right.rank, lowest)}"
    figures = f"{left.figures} {sign} {_inside(right.figures, right.rank, lowest)}"
    return Term(value, formula, figures, SUM)


def _product(left: Term, right: Term) -> Term:
    formula = f"{_inside(left.formula, left.rank, PRODUCT)} × {_inside(right.formula, right.rank, PRODUCT)}"
    figures = f"{_inside(left.figures, left.rank, PRODUCT)} × {_inside(right.figures, right.rank, PRODUCT)}"
    return Term(left.value * right.value, formula, figures, PRODUCT)


def _percent(rate: Term) -> Term:
    formula, figures = _inside(rate.formula, rate.rank, ATOM), _inside(rate.figures, rate.rank, ATOM)
    return Term(rate.value * PERCENT, f"{formula}%", f"{figures}%")


def _inside(text: str, rank: int, lowest: int) -> str:
    return text if rank >= lowest else f"({text})"


def _compared(left: Term, sign: str, right: Term, holds: bool) -> Truth:
    return Truth(holds, f"{left.formula} {sign} {right.formula}", f"{left.figures} {sign} {right.figures}")


def _joined(holds: bool, left: Truth, right: Truth, sign: str) -> Truth:
    formula = sign.join(filter(None, (left.formula, right.formula)))
    figures = sign.join(filter(None, (left.figures, right.figures)))
    return Truth(holds, formula, figures)
