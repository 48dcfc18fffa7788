"""What was done, one row a step: of several life-cycle states only the end of a step, with its beginning."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from motcua.insight.log.model import NEVER, Log

COLUMNS = ("case", "activity", "resource", "role", "lifecycle", "at", "start", "enabled", "due", "finished")
DONE, BEGUN = "complete", "start"
"""The life-cycle states of XES that end and begin a step."""


def performed(log: Log) -> Log:
    """The steps that were finished; an activity that is never said to be finished keeps all its rows.

    `start` is when the work on a step began: as its row tells, or as the state `start` of the same activity
    and case tells, the first with the first.
    """
    states = [state.casefold() for state in log.lifecycles]
    if DONE not in states:
        return log
    done = np.isin(log.lifecycle, [number for number, state in enumerate(states) if state == DONE])
    begun = np.isin(log.lifecycle, [number for number, state in enumerate(states) if state == BEGUN])
    never_done = ~np.isin(log.activity, np.unique(log.activity[done]))
    start = np.where(done & (log.start == NEVER), _begun(log, begun, done), log.start)
    return rows(replace(log, start=start), done | never_done)


def rows(log: Log, kept: NDArray[np.bool_]) -> Log:
    """Only these rows. A case that has none of them keeps its name and has no event."""
    return replace(log, **{name: getattr(log, name)[kept] for name in COLUMNS})


def merged(log: Log, activities: frozenset[str]) -> Log:
    """The same activity right after itself becomes one step, the last: what is done line by line."""
    numbers = [number for number, name in enumerate(log.activities) if name in activities]
    again = np.zeros(len(log), bool)
    same = (log.case[1:] == log.case[:-1]) & (log.activity[1:] == log.activity[:-1])
    again[:-1] = same & np.isin(log.activity[:-1], numbers)
    return rows(log, ~again)


def _begun(log: Log, begun: NDArray[np.bool_], done: NDArray[np.bool_]) -> NDArray[np.int64]:
    """For each finished row, when the step of the same turn in its case and activity began."""
    found = np.full(len(log), NEVER, np.int64)
    starts, ends = np.flatnonzero(begun), np.flatnonzero(done)
    turns = _turns(log, starts)
    order = np.argsort(turns)
    starts, turns = starts[order], turns[order]
    wanted = _turns(log, ends)
    place = np.searchsorted(turns, wanted)
    known = place < len(turns)
    place, ends, wanted = place[known], ends[known], wanted[known]
    fits = (turns[place] == wanted) & (log.at[starts[place]] <= log.at[ends])
    found[ends[fits]] = log.at[starts[place[fits]]]
    return found


def _turns(log: Log, chosen: NDArray[np.intp]) -> NDArray[np.int64]:
    """A number for each of these rows: its case, its activity, and which time it is there."""
    place = log.case[chosen].astype(np.int64) * len(log.activities) + log.activity[chosen]
    order = np.argsort(place, kind="stable")
    ordered = place[order]
    first = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]]) if len(ordered) else ordered
    times = np.empty(len(place), np.int64)
    times[order] = np.arange(len(place)) - np.repeat(first, np.diff(np.r_[first, len(place)]))
    return place * (len(log) + 1) + times
