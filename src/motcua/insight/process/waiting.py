"""How long each step waited after the one before it, and how long it was worked on, where the log tells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from motcua.insight.log.model import NEVER, Log

SECOND = 1_000_000
"""Microseconds, in which a log counts."""


@dataclass(frozen=True, slots=True)
class Waits:
    """One number a row, in seconds: `waited` before the step, 0 at the first of a case; `worked` on it.

    `worked` is NaN where the log does not tell when work began; what was waited then holds the work too.
    `later`: the row follows another of its case.
    """

    waited: NDArray[np.float64]
    worked: NDArray[np.float64]
    later: NDArray[np.bool_]

    @property
    def tells_work(self) -> bool:
        return bool(np.isfinite(self.worked).any())


def waits(log: Log) -> Waits:
    """Waiting is from the end of the step before to the beginning of this one, never below zero."""
    later = np.r_[False, log.case[1:] == log.case[:-1]] if len(log) else np.zeros(0, bool)
    told = (log.start != NEVER) & (log.start <= log.at)
    begun = np.where(told, log.start, log.at)
    before = np.r_[log.at[:1], log.at[:-1]]
    waited = np.where(later, np.maximum(begun - before, 0), 0) / SECOND
    worked = np.where(told, (log.at - begun) / SECOND, np.nan)
    return Waits(waited, worked, later)


def grouped(
    keys: NDArray[np.int64], values: NDArray[np.float64]
) -> Iterator[tuple[int, NDArray[np.float64]]]:
    """The values of each key, in ascending order, keys ascending."""
    order = np.lexsort((values, keys))
    keys, values = keys[order], values[order]
    ends = np.flatnonzero(np.r_[keys[1:] != keys[:-1], True]) + 1 if len(keys) else np.zeros(0, int)
    start = 0
    for end in ends.tolist():
        yield int(keys[start]), values[start:end]
        start = end


def quantile(ascending: NDArray[np.float64], share: float) -> float:
    """A quantile of values that are in order, with linear interpolation as numpy's percentile has it."""
    place = share * (len(ascending) - 1)
    low = int(place)
    high = min(low + 1, len(ascending) - 1)
    return float(ascending[low] + (ascending[high] - ascending[low]) * (place - low))
