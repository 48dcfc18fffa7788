"""What happened in a horizon, in figures: the same code for a log and for a course that was played."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from motcua.insight.whatif.engine import play
from motcua.insight.whatif.history import DAY
from motcua.insight.whatif.measures import Horizon, in_progress
from motcua.insight.whatif.model import Numbers, Seconds
from motcua.insight.whatif.office.staff import by_group
from motcua.insight.whatif.outcome import load, quantiles
from motcua.insight.whatif.replay import New, Replay, Scene
from motcua.insight.whatif.staffed import Staffed

Figures: TypeAlias = dict[str, float]
"""Measures by name, of a group as `load.Clerk`, of a step as `step.Check`. Times in days, shares of 1."""


@dataclass(frozen=True, slots=True, eq=False)
class Happened:
    """Cases in order of arrival, the new ones after those that were open; the steps are those of new cases.

    `took` is the time from the end of the step before to the end of each step, in seconds.
    """

    arrived: Seconds
    ended: Seconds
    due: Seconds
    new: int
    activity: Numbers
    took: Seconds
    loads: dict[str, float]


def figures(happened: Happened, horizon: Horizon, names: Sequence[str]) -> Figures:
    """The measures of the cases that arrived within the horizon, and of the office during it."""
    arrived, ended, due = (
        column[-happened.new :] if happened.new else column[:0]
        for column in (happened.arrived, happened.ended, happened.due)
    )
    median, p90 = quantiles((ended - arrived) / DAY)
    told = ~np.isnan(due) & (due <= horizon.watched)
    on_time = float((ended[told] <= due[told]).mean()) if told.any() else np.nan
    waiting = in_progress(happened.arrived, happened.ended, np.append(horizon.evenings, horizon.end))
    found = {"median": float(median), "p90": float(p90), "on_time": on_time, "cases": float(happened.new)}
    found |= {"open": float(waiting[:-1].mean()), "backlog": float(waiting[-1])}
    found |= {f"load.{name}": share for name, share in happened.loads.items()}
    return found | _by_step(happened, names)


def _by_step(happened: Happened, names: Sequence[str]) -> Figures:
    lasting = np.isfinite(happened.took)
    activity, took = happened.activity[lasting], happened.took[lasting]
    counts = np.bincount(activity, minlength=len(names))
    days = np.bincount(activity, took, len(names)) / np.maximum(counts, 1) / DAY
    return {f"step.{name}": float(days[n]) if counts[n] else np.nan for n, name in enumerate(names)}


def played(player: Replay, new: New, scene: Scene, horizon: Horizon) -> Happened:
    """A course as it was played. Cases that were open before end as remembered; nothing after `watched`."""
    done = play(scene.cases, scene.pools)
    mine = slice(int(scene.cases.first[scene.count]))
    end, case = done.end[mine], scene.cases.case[mine]
    before, ended = done.ready[mine] - scene.cases.delay[mine], new.arrived.copy()
    seen = end <= horizon.watched
    np.maximum.at(ended, case[seen], end[seen])
    within = new.arrived <= horizon.end
    seen &= within[case]
    past, due = new.past, player.past.due - player.past.arrived
    open_ = np.flatnonzero(past.ended >= horizon.start) if not horizon.cold else np.empty(0, np.int64)
    carried = past.arrived[open_] + past.last_within(open_, horizon.watched - past.arrived[open_])
    with np.errstate(invalid="ignore"):
        took = end[seen] - before[seen]
    return Happened(
        np.concatenate([past.arrived[open_], new.arrived[within]]),
        np.concatenate([carried, ended[within]]),
        np.concatenate([np.full(len(open_), np.nan), (new.arrived + due[new.like])[within]]),
        int(within.sum()),
        scene.cases.activity[mine][seen],
        took,
        by_group(scene.pools, load(done, horizon.start, horizon.end)),
    )


def came(player: Replay, horizon: Horizon) -> Happened:
    """What the log of a player tells of a horizon that it knows."""
    past = player.past
    within = (past.arrived >= horizon.start) & (past.arrived <= horizon.end)
    known = (past.arrived < horizon.start) & (past.ended >= horizon.start)
    cases = np.concatenate([np.flatnonzero(known), np.flatnonzero(within)])
    before = player.before if isinstance(player, Staffed) else np.maximum(np.arange(len(past.at)) - 1, 0)
    step = np.flatnonzero(within[past.case] & (past.activity > 0))
    loads = _loads(player, horizon) if isinstance(player, Staffed) else {}
    took = past.at[step] - past.at[before[step]]
    activity = (past.activity[step] - 1).astype(np.int32)
    ended, due = past.ended[cases], past.due[cases]
    return Happened(past.arrived[cases], ended, due, int(within.sum()), activity, took, loads)


def _loads(player: Staffed, horizon: Horizon) -> dict[str, float]:
    """The share of its open time in which each group worked."""
    past, crews, days = player.past, player.crews, player.days.days
    pools = crews.pools(days, np.arange(len(days)))
    within = (past.at > horizon.start) & (past.at <= horizon.end)
    found = []
    for number, pool in enumerate(pools):
        mine = within & (crews.of_event == number)
        edges = np.array([horizon.start, horizon.end])
        is_open = float(np.diff(pool.calendar.passed(edges))[0]) * pool.servers
        found.append(float(player.duration[mine].sum()) / is_open if is_open > 0 else np.nan)
    return by_group(pools, np.array(found))
