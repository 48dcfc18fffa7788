"""The same question asked in many worlds, each with other luck, so that an answer comes with its range."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import numpy as np
from numpy.typing import ArrayLike

W = TypeVar("W")
T = TypeVar("T")

NINE_IN_TEN = (0.05, 0.5, 0.95)
PLACES = 4
"""Decimals that are kept: equal on every machine."""


def in_worlds(told: Callable[[W], T], worlds: Iterable[W], threads: int = 2) -> list[T]:
    """What each world tells, in their order: the same with any number of threads, if a world has luck of its
    own. Plays hold no lock, so threads pay."""
    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(told, worlds))


def nine_in_ten(values: ArrayLike) -> list[float | None]:
    """Low, middle and high of nine worlds in ten; None where that is never. NaN is left out."""
    known = np.asarray(values, np.float64)
    known = known[~np.isnan(known)]
    if not len(known):
        return [None, None, None]
    found = np.quantile(known, NINE_IN_TEN, method="inverted_cdf")
    return [round(float(value), PLACES) if np.isfinite(value) else None for value in found]


def compared(
    without: Sequence[Mapping[str, float]], changed: Sequence[Mapping[str, float]]
) -> dict[str, dict[str, Any]]:
    """Each figure without and with a change as a range over worlds; differences are taken world by world.

    `lower_in` and `higher_in` count the worlds in which the change lowers or raises it.
    """
    found = {}
    for name in changed[0]:
        before, after = (np.array([figures[name] for figures in side]) for side in (without, changed))
        with np.errstate(invalid="ignore"):
            difference = after - before
        found[name] = {
            "without": nine_in_ten(before),
            "changed": nine_in_ten(after),
            "difference": nine_in_ten(difference),
            "lower_in": int((difference < 0).sum()),
            "higher_in": int((difference > 0).sum()),
        }
    return found
