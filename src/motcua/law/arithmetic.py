"""What a rule may do with numbers, so that one text serves one explained case and millions of rows.

A rule of `motcua.law.rules` is a plain function over Numbers. It adds, subtracts, multiplies and compares
with Python's own signs, and asks its Work for everything else: a dated parameter, a choice, a division,
a rounding, and to show what it found. The carriers of this text are

- `Plain` (here): one case in ints and Fractions, nothing shown;
- `motcua.law.sheet.Sheet`: one case in numbers that remember how they were made, every line shown;
- `motcua.law.columns.Columns`: columns of int64, one Number a column, nothing shown.

So a rule never writes `if`, `and`, `min`, `/` or `int()` on a Number; `choose` computes both sides.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any, Protocol

from motcua.kernel.money import Exact, round_dong
from motcua.law.exact import simplest
from motcua.law.parameters import Parameters
from motcua.law.switches import SWITCHES
from motcua.law.wording import Wording

HALF = Fraction(1, 2)
PERCENT = Fraction(1, 100)
"""`70 * PERCENT` reads and prints as 70%."""


class Condition(Protocol):
    """Yes or no, for one case or for each row. Joined with & and |."""

    def __and__(self, other: Any, /) -> Any: ...
    def __or__(self, other: Any, /) -> Any: ...


Matters = Condition | Callable[[], Condition]


class Number(Protocol):
    """An exact number, of one case or of each row."""

    def __add__(self, other: Any, /) -> Number: ...
    def __radd__(self, other: Any, /) -> Number: ...
    def __sub__(self, other: Any, /) -> Number: ...
    def __rsub__(self, other: Any, /) -> Number: ...
    def __mul__(self, other: Any, /) -> Number: ...
    def __rmul__(self, other: Any, /) -> Number: ...
    def __lt__(self, other: Any, /) -> Condition: ...
    def __le__(self, other: Any, /) -> Condition: ...
    def __gt__(self, other: Any, /) -> Condition: ...
    def __ge__(self, other: Any, /) -> Condition: ...


class Work(Protocol):
    """Where a rule is worked out. Money in dong, time in months or years, rates as exact fractions."""

    def parameter(self, name: str, day: Any, wording: Wording | None = None) -> Number:
        """The value in force on `day` (a date, or a column of dates). Raises MissingValue."""
        ...

    def switch(self, name: str, matters: Matters = True) -> str:
        """The option taken for an open question of the law; `matters`: whether another changes anything.

        Where it takes work to say so it is a function, which only an explanation calls.
        """
        ...

    def show(self, wording: Wording, value: Number) -> Number:
        """A line of the explanation; returns the value under its own symbol."""
        ...

    def check(self, wording: Wording, condition: Condition) -> Condition:
        """A condition of the law, as a line of the explanation."""
        ...

    def choose(self, condition: Condition, yes: Number, no: Number) -> Number: ...
    def least(self, first: Number, second: Number) -> Number: ...
    def greatest(self, first: Number, second: Number) -> Number: ...

    def ratio(self, part: Number, whole: Number) -> Number:
        """Exact division; `whole` is never 0."""
        ...

    def whole(self, value: Number) -> Number:
        """Rounded down to an integer."""
        ...

    def years(self, months: Number) -> Number:
        """Months as years; odd months count half a year up to 6, a full year from 7 (41 Art. 5.6)."""
        ...

    def dong(self, amount: Number) -> Number:
        """Rounded to whole dong, halves up."""
        ...


class Rates:
    """The parameters of one topic on one day, by attribute: rates.per_year."""

    def __init__(self, work: Work, topic: str, day: Any) -> None:
        self._work, self._topic, self._day = work, topic, day

    def __getattr__(self, name: str) -> Number:
        return self._work.parameter(f"{self._topic}.{name}", self._day)


class Plain:
    """One case in ints and Fractions; shows nothing."""

    def __init__(self, parameters: Parameters, switches: Mapping[str, str] | None = None) -> None:
        self.parameters, self.switches = parameters, switches or {}

    def parameter(self, name: str, day: date, wording: Wording | None = None) -> Exact:
        return self.parameters.on(name, day).number

    def switch(self, name: str, matters: Matters = True) -> str:
        return self.switches.get(name, SWITCHES[name].default)

    def show(self, wording: Wording, value: Any) -> Any:
        return value

    def check(self, wording: Wording, condition: Any) -> Any:
        return condition

    def choose(self, condition: Any, yes: Any, no: Any) -> Any:
        return yes if condition else no

    def least(self, first: Any, second: Any) -> Any:
        return min(first, second)

    def greatest(self, first: Any, second: Any) -> Any:
        return max(first, second)

    def ratio(self, part: Any, whole: Any) -> Any:
        return simplest(Fraction(part) / Fraction(whole))

    def whole(self, value: Any) -> int:
        return int(value.numerator // value.denominator)

    def years(self, months: Any) -> Any:
        return simplest(half_years(months) * HALF)

    def dong(self, amount: Any) -> int:
        return round_dong(amount)


def half_years(months: Any) -> Any:
    """1 to 6 months: one half year; 7 to 12: two. The same for an int and for an integer column."""
    return -(-months // 6)
