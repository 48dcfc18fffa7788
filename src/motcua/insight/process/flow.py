"""The process map: which step follows which, how often, and after what waiting; thinned to be read."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from motcua.insight.log.model import Log
from motcua.insight.process.waiting import Waits, grouped, quantile

MOST_STEPS = 15
"""What an eye still takes in."""


@dataclass(frozen=True, slots=True)
class Step:
    """An activity: how often it was done, in how many cases, how many begin and end with it.

    `place`: how many steps come before its first time in a case, on average; it orders the steps.
    """

    activity: str
    count: int
    cases: int
    begins: int
    ends: int
    place: float


@dataclass(frozen=True, slots=True)
class Follow:
    """`two` came right after `one`, `count` times; the median of what it waited, and all, in seconds."""

    one: str
    two: str
    count: int
    median: float
    total: float


@dataclass(frozen=True, slots=True)
class Flow:
    """Steps in their typical order; what follows what, the most frequent first.

    `shown` is the share of all followings that the map still tells once it was thinned.
    """

    cases: int
    steps: tuple[Step, ...]
    follows: tuple[Follow, ...]
    shown: float = 1.0
    steps_left_out: int = 0
    follows_left_out: int = 0


def flow(log: Log, waits: Waits) -> Flow:
    """The whole map of a log of steps."""
    width = len(log.activities)
    before = np.r_[log.activity[:1], log.activity[:-1]].astype(np.int64)
    pairs = (before * width + log.activity)[waits.later]
    names = log.activities
    follows = [
        Follow(names[code // width], names[code % width], len(v), quantile(v, 0.5), float(v.sum()))
        for code, v in grouped(pairs, waits.waited[waits.later])
    ]
    follows.sort(key=lambda follow: (-follow.count, follow.one, follow.two))
    return Flow(len(np.unique(log.case)), _steps(log), tuple(follows))


def thinned(whole: Flow, share: float, most_steps: int = MOST_STEPS) -> Flow:
    """The `most_steps` most frequent steps, and what follows what most often until `share` of it is told.

    Each step keeps its most frequent way in and way out besides, so that none hangs in the air.
    """
    kept = {step.activity for step in sorted(whole.steps, key=lambda s: -s.count)[:most_steps]}
    between = [follow for follow in whole.follows if {follow.one, follow.two} <= kept]
    told, wanted = 0, share * sum(follow.count for follow in between)
    chosen: list[Follow] = []
    into: set[str] = set()
    out_of: set[str] = set()
    for follow in between:
        is_way = follow.one != follow.two and (follow.one not in out_of or follow.two not in into)
        if told < wanted or is_way:
            chosen.append(follow)
            told += follow.count
            if follow.one != follow.two:
                out_of.add(follow.one)
                into.add(follow.two)
    linked = {name for follow in chosen for name in (follow.one, follow.two)}
    steps = tuple(step for step in whole.steps if step.activity in linked) or whole.steps[:1]
    everything = sum(follow.count for follow in whole.follows)
    return replace(
        whole,
        steps=steps,
        follows=tuple(chosen),
        shown=told / everything if everything else 1.0,
        steps_left_out=len(whole.steps) - len(steps),
        follows_left_out=len(whole.follows) - len(chosen),
    )


def _steps(log: Log) -> tuple[Step, ...]:
    first, last = log.first_of_case(), log.last_of_case()
    within = np.arange(len(log)) - np.repeat(first, last - first + 1)
    width = len(log.activities)
    count = np.bincount(log.activity, minlength=width)
    in_case, first_time = np.unique(log.case.astype(np.int64) * width + log.activity, return_index=True)
    in_case %= max(width, 1)
    cases = np.bincount(in_case, minlength=width)
    places = np.bincount(in_case, weights=within[first_time], minlength=width) / np.maximum(cases, 1)
    columns = zip(
        log.activities,
        count.tolist(),
        cases.tolist(),
        np.bincount(log.activity[first], minlength=width).tolist(),
        np.bincount(log.activity[last], minlength=width).tolist(),
        places.tolist(),
        strict=True,
    )
    steps = [Step(*column) for column in columns if column[1]]
    return tuple(sorted(steps, key=lambda step: (step.place, step.activity)))
