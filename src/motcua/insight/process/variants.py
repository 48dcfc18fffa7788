"""The ways through: which steps in which order, how many cases took each, and how long they took."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from motcua.insight.log.model import Log
from motcua.insight.process.waiting import SECOND


@dataclass(frozen=True, slots=True)
class Variant:
    """One way through: its steps, how many cases took it, and the median time from first to last step."""

    path: tuple[str, ...]
    cases: int
    share: float
    median: float


@dataclass(frozen=True, slots=True)
class Variants:
    """The most frequent ways through, how many there are in all, and how many cases together."""

    top: tuple[Variant, ...]
    different: int
    cases: int


def variants(log: Log, most: int = 10) -> Variants:
    """Times in seconds. Equally frequent ways stand in the order of their steps' names."""
    first, last = log.first_of_case(), log.last_of_case()
    seconds = (log.at[last] - log.at[first]) / SECOND
    taken: dict[bytes, list[int]] = {}
    for case, (start, end) in enumerate(zip(first.tolist(), (last + 1).tolist(), strict=True)):
        taken.setdefault(log.activity[start:end].tobytes(), []).append(case)
    named = [(_named(log, path), cases) for path, cases in taken.items()]
    named.sort(key=lambda way: (-len(way[1]), way[0]))
    return Variants(
        tuple(_variant(path, cases, len(first), seconds) for path, cases in named[:most]),
        len(named),
        len(first),
    )


def _named(log: Log, packed: bytes) -> tuple[str, ...]:
    return tuple(log.activities[number] for number in np.frombuffer(packed, np.int32).tolist())


def _variant(path: tuple[str, ...], cases: list[int], all_: int, seconds: NDArray[np.float64]) -> Variant:
    return Variant(path, len(cases), len(cases) / all_, float(np.median(seconds[cases])))
