"""A heap of moments: the earliest first, and of equal ones the one that was put in first."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from motcua.insight.whatif.compiled import compiled


class Heap(NamedTuple):
    """Keys, turns and things side by side; `count` holds how many there are and how many ever came."""

    key: NDArray[np.float64]
    turn: NDArray[np.int64]
    thing: NDArray[np.int64]
    count: NDArray[np.int64]


@compiled
def empty(most: int, heaps: int) -> Heap:
    """Room for `most` things in so many heaps, see `part`; one heap is its own part."""
    return Heap(
        np.empty(most), np.empty(most, np.int64), np.empty(most, np.int64), np.zeros(2 * heaps, np.int64)
    )


@compiled
def part(heaps: Heap, number: int, first: int, last: int) -> Heap:
    """One of several heaps that lie end to end: the one from place `first` to `last`."""
    count = heaps.count[2 * number : 2 * number + 2]
    return Heap(heaps.key[first:last], heaps.turn[first:last], heaps.thing[first:last], count)


@compiled
def push(heap: Heap, key: float, thing: int) -> None:
    place, turn = heap.count[0], heap.count[1]
    heap.count[0], heap.count[1] = place + 1, turn + 1
    while place > 0:
        above = (place - 1) >> 1
        if heap.key[above] <= key:  # what is above came before
            break
        _move(heap, above, place)
        place = above
    heap.key[place], heap.turn[place], heap.thing[place] = key, turn, thing


@compiled
def pop(heap: Heap) -> int:
    """Takes the first thing out. Its key stands in `heap.key[0]` before."""
    found = heap.thing[0]
    last = heap.count[0] - 1
    heap.count[0] = last
    place = 0
    while True:
        below = 2 * place + 1
        if below >= last:
            break
        if below + 1 < last and _before(heap, below + 1, below):
            below += 1
        if not _before(heap, below, last):
            break
        _move(heap, below, place)
        place = below
    _move(heap, last, place)
    return int(found)


@compiled
def _before(heap: Heap, one: int, other: int) -> bool:
    if heap.key[one] != heap.key[other]:
        return bool(heap.key[one] < heap.key[other])
    return bool(heap.turn[one] < heap.turn[other])


@compiled
def _move(heap: Heap, place: int, to: int) -> None:
    heap.key[to], heap.turn[to], heap.thing[to] = heap.key[place], heap.turn[place], heap.thing[place]
