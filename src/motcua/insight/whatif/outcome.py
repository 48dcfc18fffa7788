"""What a play shows: time in total and its parts, backlog, load, the share on time.

Cases and steps that are never done count as `inf`: late, longer than any quantile that they reach.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from motcua.insight.whatif.model import NOBODY, Played, Seconds


def throughput(played: Played) -> Seconds:
    """Seconds of the wall clock from arrival to the end of the last step, of each case."""
    return played.done - played.cases.arrival


def quantiles(values: Seconds, at: Sequence[float] = (0.5, 0.9)) -> Seconds:
    """The smallest value that such a share of all does not exceed; NaN where there is none at all."""
    if not len(values):
        return np.full(len(at), np.nan)
    return np.asarray(np.quantile(values, at, method="inverted_cdf"))


@dataclass(frozen=True, slots=True, eq=False)
class Parts:
    """Where the time of each step went, in seconds of the wall clock.

    `away`: nobody here was needed. `waiting`: ready, but not begun. `in_hand`: begun, nights included.
    """

    away: Seconds
    waiting: Seconds
    in_hand: Seconds


def parts(played: Played) -> Parts:
    """Those of a case together are its throughput."""
    edges = np.stack([played.ready, played.start, played.end])
    with np.errstate(invalid="ignore"):  # what is never ready waits for nothing
        waiting, in_hand = np.nan_to_num(np.diff(edges, axis=0), nan=0.0, posinf=np.inf)
    return Parts(played.cases.delay, waiting, in_hand)


def backlog(played: Played, moments: Seconds) -> NDArray[np.int64]:
    """How many cases had come at or before each moment and were not done then (hồ sơ tồn)."""
    came = np.searchsorted(np.sort(played.cases.arrival), moments, "right")
    return np.asarray(came - np.searchsorted(np.sort(played.done), moments, "right"))


def load(played: Played, since: float, until: float) -> Seconds:
    """The share of its open time in which each pool's people work, between two moments; NaN: never open."""
    ends = np.cumsum([pool.servers for pool in played.pools])
    worked = played.server != NOBODY
    of_pool = np.searchsorted(ends, played.server[worked], "right")
    found = np.full(len(played.pools), np.nan)
    for place, pool in enumerate(played.pools):
        mine = of_pool == place
        began, ended = (np.clip(at[worked][mine], since, until) for at in (played.start, played.end))
        is_open = float(np.diff(pool.calendar.passed(np.array([since, until])))[0]) * pool.servers
        if is_open > 0:
            done = pool.calendar.passed(ended) - pool.calendar.passed(began)
            found[place] = float(done.sum()) / is_open
    return found


def on_time(played: Played, due: ArrayLike) -> float:
    """The share of cases that are done by their due moment; NaN where there is no case."""
    done = played.done
    return float((done <= np.broadcast_to(due, len(done))).mean()) if len(done) else np.nan
