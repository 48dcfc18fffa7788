"""The four measures by which a forecast is held against what came, the same for every method."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from motcua.insight.whatif.history import DAY, HOUR, WEEK
from motcua.insight.whatif.model import Seconds

Counts = NDArray[np.float64]
MEASURES = ("median_error", "p90_error", "arrivals_error", "wip_error")


@dataclass(frozen=True, slots=True)
class Horizon:
    """What is forecast: arrivals from `start` to `end`; what happens to them is watched until `watched`.

    Seconds since 1970. With `cold` only cases that arrive within it count, as if the house had been empty.
    """

    start: float
    end: float
    watched: float
    cold: bool = False

    @property
    def length(self) -> float:
        return self.end - self.start

    @property
    def unit(self) -> float:
        """Arrivals are counted by week; by day below four weeks, by hour below two days."""
        return WEEK if self.length >= 4 * WEEK else DAY if self.length >= 2 * DAY else HOUR

    @property
    def counts(self) -> Seconds:
        """The edges of the counts of arrivals, from `start` on; the last count may be shorter."""
        end = max(self.end, self.start + 1)
        return np.append(np.arange(self.start, end, self.unit), end)

    @property
    def evenings(self) -> Seconds:
        """The end of every day (24:00 UTC) within the horizon; of every hour where it is short."""
        unit = min(self.unit, DAY)
        found = np.arange(np.floor(self.start / unit) + 1, np.floor(self.end / unit) + 1) * unit
        return found if len(found) else np.array([self.end])


@dataclass(frozen=True, slots=True, eq=False)
class Figures:
    """What came or is forecast: throughput in seconds (NaN without cases), arrivals, cases in progress."""

    median: float
    p90: float
    arrivals: Counts
    wip: Counts


@dataclass(frozen=True, slots=True)
class Errors:
    """How far a forecast was off, as shares: 0.07 is 7 %."""

    median_error: float
    p90_error: float
    arrivals_error: float
    wip_error: float

    @property
    def mean(self) -> float:
        return (self.median_error + self.p90_error + self.arrivals_error + self.wip_error) / 4


def measured(arrived: Seconds, ended: Seconds, horizon: Horizon) -> Figures:
    """The figures of cases that arrived and ended at these moments; `ended` not after `horizon.watched`."""
    within = (arrived >= horizon.start) & (arrived <= horizon.end)
    took = (ended - arrived)[within]
    median, p90 = np.quantile(took, [0.5, 0.9]) if len(took) else (np.nan, np.nan)
    counted = within if horizon.cold else np.ones(len(arrived), np.bool_)
    return Figures(
        float(median),
        float(p90),
        np.histogram(arrived[within], horizon.counts)[0].astype(np.float64),
        in_progress(arrived[counted], ended[counted], horizon.evenings),
    )


def in_progress(arrived: Seconds, ended: Seconds, moments: Seconds) -> Counts:
    """How many cases had arrived and not ended at each moment."""
    came = np.searchsorted(np.sort(arrived), moments, "right")
    return (came - np.searchsorted(np.sort(ended), moments, "right")).astype(np.float64)


def errors(actual: Figures, forecast: Figures) -> Errors:
    """How far off. Where nothing came, a forecast of nothing is right (0) and any other wholly wrong (1)."""
    return Errors(
        _off(np.array([actual.median]), np.array([forecast.median])),
        _off(np.array([actual.p90]), np.array([forecast.p90])),
        _off(actual.arrivals, forecast.arrivals),
        _off(actual.wip, forecast.wip),
    )


def _off(actual: Counts, forecast: Counts) -> float:
    """The sum of the differences over the sum of what came."""
    actual, forecast = np.nan_to_num(actual), np.nan_to_num(forecast)
    difference, total = float(np.abs(actual - forecast).sum()), float(actual.sum())
    return difference / total if total > 0 else float(difference > 0)


def quantile(runs: Sequence[Figures], share: float) -> Figures:
    """Each figure of several runs by itself: 0.5 is the middle of them."""
    known = [run for run in runs if not np.isnan(run.median)] or list(runs)
    return Figures(
        float(np.quantile([run.median for run in known], share)),
        float(np.quantile([run.p90 for run in known], share)),
        np.quantile([run.arrivals for run in runs], share, axis=0),
        np.quantile([run.wip for run in runs], share, axis=0),
    )
