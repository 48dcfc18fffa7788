"""The event loop, compiled: moments, queues and hours, and nothing else.

Only engine.py imports it, and only when something is played: it loads the compiler.

A pool that serves in order of arrival needs no queue: who is ready first takes, at once, the person who can
begin soonest, and a person's next free moment is all there is to remember. A pool that serves by priority
keeps a heap and looks into it whenever one of its people can begin.

All of it stands in one file: the compiler keeps its result for as long as this file does not change.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from motcua.insight.whatif.compiled import compiled
from motcua.insight.whatif.state import Heap, House, Now, Steps, Told


@compiled
def run(steps: Steps, house: House, entries: NDArray[np.int64], now: Now, told: Told) -> None:
    """Play all. `entries` are the first steps of the cases, by the moment at which they are ready."""
    came, events, ready = 0, now.events, told.ready
    while came < len(entries) or events.size[0] > 0:
        at = ready[entries[came]] if came < len(entries) else np.inf
        if events.size[0] == 0 or at < events.key[0] or (at == events.key[0] and events.thing[0] < 0):
            moment, step = _come(entries[came], at, steps, house, now, told)
            came += 1
            if moment < np.inf:
                _push(events, moment, step, ready)
        elif events.thing[0] < 0:
            at = events.key[0]
            _look(-_pop(events, ready) - 1, at, steps, house, now, told)
        else:
            moment, step = _come(events.thing[0], events.key[0], steps, house, now, told)
            if moment < np.inf:
                _sink(events, moment, step, ready)
            else:
                _pop(events, ready)


@compiled
def _come(step: int, at: float, steps: Steps, house: House, now: Now, told: Told) -> tuple[float, int]:
    """A dossier stands before a step: when, and before which step, it is heard of again; `inf`: not so."""
    pool = steps.pool[step]
    if pool < 0:
        told.start[step] = at
        return _end(step, at + steps.duration[step], steps, told)
    released = _released(pool, at, house, now)
    if released > at:
        return released, step
    if house.ranked[pool]:
        _wait(step, pool, at, steps, now, told)
        return np.inf, step
    server, begin = _soonest(pool, at, house, now)
    if begin == np.inf:
        return np.inf, step
    return _work(step, server, begin, steps, house, now, told)


@compiled
def _released(pool: int, at: float, house: House, now: Now) -> float:
    """The first moment not before `at` at which the pool is given work: `at` where it has no batches."""
    first, last = house.batch_first[pool], house.batch_first[pool + 1]
    if first == last:
        return at
    while now.released[pool] < last and house.batch[now.released[pool]] < at:
        now.released[pool] += 1
    return float(house.batch[now.released[pool]]) if now.released[pool] < last else np.inf


@compiled
def _wait(step: int, pool: int, at: float, steps: Steps, now: Now, told: Told) -> None:
    """Into the queue, which is looked into after all that is ready at this same moment came in."""
    queue = _queue(pool, now)
    _push(queue, steps.priority[step], step, told.ready)
    if not now.poked[pool]:
        now.poked[pool] = True
        _push(now.events, at, -pool - 1, told.ready)


@compiled
def _look(pool: int, at: float, steps: Steps, house: House, now: Now, told: Told) -> None:
    """Give out what can begin now, and come back when the next can."""
    now.poked[pool] = False
    if now.wake[pool] <= at:
        now.wake[pool] = np.inf
    queue = _queue(pool, now)
    while queue.size[0] > 0:
        server, begin = _soonest(pool, at, house, now)
        if begin > at:
            if begin < now.wake[pool]:
                now.wake[pool] = begin
                _push(now.events, begin, -pool - 1, told.ready)
            return
        moment, step = _work(_pop(queue, told.ready), server, begin, steps, house, now, told)
        if moment < np.inf:
            _push(now.events, moment, step, told.ready)


@compiled
def _soonest(pool: int, at: float, house: House, now: Now) -> tuple[int, float]:
    """Who of the pool can begin first, and when; `inf` when nobody will."""
    best, soonest = -1, np.inf
    calendar, opening = -1, np.inf
    for place in range(house.member_first[pool], house.member_first[pool + 1]):
        server = house.members[place]
        begin = now.free[server]
        if begin <= at:
            if house.hours[server] != calendar:
                calendar = house.hours[server]
                opening = _opening(calendar, at, house, now)
            begin = opening
        if begin < soonest:
            best, soonest = server, begin
            if begin <= at:
                break
    return best, soonest


@compiled
def _opening(calendar: int, at: float, house: House, now: Now) -> float:
    """The first open moment not before `at`. Time only goes forward, so the search goes on where it stood."""
    last = house.span_first[calendar + 1]
    span = now.reached[calendar]
    while span < last and house.closes[span] <= at:
        span += 1
    now.reached[calendar] = span
    if span == last:
        return np.inf
    return max(at, float(house.opens[span]))


@compiled
def _work(
    step: int, server: int, begin: float, steps: Steps, house: House, now: Now, told: Told
) -> tuple[float, int]:
    """Somebody does it, from span to span of their hours, and can begin something else afterwards."""
    calendar = house.hours[server]
    last = house.span_first[calendar + 1]
    span = now.span[server] if begin == now.free[server] else now.reached[calendar]
    moment, left = begin, steps.duration[step]
    while span < last and left > house.closes[span] - moment:
        left -= house.closes[span] - moment
        span += 1
        moment = house.opens[span] if span < last else np.inf
    end = moment + left
    free = end
    if span < last and end >= house.closes[span]:
        span += 1
        free = house.opens[span] if span < last else np.inf
    now.free[server], now.span[server] = free, span
    told.start[step], told.server[step] = begin, server
    return _end(step, end, steps, told)


@compiled
def _end(step: int, end: float, steps: Steps, told: Told) -> tuple[float, int]:
    """It is done, and the case goes on to its next step."""
    told.end[step] = end
    if not steps.more[step] or end == np.inf:
        return np.inf, step
    told.ready[step + 1] = end + steps.delay[step + 1]
    return told.ready[step + 1], step + 1


@compiled
def _queue(pool: int, now: Now) -> Heap:
    """The queue of a pool: its part of the store of queues."""
    first, last = now.queue_first[pool], now.queue_first[pool + 1]
    store = now.queues
    return Heap(store.key[first:last], store.thing[first:last], store.size[pool:])


@compiled
def _push(heap: Heap, key: float, thing: int, ready: NDArray[np.float64]) -> None:
    gap = heap.size[0]
    heap.size[0] = gap + 1
    while gap > 0:
        above = (gap - 1) >> 1
        if _before(heap, above, key, thing, ready):
            break
        heap.key[gap], heap.thing[gap] = heap.key[above], heap.thing[above]
        gap = above
    heap.key[gap], heap.thing[gap] = key, thing


@compiled
def _pop(heap: Heap, ready: NDArray[np.float64]) -> int:
    """Take out the first thing. Its key stands in `heap.key[0]` before."""
    found = heap.thing[0]
    size = heap.size[0] - 1
    heap.size[0] = size
    _sink(heap, heap.key[size], heap.thing[size], ready)
    return int(found)


@compiled
def _sink(heap: Heap, key: float, thing: int, ready: NDArray[np.float64]) -> None:
    """Put this in the place of the first thing."""
    size, gap, below = heap.size[0], 0, 1
    while below < size:
        if below + 1 < size and _before(heap, below + 1, heap.key[below], heap.thing[below], ready):
            below += 1
        if not _before(heap, below, key, thing, ready):
            break
        heap.key[gap], heap.thing[gap] = heap.key[below], heap.thing[below]
        gap, below = below, 2 * below + 1
    heap.key[gap], heap.thing[gap] = key, thing


@compiled
def _before(heap: Heap, place: int, key: float, thing: int, ready: NDArray[np.float64]) -> bool:
    """Does what is at `place` come before this? Of one moment: what was ready first, and looks last."""
    if heap.key[place] != key:
        return bool(heap.key[place] < key)
    other = heap.thing[place]
    if other < 0 or thing < 0:
        return bool(other > thing)
    if ready[other] != ready[thing]:
        return bool(ready[other] < ready[thing])
    return bool(other < thing)
