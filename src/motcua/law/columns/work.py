"""The Work of columns: a rule's own text, computed for many rows at once; nothing is shown."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import numpy as np

from motcua.kernel.money import halves_up
from motcua.law.arithmetic import Plain, half_years
from motcua.law.columns.column import Column, Rows, column, common, fitting
from motcua.law.columns.days import Days
from motcua.law.wording import Wording


class Columns(Plain):
    """A `motcua.law.arithmetic.Work`: what holds for all rows alike is computed once, as Plain does it."""

    def parameter(self, name: str, day: Days | date, wording: Wording | None = None) -> Any:
        if isinstance(day, Days):
            return day.values(name, self.parameters)
        return super().parameter(name, day)

    def choose(self, condition: Any, yes: Any, no: Any) -> Any:
        if not isinstance(condition, Rows):
            return yes if condition else no
        one, two = common(column(yes), column(no))
        picked = np.where(condition.holds, one.top, two.top)
        return Column(picked, min(one.low, two.low), max(one.high, two.high), one.bottom, one.most)

    def least(self, first: Any, second: Any) -> Any:
        if not _in_rows(first, second):
            return super().least(first, second)
        one, two = common(column(first), column(second))
        top = np.minimum(one.top, two.top)
        return Column(top, min(one.low, two.low), min(one.high, two.high), one.bottom, one.most)

    def greatest(self, first: Any, second: Any) -> Any:
        if not _in_rows(first, second):
            return super().greatest(first, second)
        one, two = common(column(first), column(second))
        top = np.maximum(one.top, two.top)
        return Column(top, max(one.low, two.low), max(one.high, two.high), one.bottom, one.most)

    def ratio(self, part: Any, whole: Any) -> Any:
        if isinstance(whole, Column):
            return whole.inverse() * part
        return part * (1 / Fraction(whole)) if isinstance(part, Column) else super().ratio(part, whole)

    def whole(self, value: Any) -> Any:
        if not isinstance(value, Column):
            return super().whole(value)
        if value.is_whole:
            return value
        low, high = value.ends()
        return Column(value.top // value.bottom, super().whole(low), super().whole(high))

    def years(self, months: Any) -> Any:
        if not isinstance(months, Column):
            return super().years(months)
        full = self.whole(months)
        return Column(half_years(full.top), half_years(full.low), half_years(full.high), 2, 2)

    def dong(self, amount: Any) -> Any:
        if not isinstance(amount, Column):
            return super().dong(amount)
        if amount.is_whole:
            return amount
        fitting(amount.low - amount.most, amount.high + amount.most)
        if amount.low < 0:
            top = np.sign(amount.top) * halves_up(np.abs(amount.top), amount.bottom)
        else:
            top = halves_up(amount.top, amount.bottom)
        low, high = amount.ends()
        return Column(top, super().dong(low), super().dong(high))


def _in_rows(*numbers: Any) -> bool:
    return any(isinstance(number, Column) for number in numbers)
