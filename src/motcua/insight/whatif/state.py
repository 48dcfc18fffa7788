"""What the event loop works on: arrays, named.

Rows of different length (who works in a pool, the spans of a calendar) are laid end to end: row i of `members`
is `members[member_first[i]:member_first[i + 1]]`.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from motcua.insight.whatif.heap import Heap


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
    """By moment: a step that is ready, or -1 - pool where a queue is to be looked into."""
    queues: Heap
    waiting: NDArray[np.int64]
    """The queues of the pools, end to end, and where each begins."""
    free: NDArray[np.float64]
    span: NDArray[np.int64]
    """The moment at which a person can begin something, always within their hours, and the span it lies in."""
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
