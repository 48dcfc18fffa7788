"""How far chance alone carries a difference: a range by exchanging what is treated and what is not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from math import comb, floor, prod
from random import Random

ALL, DRAWN, SEED = 2_000, 1_999, 20230401
"""Up to so many exchanges all are tried, else so many are drawn, the same in every run."""
FEWEST = 40
"""With fewer ways to exchange, no range of 95 % has ends."""


@dataclass(frozen=True, slots=True)
class Range:
    """A middle with the ends of what chance leaves possible."""

    low: float
    middle: float
    high: float

    @property
    def sign(self) -> int:
        """+1 or −1 where zero lies outside, else 0."""
        return (self.low > 0) - (self.high < 0)


@dataclass(frozen=True, slots=True)
class Value:
    """What was found at a unit."""

    treated: bool
    block: str
    value: float


def exchanges(values: Sequence[Value]) -> int:
    """In how many ways the treated could have been chosen, each block for itself."""
    return prod(comb(len(places), chosen) for places, chosen in _blocks(values))


def permuted(values: Sequence[Value], share: float) -> Range | None:
    """The difference with every size that the test does not reject at 1 − `share`; None: too few units.

    Were the difference d, taking d from the treated would leave units alike. Exchanged so that the treated
    have the mean difference a in values and b in being treated (1 as it was, −1 turned round), it is as
    large as found exactly if d is at least (found − a) / (1 − b): the ends are quantiles of these.
    """
    if exchanges(values) < FEWEST:
        return None
    numbers, was = [one.value for one in values], [one.treated for one in values]
    found = _apart(numbers, was)
    limits = sorted(
        (found - _apart(numbers, turned)) / (1 - _apart([float(one) for one in was], turned))
        for turned in _turned(values)
        if turned != was
    )
    place = max(1, floor((1 - share) / 2 * (len(limits) + 1)))
    return Range(limits[place - 1], found, limits[-place])


def _apart(numbers: Sequence[float], treated: Sequence[bool]) -> float:
    ours = [number for number, one in zip(numbers, treated, strict=True) if one]
    rest = [number for number, one in zip(numbers, treated, strict=True) if not one]
    return sum(ours) / len(ours) - sum(rest) / len(rest)


def _blocks(values: Sequence[Value]) -> list[tuple[list[int], int]]:
    """The places of the units of each block, and how many of them are treated."""
    blocks: dict[str, list[int]] = {}
    for place, one in enumerate(values):
        blocks.setdefault(one.block, []).append(place)
    return [(places, sum(values[place].treated for place in places)) for places in blocks.values()]


def _turned(values: Sequence[Value]) -> Iterator[list[bool]]:
    """Other choices of the treated: all, or many drawn ones."""
    blocks = _blocks(values)
    if exchanges(values) <= ALL:
        chosen = product(*(combinations(places, count) for places, count in blocks))
    else:
        dice = Random(SEED)  # noqa: S311, not for secrets
        chosen = (tuple(tuple(dice.sample(*block)) for block in blocks) for _ in range(DRAWN))  # type: ignore[assignment]
    for one in chosen:
        treated = {place for places in one for place in places}
        yield [place in treated for place in range(len(values))]
