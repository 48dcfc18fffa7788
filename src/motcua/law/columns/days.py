"""A column of days, and the dated parameters of each: looked up once for every day that occurs."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from math import lcm
from typing import Any

import numpy as np
from numpy.typing import NDArray

from motcua.law.columns.column import Column
from motcua.law.parameters import Parameters


@dataclass(frozen=True, slots=True)
class Days:
    """`after`: how many days after `first` each row's day is; parts of a column share what was looked up."""

    first: date
    after: NDArray[np.int64]
    occurring: NDArray[np.int64]
    tables: dict[str, Column] = field(default_factory=dict)

    @staticmethod
    def of(days: Any) -> Days:
        """From a column of numpy's days (datetime64[D]), or from a list of dates; not empty."""
        known = np.asarray(days, dtype="datetime64[D]")
        first = known.min()
        after = (known - first).astype(np.int64)
        occurs = np.zeros(int(after.max()) + 1, np.bool_)
        occurs[after] = True
        return Days(first.item(), after, np.flatnonzero(occurs))

    def part(self, rows: slice) -> Days:
        return Days(self.first, self.after[rows], self.occurring, self.tables)

    def values(self, name: str, parameters: Parameters) -> Column:
        """The parameter of each row's day. Raises MissingValue for the first day that has none."""
        table = self.tables.get(name) or self._looked_up(name, parameters)
        return Column(np.take(table.top, self.after), table.low, table.high, table.bottom, table.most)

    def _looked_up(self, name: str, parameters: Parameters) -> Column:
        """The parameter for every day from the first to the last; 0 for days that do not occur."""
        days = [self.first + timedelta(days=int(after)) for after in self.occurring]
        found = [Fraction(parameters.on(name, day).number) for day in days]
        bottom = lcm(*(value.denominator for value in found))
        tops = [value.numerator * (bottom // value.denominator) for value in found]
        table = np.zeros(int(self.occurring[-1]) + 1, np.int64)
        table[self.occurring] = tops
        self.tables[name] = Column(table, min(tops), max(tops), bottom, bottom)
        return self.tables[name]
