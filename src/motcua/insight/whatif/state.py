"""What the event loop works on: arrays, named.

Rows of different length (who works in a pool, the spans of a calendar) are laid end to end: row i of
`members` is `members[member_first[i]:member_first[i + 1]]`.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray


class Heap(NamedTuple):
    """Things by key, the smallest first; of equal keys the step that was ready first, then the first step.

    Several heaps lie end to end in one store, with a size for each.
    """

    key: NDArray[np.float64]
    thing: NDArray[np.int64]
    size: NDArray[np.int64]


class Steps(NamedTuple):
    """What is to be done. `more`: another step of the same case follows."""

    pool: NDArray[np.int32]
    duration: NDArray[np.float64]
    delay: NDArray[np.float64]
    priority: NDArray[np.float64]
    more: NDArray[np.bool_]


class House(NamedTuple):
    """Who does it, and when. `ranked`: by priority; `hours`: the calendar of each person."""

    member_first: NDArray[np.int64]
    members: NDArray[np.int64]
    ranked: NDArray[np.bool_]
    batch_first: NDArray[np.int64]
    batch: NDArray[np.float64]
    hours: NDArray[np.int64]
    span_first: NDArray[np.int64]
    opens: NDArray[np.float64]
    closes: NDArray[np.float64]


class Now(NamedTuple):
    """Where the play stands."""

    events: Heap
    """By moment: a step, or after all steps of that moment -1 - pool: look into this queue."""
    queues: Heap
    queue_first: NDArray[np.int64]
    """Steps by priority: the queues of all pools, end to end."""
    free: NDArray[np.float64]
    span: NDArray[np.int64]
    """The moment at which a person can begin something, within their hours, and the span it lies in."""
    reached: NDArray[np.int64]
    """The span of each calendar that time has come to."""
    released: NDArray[np.int64]
    """The moment of each pool's batches that time has come to."""
    wake: NDArray[np.float64]
    poked: NDArray[np.bool_]
    """When a queue will be looked into, and whether that is asked for at this very moment."""


class Told(NamedTuple):
    """What came of each step, as in Played."""

    ready: NDArray[np.float64]
    start: NDArray[np.float64]
    end: NDArray[np.float64]
    server: NDArray[np.int32]


def beginning(house: House, cases: int, queue_first: NDArray[np.int64]) -> Now:
    """Before the first event: everybody is free, nothing waits. At most one event a case and two looks a pool
    are ahead at any moment, so there is room for all that will be."""
    pools, people = len(house.ranked), len(house.hours)
    return Now(
        _heap(cases + 2 * pools, 1),
        _heap(int(queue_first[-1]), pools),
        queue_first,
        np.full(people, -np.inf),
        np.zeros(people, np.int64),
        house.span_first[:-1].copy(),
        house.batch_first[:-1].copy(),
        np.full(pools, np.inf),
        np.zeros(pools, np.bool_),
    )


def _heap(most: int, heaps: int) -> Heap:
    return Heap(np.empty(most), np.empty(most, np.int64), np.zeros(heaps, np.int64))
