"""When cases will arrive: days of the past come again, by weekday, recent ones more often."""

from __future__ import annotations

import numpy as np

from motcua.insight.whatif.history import DAY, HOUR, WEEK, History, Rows
from motcua.insight.whatif.measures import Counts, Horizon
from motcua.insight.whatif.model import Seconds

WEEKDAYS = 7
FEWEST = 2
"""Where a weekday was seen less often, any day comes again in its place."""
CHANCE = 2.0
"""Weeks whose counts vary so many times as much as by chance are not all alike."""


class Days:
    """The days of a history, with the moments of the day at which cases arrived.

    A day that the history knows in part only, its first or last, is left out where there are others enough.
    A history of some hours, less than two days, is taken by the hour, one like the other.
    """

    def __init__(self, past: History) -> None:
        self.since, self.closed = past.since, past.closed
        self.unit = HOUR if HOUR <= past.length < 2 * DAY else DAY
        first, last = int(past.since // self.unit), int(np.ceil(past.closed / self.unit))
        if last - first > 2 * WEEKDAYS:
            first, last = int(np.ceil(past.since / self.unit)), int(past.closed // self.unit)
        self.cycle = WEEKDAYS if self.unit == DAY else 1
        self.days = np.arange(first, max(last, first + 1))
        came = past.arrived
        self.moment = came % self.unit
        self.begin = np.searchsorted(came, self.days * self.unit)
        self.count = np.searchsorted(came, (self.days + 1) * self.unit) - self.begin

    @property
    def uneven(self) -> bool:
        """Do its weeks differ by more than chance? Counts of chance alone vary as much as their mean is."""
        whole = len(self.count) // WEEKDAYS * WEEKDAYS
        weeks = self.count[:whole].reshape(-1, WEEKDAYS).sum(axis=1)
        return self.unit == DAY and whole > 0 and bool(weeks.var() > CHANCE * weeks.mean())

    def nearest(self, moments: Seconds) -> Seconds:
        """The moment of the history that tells most of each, by weeks before its end.

        For those to come it is the end; also for others where its weeks are even, and the latest days tell as
        much as any.
        """
        away = self.closed - np.clip(moments, self.since, self.closed)
        return np.asarray(self.closed - np.round(away / WEEK) * WEEK * self.uneven)

    def weights(self, wanted: Rows, half_life: float) -> Counts:
        """How much each day counts for each wanted one: half as much for every `half_life` in between."""
        last = self.days[-1]
        near = np.clip(wanted, self.days[0], last) if self.uneven else np.full(len(wanted), last)
        return np.asarray(np.exp2(-np.abs(near[:, None] - self.days) * self.unit / half_life))

    def again(self, horizon: Horizon, half_life: float, rng: np.random.Generator) -> tuple[Rows, Rows]:
        """The days of a horizon (since 1970), and for each the place of the day of the past it is like."""
        wanted = np.arange(horizon.start // self.unit, horizon.watched // self.unit + 1).astype(np.int64)
        found = np.empty(len(wanted), np.int64)
        for weekday in range(self.cycle):
            places = np.flatnonzero(wanted % self.cycle == weekday)
            models = np.flatnonzero(self.days % self.cycle == weekday)
            if len(models) < FEWEST:
                models = np.arange(len(self.days))
            chance = np.cumsum(self.weights(wanted[places], half_life)[:, models], axis=1)
            drawn = rng.random(len(places)) * chance[:, -1]
            found[places] = models[(chance <= drawn[:, None]).sum(axis=1)]
        return wanted, found

    def arrivals(self, horizon: Horizon, wanted: Rows, model: Rows) -> Seconds:
        """The moments of arrival within the horizon, ascending, when these days come again."""
        counts = self.count[model]
        within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
        moment = self.moment[np.repeat(self.begin[model], counts) + within]
        found = np.repeat(wanted * self.unit, counts) + moment
        return np.asarray(found[(found >= horizon.start) & (found <= horizon.end)])
