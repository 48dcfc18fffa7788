"""The same question played many times with other luck, so that an answer comes with its range."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from motcua.insight.whatif.engine import play
from motcua.insight.whatif.model import Cases, Played, Pool, Seconds

Sample = Callable[[np.random.Generator], tuple[Cases, Sequence[Pool]]]
Reading = Callable[[Played], Mapping[str, float]]
Figures = dict[str, Seconds]
"""Each figure by name, one value for each time."""


@dataclass(frozen=True, slots=True)
class Range:
    """The middle of all times, and what nine in ten of them lie between."""

    median: float
    low: float
    high: float


def replicate(sample: Sample, reading: Reading, times: int, seed: int, threads: int = 2) -> Figures:
    """The figures of so many plays. Equal seeds give equal figures, with any number of threads.

    Time i of two questions with the same seed draws from the same stream: `differences` compares them so.
    """

    def once(stream: np.random.SeedSequence) -> Mapping[str, float]:
        return reading(play(*sample(np.random.default_rng(stream))))

    with ThreadPoolExecutor(threads) as pool:
        rows = list(pool.map(once, np.random.SeedSequence(seed).spawn(times)))
    return {name: np.array([row[name] for row in rows]) for name in rows[0]} if rows else {}


def ranges(figures: Figures, share: float = 0.9) -> dict[str, Range]:
    """Each figure in the middle, and between what `share` of all times lie. NaN is left out."""
    return {name: _range(values[~np.isnan(values)], share) for name, values in figures.items()}


def differences(before: Figures, after: Figures, share: float = 0.9) -> dict[str, Range]:
    """What changes, time by time, between two questions that were played with the same seed."""
    with np.errstate(invalid="ignore"):
        return ranges({name: after[name] - before[name] for name in before if name in after}, share)


def _range(values: Seconds, share: float) -> Range:
    if not len(values):
        return Range(np.nan, np.nan, np.nan)
    at = [0.5, (1 - share) / 2, (1 + share) / 2]
    middle, low, high = np.quantile(values, at, method="inverted_cdf")
    return Range(float(middle), float(low), float(high))
