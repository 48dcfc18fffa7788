"""Two plain methods that a forecast must beat: the past repeated, and one queue by the book."""

from __future__ import annotations

from math import ceil, floor

import numpy as np

from motcua.insight.log.model import NONE
from motcua.insight.whatif.history import DAY, HOUR, WEEK, History
from motcua.insight.whatif.measures import Figures, Horizon, in_progress
from motcua.insight.whatif.mmc import fitted_queue

MOST_SERVERS = 1_000


def past_repeated(past: History, horizon: Horizon) -> Figures:
    """The last stretch of the past, as long as the horizon, comes again, moved by whole weeks.

    Cases count as they were known at its end. A past that is shorter is repeated; one that is shorter than a
    week is moved by whole days or hours.
    """
    beat = next((unit for unit in (WEEK, DAY) if past.length >= unit), HOUR)
    period = beat * max(min(ceil(horizon.length / beat), floor(past.length / beat)), 1)
    end = horizon.start - beat * ceil((horizon.start - past.closed) / beat)
    begin = end - period
    arrived, ended = past.arrived, past.ended
    again = (arrived >= begin) & (arrived < end)
    turns = np.arange(ceil(horizon.length / period))[:, None] * period
    came = (arrived[again] - begin + horizon.start + turns).ravel()
    took = np.broadcast_to((ended - arrived)[again], (len(turns), again.sum())).ravel()
    within = came <= horizon.end
    came, took = came[within], np.minimum(took, horizon.watched - came)[within]
    if horizon.cold:
        wip = in_progress(came, came + took, horizon.evenings)
    else:
        wip = in_progress(arrived, ended, begin + (horizon.evenings - horizon.start) % period)
    median, p90 = np.quantile(took, [0.5, 0.9]) if len(took) else (np.nan, np.nan)
    counts = np.histogram(came, horizon.counts)[0].astype(np.float64)
    return Figures(float(median), float(p90), counts, wip)


def queue_by_the_book(past: History, horizon: Horizon) -> Figures:
    """An M/M/c queue: arrivals at the mean rate, as many servers as people are seen on a day of work, and the
    speed of service at which the mean throughput is that of the past. It knows no weekday and no trend."""
    rate = len(past) / (past.length or DAY)
    mean = max(float((past.ended - past.arrived).mean()), 1.0)
    queue = fitted_queue(rate, people_a_day(past), mean)
    wip = np.full(len(horizon.evenings), rate * mean)
    return Figures(queue.quantile(0.5), queue.quantile(0.9), rate * np.diff(horizon.counts), wip)


def people_a_day(past: History) -> int:
    """How many different people are seen on a day on which any are; 1 where the log names nobody."""
    named = past.resource != NONE
    days = np.floor(past.at[named] / DAY).astype(np.int64)
    pairs = np.unique(np.stack([days, past.resource[named].astype(np.int64)]), axis=1)
    found = pairs.shape[1] / max(len(np.unique(pairs[0])), 1)
    return int(np.clip(round(found), 1, MOST_SERVERS))
