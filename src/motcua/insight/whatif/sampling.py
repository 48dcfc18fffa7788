"""Samples from assumptions: ways that dossiers take, how long work takes, when people come.

Where a log carries it, the sample comes from the log instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from motcua.insight.whatif.model import Calendar, Cases, Seconds


@dataclass(frozen=True, slots=True)
class Time:
    """A length of time: `mean` in seconds, and its standard deviation as a share of the mean.

    Gamma distributed: a spread of 0 is always the mean, of 1 exponential.
    """

    mean: float
    spread: float = 1.0


NO_TIME = Time(0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Task:
    """A kind of step: what is done, by which pool of the office, for how long, after which delay."""

    activity: int
    pool: int
    duration: Time
    delay: Time = NO_TIME


@dataclass(frozen=True, slots=True)
class Way:
    """Tasks one after the other, and how often dossiers take it (as a weight beside the other ways)."""

    tasks: tuple[Task, ...]
    chance: float = 1.0


def with_returns(
    before: Sequence[Task], again: Sequence[Task], after: Sequence[Task], chance: float, most: int = 12
) -> tuple[Way, ...]:
    """The ways of a dossier that, after `before`, with `chance` takes `again` and then stands there anew.

    `again` is the supplement (bổ sung) and the new assessment; nobody returns more than `most` times.
    """
    ways = (
        Way(
            (*before, *[task for _ in range(times) for task in again], *after),
            chance**times * (1 - chance if times < most else 1),
        )
        for times in range(most + 1)
    )
    return tuple(way for way in ways if way.chance > 0)


def sampled(arrival: Seconds, ways: Sequence[Way], rng: np.random.Generator, office: ArrayLike = 0) -> Cases:
    """Each dossier takes one of the ways by chance, every length of time drawn anew.

    `office`, one or one for each dossier, is added to the pool of its tasks: the place of its first pool.
    """
    by_id = {id(task): task for way in ways for task in way.tasks}
    tasks, places = list(by_id.values()), {name: place for place, name in enumerate(by_id)}
    kind = np.array([places[id(task)] for way in ways for task in way.tasks], np.int32)
    lengths = np.array([len(way.tasks) for way in ways])
    weights = np.cumsum([way.chance for way in ways])
    chosen = np.searchsorted(weights / weights[-1], rng.random(len(arrival)), "right")
    steps = lengths[chosen]
    first = np.concatenate([[0], np.cumsum(steps)])
    of_step = kind[
        np.arange(first[-1]) + np.repeat((np.cumsum(lengths) - lengths)[chosen] - first[:-1], steps)
    ]
    place = np.repeat(np.broadcast_to(np.asarray(office, np.int32), len(arrival)), steps)
    return Cases(
        arrival,
        first,
        np.array([task.activity for task in tasks], np.int32)[of_step],
        np.array([task.pool for task in tasks], np.int32)[of_step] + place,
        drawn([task.duration for task in tasks], of_step, rng),
        drawn([task.delay for task in tasks], of_step, rng),
    )


def drawn(times: Sequence[Time], which: NDArray[np.int64], rng: np.random.Generator) -> Seconds:
    """A length of time for each place of `which`, a number into `times`."""
    lengths = np.array([time.mean for time in times])[which]
    spread = np.array([time.spread for time in times]) * [time.mean > 0 for time in times]
    for one in np.unique(spread[spread > 0]):
        mine = spread == one
        places = slice(None) if mine.all() else np.flatnonzero(mine[which])
        lengths[places] *= rng.standard_gamma(one**-2, len(lengths[places])) * one**2
    return lengths


def arrivals(calendar: Calendar, count: int, rng: np.random.Generator, weight: ArrayLike = 1.0) -> Seconds:
    """The moments, ascending, at which `count` dossiers come while the calendar is open.

    `weight` says how busy each of its spans is beside the others, second for second: mornings, the month
    after Tet. The calendar must end.
    """
    spans = np.diff(calendar.passed(np.append(calendar.opens, calendar.closes[-1])))
    busy = np.concatenate([[0.0], np.cumsum(spans * np.asarray(weight, np.float64))])
    drawn_at = np.sort(rng.random(count)) * busy[-1]
    return calendar.moment(np.interp(drawn_at, busy, np.concatenate([[0.0], np.cumsum(spans)])))
