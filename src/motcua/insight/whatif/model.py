"""What a play is made of: dossiers step by step, and the pools of people who do the steps, with their hours.

Time is float64 seconds since a moment that the caller chooses (the first midnight of the sample, say); a
length is float64 seconds. `inf` means never.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from motcua.insight.whatif.hours import ALWAYS, Calendar, Seconds

__all__ = ["ALWAYS", "NOBODY", "Calendar", "Cases", "Order", "Played", "Pool", "Seconds"]

Numbers: TypeAlias = NDArray[np.int32]
Order: TypeAlias = Literal["arrival", "priority"]

NOBODY = -1
"""The pool of a step that needs nobody: it begins at once and takes its duration of the wall clock."""


@dataclass(frozen=True, slots=True, eq=False)
class Pool:
    """People who can do the same work, `servers` of them with the hours of `calendar`.

    Work begins within these hours and goes on over the night. Served first is who was ready first, or with
    `order="priority"` whose dossier has the smallest priority. With `batch`, ascending moments, nothing
    begins before the first of them at which it is ready (signatures brought once a day). `helped_by` names
    pools whose people take this work too when they can begin it sooner: other shifts, other skills.
    """

    name: str
    servers: int
    calendar: Calendar = ALWAYS
    batch: Seconds | None = None
    order: Order = "arrival"
    helped_by: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.servers < 0 or self.order not in ("arrival", "priority"):
            raise ValueError(f"no such pool: {self.name}, {self.servers} servers, by {self.order}")
        if self.batch is not None and (not len(self.batch) or (np.diff(self.batch) <= 0).any()):
            raise ValueError(f"the moments of {self.name} must ascend")


KINDS = {
    "arrival": np.float64,
    "first": np.int64,
    "activity": np.int32,
    "pool": np.int32,
    "duration": np.float64,
    "delay": np.float64,
    "priority": np.float64,
}
"""The arrays of a sample."""


@dataclass(frozen=True, slots=True, eq=False)
class Cases:
    """A sample: dossiers, and the steps of all of them one after the other.

    Of each case: `arrival`, and `priority` (smaller is sooner; the due moment serves the most urgent first).
    Case i takes the steps from `first[i]` on, before `first[i + 1]`; `first` is one longer than `arrival`.
    Of each step: `activity`, a number that only the caller reads; `pool`, a place in the list of pools or
    NOBODY; `duration`, seconds of work within the pool's hours; `delay`, seconds of the wall clock before it,
    in which the dossier waits for nobody here (supplement, post). Raises ValueError where they do not fit.
    """

    arrival: Seconds
    first: NDArray[np.int64]
    activity: Numbers
    pool: Numbers
    duration: Seconds
    delay: Seconds
    priority: Seconds = field(default_factory=lambda: np.empty(0))

    def __post_init__(self) -> None:
        if not len(self.priority):
            object.__setattr__(self, "priority", np.zeros(len(self.arrival)))
        for name, kind in KINDS.items():
            object.__setattr__(self, name, np.ascontiguousarray(getattr(self, name), kind))
        steps = {len(self.activity), len(self.pool), len(self.duration), len(self.delay)}
        if len(self.first) != len(self.arrival) + 1 or len(self.priority) != len(self.arrival):
            raise ValueError("each case needs its first step and its priority")
        if steps != {int(self.first[-1])} or self.first[0] or (np.diff(self.first) < 0).any():
            raise ValueError("the steps do not belong to the cases")
        if not np.isfinite(self.arrival).all() or np.isnan(self.priority).any():
            raise ValueError("a case needs its arrival")
        for lengths in (self.duration, self.delay):
            if not (np.isfinite(lengths) & (lengths >= 0)).all():
                raise ValueError("a length of time cannot be negative or without end")

    @classmethod
    def of(
        cls,
        arrival: ArrayLike,
        steps: Sequence[int] | NDArray[np.int64],
        activity: ArrayLike,
        pool: ArrayLike,
        duration: ArrayLike,
        delay: ArrayLike = 0.0,
        priority: ArrayLike = 0.0,
    ) -> Cases:
        """From the number of steps of each case; one number stands for as many as are needed."""
        came = np.asarray(arrival, np.float64)
        first = np.concatenate([[0], np.cumsum(steps, dtype=np.int64)])
        of_steps, of_cases = int(first[-1]), len(came)
        doing = np.broadcast_to(activity, of_steps), np.broadcast_to(pool, of_steps)
        taking = np.broadcast_to(duration, of_steps), np.broadcast_to(delay, of_steps)
        return cls(came, first, *doing, *taking, np.broadcast_to(priority, of_cases))

    def __len__(self) -> int:
        return len(self.arrival)

    @property
    def case(self) -> NDArray[np.int64]:
        """The case of each step."""
        return np.repeat(np.arange(len(self)), np.diff(self.first))


@dataclass(frozen=True, slots=True, eq=False)
class Played:
    """What came of a sample, step by step: ready, started and ended, and the person who did it.

    A step that the calendars leave no room for starts or ends at `inf`, and so does what follows it.
    People are numbered pool after pool; NOBODY where nobody was needed or nobody came.
    """

    cases: Cases
    pools: tuple[Pool, ...]
    ready: Seconds
    start: Seconds
    end: Seconds
    server: Numbers

    @property
    def done(self) -> Seconds:
        """When each case ended: with its last step, or as it came where it has none."""
        steps = np.diff(self.cases.first) > 0
        done = self.cases.arrival.copy()
        done[steps] = self.end[self.cases.first[1:][steps] - 1]
        return done
