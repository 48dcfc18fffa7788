"""Possible courses of a horizon in which work waits for people: queues are played, not remembered."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from motcua.insight.whatif.crews import crews
from motcua.insight.whatif.engine import play
from motcua.insight.whatif.history import DAY, WEEK, History, Rows
from motcua.insight.whatif.measures import Horizon
from motcua.insight.whatif.model import NOBODY, Cases, Pool, Seconds
from motcua.insight.whatif.replay import New, Replay, Scene
from motcua.insight.whatif.unfinished import Finished

WARM = 2 * WEEK
"""So much of the time before the horizon is played with it, so that it does not begin with empty hands."""


class Staffed(Replay):
    """A history that tells who worked from when to when: new cases take its work, but stand in our queues.

    Steps that went on side by side load their people too, but a case goes on when the chain of steps is done
    that led to its last event.
    """

    def __init__(self, past: History, times: int, seed: int) -> None:
        super().__init__(past, times, seed)
        self.crews = crews(past, self.days)
        self.before = _before(past)
        begun = np.where(np.isnan(past.begun), past.at, past.begun)
        ready = np.where(np.isnan(past.enabled), past.at[self.before], past.enabled)
        ready = np.where(self.crews.of_event == NOBODY, begun, ready)
        self.delay = np.maximum(ready - past.at[self.before], 0)
        self.duration = self._worked(begun)

    def _worked(self, begun: Seconds) -> Seconds:
        """Seconds of each event within the hours of its crew; of the clock where it has no crew.

        Work that lay wholly outside of the hours that we know is thought as long as most.
        """
        found = self.past.at - begun
        places = np.arange(len(self.days.days))
        for number, pool in enumerate(self.crews.pools(self.days.days, places)):
            mine = np.flatnonzero(self.crews.of_event == number)
            if np.isfinite(pool.calendar.opens).all():
                passed = pool.calendar.passed(self.past.at[mine]) - pool.calendar.passed(begun[mine])
                usual = np.median(passed[passed > 0]) if (passed > 0).any() else np.inf
                found[mine] = np.where(passed > 0, passed, np.minimum(found[mine], usual))
        return found

    def ended(self, new: New, horizon: Horizon) -> Seconds:
        """The last event of each new case that is seen, when all have been played."""
        scene = self.scene(new, horizon)
        ends = play(scene.cases, scene.pools).end[: scene.cases.first[scene.count]]
        seen = ends <= horizon.watched
        found = new.arrived.copy()
        np.maximum.at(found, scene.cases.case[: len(ends)][seen], ends[seen])
        return found

    def scene(self, new: New, horizon: Horizon) -> Scene:
        """The new cases before they are played, with the work beside them and of the weeks before."""
        past, steps = new.past, self._steps(new.past)
        chain, chained = _chains(past, steps.parent, new)
        aside, of_aside = _aside(past, chain, chained, new)
        busy = steps.pool[aside] != NOBODY
        moved = (new.arrived - past.arrived[new.like])[of_aside[busy]]
        warm = (past.at >= horizon.start - WARM) & (steps.pool != NOBODY) & (not horizon.cold)
        alone = np.concatenate([aside[busy], np.flatnonzero(warm)])
        moved = np.concatenate([moved, np.zeros(warm.sum())])
        place = np.concatenate([chain, alone])
        cases = Cases.of(
            np.concatenate([new.arrived, past.at[steps.parent[alone]] + moved]),
            np.concatenate([np.bincount(chained, minlength=len(new.like)), np.ones(len(alone), np.int64)]),
            self.past.activity[past.row[place]] - 1,
            steps.pool[place],
            steps.duration[place],
            steps.delay[place],
        )
        return Scene(cases, self._pools(horizon, new.days, new.model), len(new.like))

    def _steps(self, past: Finished) -> Steps:
        """What each event of finished cases takes; where pieces of several cases meet, just the time."""
        place = np.arange(len(past.row))
        parent = place - (past.row - self.before[past.row])
        joined = (parent >= np.repeat(past.first[:-1], np.diff(past.first))) & (parent < place)
        joined &= past.row[np.maximum(parent, 0)] == self.before[past.row]
        parent = np.where(joined, parent, np.maximum(place - 1, 0))
        pool = np.where(joined, self.crews.of_event[past.row], NOBODY)
        duration = np.where(joined, self.duration[past.row], 0.0)
        gap = np.maximum(past.at - past.at[parent], 0)
        return Steps(parent, pool, duration, np.where(joined, self.delay[past.row], gap))

    def _pools(self, horizon: Horizon, days: Rows, model: Rows) -> tuple[Pool, ...]:
        """The crews with the hours of the days before the horizon, as they were, and of the days to come."""
        known = self.days.days
        warm = np.flatnonzero((known >= (horizon.start - WARM) // DAY) & (known < days[0]))
        return self.crews.pools(np.concatenate([known[warm], days]), np.concatenate([warm, model]))


@dataclass(frozen=True, slots=True, eq=False)
class Steps:
    """Of each event of finished cases: the one that led to it, its crew, work and delay before it."""

    parent: Rows
    pool: Rows
    duration: Seconds
    delay: Seconds


def _before(past: History) -> Rows:
    """For each event the last one of its case that was done when it could begin; an arrival is its own."""
    ready = np.fmin(np.fmin(past.enabled, past.begun), past.at)
    case, place = past.case, np.arange(len(past.at))
    widest = float((past.ended - past.arrived).max()) + 1
    shift = case * widest - past.arrived[case]
    found = np.searchsorted(past.at + shift, ready + shift, "right") - 1
    return np.clip(np.minimum(found, place - 1), past.first[case], None)


def _chains(past: Finished, parent: Rows, new: New) -> tuple[Rows, Rows]:
    """The events that led to the last one of each new case, by case and time, and the case of each."""
    owner, place = np.arange(len(new.like)), past.first[new.like + 1] - 1
    found = []
    while True:
        inside = place > past.first[new.like[owner]]
        owner, place = owner[inside], place[inside]
        if not len(owner):
            break
        found.append((owner, place))
        place = parent[place]
    owners, places = (np.concatenate([np.empty(0, np.int64), *column]) for column in zip(*found, strict=True))
    order = np.lexsort((places, owners))
    return places[order], owners[order]


def _aside(past: Finished, chain: Rows, chained: Rows, new: New) -> tuple[Rows, Rows]:
    """The other events of the new cases, and the case of each."""
    first, counts = past.first[new.like], np.diff(past.first)[new.like]
    begin = np.cumsum(counts) - counts
    aside = np.ones(counts.sum(), np.bool_)
    aside[begin] = False
    aside[begin[chained] + chain - first[chained]] = False
    owner = np.repeat(np.arange(len(counts)), counts)
    place = np.arange(counts.sum()) - begin[owner] + first[owner]
    return place[aside], owner[aside]
