"""When work is done: spans of open hours, and how much of them has passed.

Time is float64 seconds since a moment that the caller chooses, as in model.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from motcua.clock import HERE, OFFICE_HOURS, DayTable, OfficeHours

Seconds: TypeAlias = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Calendar:
    """When work is done: spans from opening to closing, ascending and apart. After the last one: never again.

    Raises ValueError for spans that are empty, out of order or overlap.
    """

    opens: Seconds
    closes: Seconds

    def __post_init__(self) -> None:
        edges = np.column_stack([self.opens, self.closes]).ravel()
        if not len(edges) or np.isnan(edges).any():
            raise ValueError("a calendar needs at least one span")
        if (self.opens >= self.closes).any() or (self.opens[1:] < self.closes[:-1]).any():
            raise ValueError("spans must close after they open, one after the other")

    @classmethod
    def of_office(
        cls, table: DayTable, first: date, last: date, hours: OfficeHours = OFFICE_HOURS
    ) -> Calendar:
        """The office hours from `first` to `last`, both included, in seconds since midnight of `first`."""
        zero = datetime.combine(first, datetime.min.time(), HERE)
        days = (first + timedelta(n) for n in range((last - first).days + 1))
        spans = [
            [(datetime.combine(day, edge, HERE) - zero).total_seconds() for edge in span]
            for day in days
            if table.is_working(day)
            for span in hours.on(day).spans
        ]
        opens, closes = np.array(spans, np.float64).reshape(-1, 2).T
        return cls(opens.copy(), closes.copy())

    def passed(self, moments: Seconds) -> Seconds:
        """How long it has been open until each moment, since it opened first (or since 0, for ALWAYS)."""
        begins = self._begins()
        span = np.clip(np.searchsorted(begins, moments, "right") - 1, 0, None)
        within = np.clip(np.minimum(moments, self.closes[span]) - begins[span], 0, None)
        return np.asarray(self._before(begins)[span] + within)

    def moment(self, passed: Seconds) -> Seconds:
        """When it has been open for so long, which must not be longer than it ever is: `passed` backwards."""
        begins = self._begins()
        before = self._before(begins)
        span = np.searchsorted(before, passed, "right") - 1
        return np.asarray(begins[span] + passed - before[span])

    def _begins(self) -> Seconds:
        return np.where(np.isneginf(self.opens), 0.0, self.opens)

    def _before(self, begins: Seconds) -> Seconds:
        return np.concatenate([[0.0], np.cumsum((self.closes - begins)[:-1])])


ALWAYS = Calendar(np.array([-np.inf]), np.array([np.inf]))
"""Open day and night."""
