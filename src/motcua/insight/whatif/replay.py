"""Possible courses of a horizon: the past played again, case by case, each time with other luck."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from motcua.insight.whatif.arrivals import Days
from motcua.insight.whatif.history import History
from motcua.insight.whatif.measures import Figures, Horizon, measured
from motcua.insight.whatif.paths import like, models
from motcua.insight.whatif.unfinished import Continued


@dataclass(frozen=True, slots=True)
class Options:
    """How much the past counts. The half-lives are in seconds; `near` is the share of cases, those with the
    nearest hour of the week, that a new case may be like: 1 where the hour makes no difference."""

    arrivals: float
    paths: float
    near: float


class Replay:
    """A history ready to be played again so many times. Equal seeds give equal courses."""

    def __init__(self, past: History, times: int, seed: int) -> None:
        self.past, self.times, self.seed = past, times, seed
        self.days = Days(past)
        continued = Continued(past)
        self.finished = [continued.finished(self._luck(time, 0)) for time in range(times)]

    def courses(self, horizon: Horizon, options: Options) -> Sequence[Figures]:
        return [self._course(time, horizon, options) for time in range(self.times)]

    def _course(self, time: int, horizon: Horizon, options: Options) -> Figures:
        past, luck = self.finished[time], self._luck(time, 1)
        arrivals = self.days.drawn(horizon, options.arrivals, luck)
        chosen = models(past, self.past.closed, options.paths, luck)
        cases = like(arrivals, past, chosen, options.near, luck)
        if not horizon.cold:
            open_cases = np.flatnonzero(past.ended >= horizon.start)
            arrivals = np.concatenate([past.arrived[open_cases], arrivals])
            cases = np.concatenate([open_cases, cases])
        ended = arrivals + past.last_within(cases, horizon.watched - arrivals)
        return measured(arrivals, ended, horizon)

    def _luck(self, time: int, what: int) -> np.random.Generator:
        return np.random.default_rng([self.seed, time, what])
