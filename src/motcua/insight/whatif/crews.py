"""Who works together, how many they are and when they are there, as a log shows it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from motcua.insight.log.model import NONE
from motcua.insight.whatif.arrivals import Days
from motcua.insight.whatif.history import DAY, History, Rows
from motcua.insight.whatif.hours import ALWAYS, Calendar
from motcua.insight.whatif.model import NOBODY, Numbers, Pool

CORE = 0.95
"""A crew are those who do this share of its work."""
OFTEN = 0.1
"""Who does less than this share of an activity only helps out."""
SEEN = 20
"""Events on a day of work that tell the hours of a crew."""
BUSY = 0.95
"""Where more work is in hand at once than there are people, for longer than the rest of the time, people are
not what it waits for."""


@dataclass(frozen=True, slots=True, eq=False)
class Crews:
    """The crew of each event (NOBODY where none is short of hands), its size, and its hours on each day.

    `opens` and `closes` are seconds since midnight by crew and place of the day, NaN where it did not work.
    """

    of_event: Numbers
    names: tuple[str, ...]
    sizes: tuple[int, ...]
    opens: NDArray[np.float64]
    closes: NDArray[np.float64]

    def pools(self, days: Rows, model: Rows) -> tuple[Pool, ...]:
        """The crews on these days (since 1970), with the hours of the days of the past at `model`."""
        return tuple(
            Pool(name, size, self._calendar(number, days, model))
            for number, (name, size) in enumerate(zip(self.names, self.sizes, strict=True))
        )

    def _calendar(self, number: int, days: Rows, model: Rows) -> Calendar:
        opens, closes = self.opens[number, model], self.closes[number, model]
        works = opens < closes
        if not works.any():
            return ALWAYS
        midnight = days[works] * DAY
        return Calendar(midnight + opens[works], midnight + closes[works])


def crews(past: History, days: Days) -> Crews:
    """By role where the log tells it, else by the activities that people share."""
    usable = (past.resource != NONE) & ~np.isnan(past.begun)
    if past.tells("role"):
        kind, names = past.role, past.roles
    else:
        kind, names = _shared(past, usable)[past.activity], ("", *past.activities)
    numbers = np.unique(kind[usable & (kind != NONE)])
    crew = np.searchsorted(numbers, kind).astype(np.int32)
    crew[~usable | (kind == NONE)] = NOBODY
    members = [np.flatnonzero(crew == number) for number in range(len(numbers))]
    sizes = [_size(past.resource[mine]) for mine in members]
    for mine, size in zip(members, sizes, strict=True):
        if _at_once(past, mine) > size:
            crew[mine] = NOBODY
    hours = _hours(past, crew, len(sizes), days)
    return Crews(crew, tuple(names[number] for number in numbers.tolist()), tuple(sizes), *hours)


def _shared(past: History, usable: NDArray[np.bool_]) -> Numbers:
    """For each activity a number that it shares with those that the same people often do."""
    activities = len(past.activities) + 1
    pairs, counts = np.unique(
        np.stack([past.activity[usable], past.resource[usable]]), axis=1, return_counts=True
    )
    total = np.bincount(pairs[0], counts, minlength=activities)
    pairs = pairs[:, counts >= OFTEN * total[pairs[0]]]
    found = np.arange(activities, dtype=np.int32)
    for person in np.unique(pairs[1]):
        same = np.unique(found[pairs[0, pairs[1] == person]])
        found[np.isin(found, same)] = same[0]
    return found


def _size(people: Numbers) -> int:
    counts = np.sort(np.unique(people, return_counts=True)[1])[::-1]
    return int(np.searchsorted(np.cumsum(counts), CORE * counts.sum()) + 1)


def _at_once(past: History, events: Rows) -> float:
    """How much work of these events was in hand at once, for nearly all of the time."""
    begun, at = np.sort(past.begun[events]), np.sort(past.at[events])
    in_hand = np.arange(1, len(begun) + 1) - np.searchsorted(at, begun, "right")
    return float(np.quantile(in_hand, BUSY))


def _hours(
    past: History, crew: Numbers, count: int, days: Days
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """From the first to the last moment of work of each day; a crew seldom seen has those of the house."""
    worked = np.flatnonzero(crew != NOBODY)
    opens, closes = _seen(past, worked, days)
    rows = []
    for number in range(count):
        mine = worked[crew[worked] == number]
        often = len(mine) >= SEEN * max(np.isfinite(opens).sum(), 1)
        rows.append(_seen(past, mine, days) if often else (opens, closes))
    empty = np.empty((0, len(days.days)))
    return np.array([row[0] for row in rows] or empty), np.array([row[1] for row in rows] or empty)


def _seen(past: History, events: Rows, days: Days) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The first and last moment of each day at which any of these events was begun or done, or of the day of
    work beside it; NaN for a day without."""
    opens, closes = np.full(len(days.days), np.inf), np.full(len(days.days), -np.inf)
    for moments in (past.begun[events], past.at[events]):
        place = np.floor(moments / DAY).astype(np.int64) - days.days[0]
        known = (place >= 0) & (place < len(days.days))
        np.minimum.at(opens, place[known], moments[known] % DAY)
        np.maximum.at(closes, place[known], moments[known] % DAY)
    there = np.flatnonzero(opens < closes)
    beside = np.clip(np.arange(len(there))[:, None] + [-1, 0, 1], 0, max(len(there) - 1, 0))
    found = np.full((2, len(days.days)), np.nan)
    if len(there):
        found[:, there] = opens[there[beside]].min(axis=1), closes[there[beside]].max(axis=1)
    return found[0], found[1]
