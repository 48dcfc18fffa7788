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
    came, events = 0, now.events
    while came < len(entries) or events.size[0] > 0:
        event, at = -1, np.inf
        if came < len(entries):
            event, at = entries[came], told.ready[entries[came]]
        if events.size[0] > 0 and (events.key[0], events.rank[0]) <= (at, at):
            at = events.key[0]
            event = _pop(events)
        else:
            came += 1
        if event >= 0:
            _come(event, at, steps, house, now, told)
        else:
            _look(-event - 1, at, steps, house, now, told)


@compiled
def _come(step: int, at: float, steps: Steps, house: House, now: Now, told: Told) -> None:
    """A dossier stands before a step."""
    pool = steps.pool[step]
    if pool < 0:
        told.start[step] = at
        _end(step, at + steps.duration[step], steps, now, told)
        return
    released = _released(pool, at, house, now)
    if released > at:
        if released < np.inf:
            _push(now.events, released, at, step)
    elif house.ranked[pool]:
        _wait(step, pool, at, steps, now, told)
    else:
        server, begin = _soonest(pool, at, house, now)
        if begin < np.inf:
            _work(step, server, begin, steps, house, now, told)


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
    _push(queue, steps.priority[step], told.ready[step], step)
    if not now.poked[pool]:
        now.poked[pool] = True
        _push(now.events, at, np.inf, -pool - 1)


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
                _push(now.events, begin, np.inf, -pool - 1)
            return
        _work(_pop(queue), server, begin, steps, house, now, told)


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
def _work(step: int, server: int, begin: float, steps: Steps, house: House, now: Now, told: Told) -> None:
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
    _end(step, end, steps, now, told)


@compiled
def _end(step: int, end: float, steps: Steps, now: Now, told: Told) -> None:
    told.end[step] = end
    if steps.more[step] and end < np.inf:
        ready = end + steps.delay[step + 1]
        told.ready[step + 1] = ready
        _push(now.events, ready, ready, step + 1)


@compiled
def _queue(pool: int, now: Now) -> Heap:
    """The queue of a pool: its part of the store of queues."""
    first, last = now.queue_first[pool], now.queue_first[pool + 1]
    store = now.queues
    return Heap(store.key[first:last], store.rank[first:last], store.thing[first:last], store.size[pool:])


@compiled
def _push(heap: Heap, key: float, rank: float, thing: int) -> None:
    place = heap.size[0]
    heap.size[0] = place + 1
    heap.key[place], heap.rank[place], heap.thing[place] = key, rank, thing
    while place > 0 and _before(heap, place, (place - 1) >> 1):
        _swap(heap, place, (place - 1) >> 1)
        place = (place - 1) >> 1


@compiled
def _pop(heap: Heap) -> int:
    """Take out the first thing. Its key stands in `heap.key[0]` before."""
    found = heap.thing[0]
    size = heap.size[0] - 1
    heap.size[0] = size
    _swap(heap, 0, size)
    place, below = 0, 1
    while below < size:
        if below + 1 < size and _before(heap, below + 1, below):
            below += 1
        if not _before(heap, below, place):
            break
        _swap(heap, below, place)
        place, below = below, 2 * below + 1
    return int(found)


@compiled
def _before(heap: Heap, one: int, other: int) -> bool:
    if heap.key[one] != heap.key[other]:
        return bool(heap.key[one] < heap.key[other])
    if heap.rank[one] != heap.rank[other]:
        return bool(heap.rank[one] < heap.rank[other])
    return bool(heap.thing[one] < heap.thing[other])


@compiled
def _swap(heap: Heap, one: int, other: int) -> None:
    heap.key[one], heap.key[other] = heap.key[other], heap.key[one]
    heap.rank[one], heap.rank[other] = heap.rank[other], heap.rank[one]
    heap.thing[one], heap.thing[other] = heap.thing[other], heap.thing[one]
