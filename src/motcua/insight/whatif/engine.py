"""Plays a sample: who waits for whom, until all is done."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TypeVar

import numpy as np
from numpy.typing import ArrayLike, NDArray

from motcua.insight.whatif.model import NOBODY, Cases, Played, Pool, Seconds
from motcua.insight.whatif.state import House, Steps, Told, beginning

T = TypeVar("T", bound=np.generic)


def play(cases: Cases, pools: Sequence[Pool]) -> Played:
    """Let every case take its steps one after the other; equal samples give equal plays.

    The first play of a process loads the compiled loop (a second), the first on a machine compiles it (some
    seconds). It holds no lock, so several can run in threads. Raises ValueError for a pool that is not there,
    and for two of the same name.
    """
    from motcua.insight.whatif import loop

    if len(cases.pool) and not (cases.pool.min() >= NOBODY and cases.pool.max() < len(pools)):
        raise ValueError("a step asks for a pool that is not there")
    names = {pool.name for pool in pools}
    if len(names) < len(pools) or not names.issuperset(name for pool in pools for name in pool.helped_by):
        raise ValueError("each pool needs a name of its own, and those that help must be there")
    ranked = np.array([pool.order == "priority" for pool in pools], np.bool_)
    house = _house(pools, ranked)
    told, entries, more = _before(cases)
    steps = Steps(cases.pool, cases.duration, cases.delay, _priorities(cases, ranked), more)
    loop.run(steps, house, entries, beginning(house, len(entries), _room(cases, ranked)), told)
    return Played(cases, tuple(pools), *told)


@cache
def ready() -> None:
    """Load or compile the loop now, so that the first question of this process need not wait for it."""
    play(Cases.of([0.0], [1], 0, 0, 1.0), (Pool("one", 1),))


def _before(cases: Cases) -> tuple[Told, NDArray[np.int64], NDArray[np.bool_]]:
    """Before the first event: when cases begin, their first steps in that order, which steps have a next."""
    size, some = len(cases.pool), np.diff(cases.first) > 0
    ready, start, end = np.full((3, size), np.inf)
    told = Told(ready, start, end, np.full(size, NOBODY, np.int32))
    entries = cases.first[:-1][some]
    told.ready[entries] = cases.arrival[some] + cases.delay[entries]
    more = np.ones(size, np.bool_)
    more[cases.first[1:][some] - 1] = False
    return told, entries[np.argsort(told.ready[entries], kind="stable")], more


def _priorities(cases: Cases, ranked: NDArray[np.bool_]) -> Seconds:
    """The priority of each step, where anybody asks for it."""
    return cases.priority[cases.case] if ranked.any() else np.empty(0)


def _room(cases: Cases, ranked: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Where the queue of each pool begins: a pool by priority has room for all that ever comes."""
    if not ranked.any():
        return np.zeros(len(ranked) + 1, np.int64)
    most = np.bincount(cases.pool[cases.pool >= 0], minlength=len(ranked)) * ranked
    return np.concatenate([[0], np.cumsum(most)]).astype(np.int64)


def _house(pools: Sequence[Pool], ranked: NDArray[np.bool_]) -> House:
    calendars = list({id(pool.calendar): pool.calendar for pool in pools}.values())
    number = {id(calendar): place for place, calendar in enumerate(calendars)}
    hours = [number[id(pool.calendar)] for pool in pools for _ in range(pool.servers)]
    return House(
        *_end_to_end(_members(pools), np.int64),
        ranked,
        *_end_to_end([() if pool.batch is None else pool.batch for pool in pools], np.float64),
        np.array(hours, np.int64),
        *_end_to_end([calendar.opens for calendar in calendars], np.float64),
        np.concatenate([np.empty(0), *(calendar.closes for calendar in calendars)]),
    )


def _members(pools: Sequence[Pool]) -> list[NDArray[np.int64]]:
    """Who takes the work of each pool: its own people, then those of the pools that help it."""
    ends = np.cumsum([pool.servers for pool in pools])
    own = {pool.name: np.arange(end - pool.servers, end) for pool, end in zip(pools, ends, strict=True)}
    return [np.concatenate([own[name] for name in (pool.name, *pool.helped_by)]) for pool in pools]


def _end_to_end(rows: Sequence[ArrayLike], kind: type[T]) -> tuple[NDArray[np.int64], NDArray[T]]:
    """Where each row begins (one more than rows), and the rows in one array."""
    arrays = [np.asarray(row, kind) for row in rows]
    first = np.cumsum([0, *(len(array) for array in arrays)], dtype=np.int64)
    return first, np.concatenate([np.empty(0, kind), *arrays])
