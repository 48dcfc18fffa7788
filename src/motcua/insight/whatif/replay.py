"""Possible courses of a horizon: the past played again, case by case, each time with other luck."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from motcua.insight.whatif.arrivals import Days
from motcua.insight.whatif.history import History, Rows
from motcua.insight.whatif.measures import Figures, Horizon, measured
from motcua.insight.whatif.model import NOBODY, Cases, Pool, Seconds
from motcua.insight.whatif.paths import ways
from motcua.insight.whatif.unfinished import Continued, Finished


@dataclass(frozen=True, slots=True)
class Options:
    """How much the past counts. The half-lives are in seconds; `near` is the share of cases, those with the
    nearest hour of the week, that a new case may be like: 1 where the hour makes no difference."""

    arrivals: float
    paths: float
    near: float
    staffed: bool = False
    """Is waiting for people played, or part of the times remembered?"""


@dataclass(frozen=True, slots=True, eq=False)
class New:
    """Cases to come: when, and the case of the past that each is like; `days` are like those at `model`."""

    past: Finished
    arrived: Seconds
    like: Rows
    days: Rows
    model: Rows


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """A sample and its pools. The first `count` cases are the new ones; the others are single steps that load
    the same people. Activities are places in the names of the history."""

    cases: Cases
    pools: tuple[Pool, ...]
    count: int


class Replay:
    """A history ready to be played again so many times. Equal seeds give equal courses."""

    def __init__(self, past: History, times: int, seed: int) -> None:
        self.past, self.times, self.seed = past, times, seed
        self.days = Days(past)
        continued = Continued(past)
        self.finished = [continued.finished(self._luck(time, 0)) for time in range(times)]

    def course(self, time: int, horizon: Horizon, options: Options) -> Figures:
        """What comes of the horizon this time."""
        new = self.new(time, horizon, options)
        past, arrived, ended = new.past, new.arrived, self.ended(new, horizon)
        if not horizon.cold:
            carried = np.flatnonzero(past.ended >= horizon.start)
            came = past.arrived[carried]
            arrived = np.concatenate([came, arrived])
            ended = np.concatenate([came + past.last_within(carried, horizon.watched - came), ended])
        return measured(arrived, ended, horizon)

    def new(self, time: int, horizon: Horizon, options: Options) -> New:
        """The cases that arrive this time."""
        past, luck = self.finished[time], self._luck(time, 1)
        days, model = self.days.again(horizon, options.arrivals, luck)
        arrived = self.days.arrivals(horizon, days, model)
        nearest = self.days.nearest(arrived)
        like = ways(arrived, nearest, past, options.paths, options.near, luck)
        return New(past, arrived, like, days, model)

    def scene(self, new: New, horizon: Horizon) -> Scene:
        """The new cases before they are played; nobody is waited for, all waiting is remembered."""
        past, steps = new.past, np.diff(new.past.first)[new.like] - 1
        skipped = np.cumsum(steps) - steps - past.first[new.like] - 1
        place = np.arange(steps.sum()) - np.repeat(skipped, steps)
        gap = np.maximum(past.at[place] - past.at[place - 1], 0)
        activity = self.past.activity[past.row[place]] - 1
        return Scene(Cases.of(new.arrived, steps, activity, NOBODY, 0.0, gap), (), len(new.like))

    def ended(self, new: New, horizon: Horizon) -> Seconds:
        """The last event of each new case that is seen: after as long as that of the case that it is like."""
        return new.arrived + new.past.last_within(new.like, horizon.watched - new.arrived)

    def _luck(self, time: int, what: int) -> np.random.Generator:
        return np.random.default_rng([self.seed, time, what])
