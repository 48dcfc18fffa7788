"""An office with a known truth: its log is written by queues of our own, so what a change does is known."""

from __future__ import annotations

import heapq
from datetime import UTC, datetime

import numpy as np

from motcua.insight.log import Log
from motcua.insight.log.model import NEVER, Builder
from tests.insight.whatif.logs import at

OPENS, CLOSES = 8.0, 17.0
"""Hours of the day at which everybody comes and goes; work that is begun goes on the next day."""
LENGTHS = (0.2, 0.65, 0.65)
"""Hours that receiving, assessing and assessing again take on average."""


def office_log(
    weeks: int = 16, assessors: int = 2, a_day: float = 22.0, again: float = 0.0, seed: int = 1
) -> Log:
    """Cases are received (two at the desk), assessed (the bottleneck) and, with a chance, assessed again.

    Equal seeds have the same cases with the same work, whoever is there to do it. Each is due a working day
    after it came.
    """
    rng, builder = np.random.default_rng(seed), Builder("simulated")
    arrived = _arrivals(rng, weeks, a_day)
    ways = [("receive", "assess", "assess")[: 2 + (rng.random() < again)] for _ in arrived]
    work = rng.gamma(4, np.array(LENGTHS) / 4, (len(arrived), 3))
    free = {"receive": [0.0] * 2, "assess": [0.0] * assessors}
    ready = [(came, case, 0) for case, came in enumerate(arrived)]
    while ready:
        came, case, step = heapq.heappop(ready)
        act = ways[case][step]
        who = int(np.argmin(free[act]))
        begun = max(came, free[act][who])
        done = free[act][who] = begun + work[case, step]
        due = datetime.fromtimestamp(_moment(arrived[case] + CLOSES - OPENS) / 1e6, UTC).isoformat()
        moments = (_moment(done), _moment(begun), _moment(came), NEVER, NEVER)
        builder.event(builder.case(str(case), {"deadline": due}), act, moments, f"{act} {who}", act, None)
        if step + 1 < len(ways[case]):
            heapq.heappush(ready, (done, case, step + 1))
    return builder.log()


def _arrivals(rng: np.random.Generator, weeks: int, a_day: float) -> list[float]:
    """In open hours since the first Monday, on five days a week, not in the last hour of a day."""
    counts = rng.poisson(a_day, 5 * weeks)
    moments = [day * (CLOSES - OPENS) + rng.random(count) * 8 for day, count in enumerate(counts)]
    found: list[float] = np.sort(np.concatenate(moments)).tolist()
    return found


def _moment(open_hours: float) -> int:
    """Open hours as a moment: nights and weekends are put between."""
    day, hour = divmod(open_hours, CLOSES - OPENS)
    week, weekday = divmod(int(day), 5)
    return at((week * 7 + weekday) * 24 + OPENS + hour)
