"""Work done again: which steps were repeated in a case, and in how many cases a step was taken at all."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from motcua.insight.log.model import Log


@dataclass(frozen=True, slots=True)
class Repeat:
    """In `cases` a step was done more than once; `times` is how often beyond the first."""

    activity: str
    cases: int
    times: int


@dataclass(frozen=True, slots=True)
class Rework:
    """How many of all cases did anything again, and what."""

    cases: int
    touched: int
    repeats: tuple[Repeat, ...]


def rework(log: Log) -> Rework:
    """The steps that were repeated, the one repeated in most cases first."""
    width = max(len(log.activities), 1)
    codes, counts = np.unique(log.case.astype(np.int64) * width + log.activity, return_counts=True)
    again = counts > 1
    activity = codes[again] % width
    cases = np.bincount(activity, minlength=width)
    times = np.bincount(activity, weights=counts[again] - 1, minlength=width)
    repeats = [
        Repeat(name, int(cases[number]), int(times[number]))
        for number, name in enumerate(log.activities)
        if cases[number]
    ]
    repeats.sort(key=lambda repeat: (-repeat.cases, -repeat.times, repeat.activity))
    return Rework(len(np.unique(log.case)), len(np.unique(codes[again] // width)), tuple(repeats))
