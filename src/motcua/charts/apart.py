"""Moves discs apart that would cover each other, so that two offices in one town are both seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from math import cos, hypot, pi, sin

_GAP = 3.0
"""Pixels between two discs."""
_ROUNDS = 400
_SLACK = 0.01


@dataclass(frozen=True, slots=True)
class Disc:
    """What stands at a point and how far it reaches, in pixels."""

    x: float
    y: float
    reach: float


def apart(discs: Sequence[Disc]) -> list[Disc]:
    """The same discs in the same order, none upon another; the smaller gives way farther."""
    moved = list(discs)
    for _ in range(_ROUNDS):
        quiet = True
        for one, two in combinations(range(len(moved)), 2):
            lacking = _lacking(moved[one], moved[two])
            if lacking > _SLACK:
                quiet = False
                moved[one], moved[two] = _pushed(moved[one], moved[two], lacking, one + two)
        if quiet:
            break
    return moved


def _lacking(one: Disc, two: Disc) -> float:
    return one.reach + two.reach + _GAP - hypot(two.x - one.x, two.y - one.y)


def _pushed(one: Disc, two: Disc, lacking: float, turn: int) -> tuple[Disc, Disc]:
    """Away from each other; two at the same point in a direction that their places in the row give."""
    across, down = two.x - one.x, two.y - one.y
    far = hypot(across, down)
    if far < _SLACK:
        across, down, far = cos(turn * pi / 5), sin(turn * pi / 5), 1.0
    back = lacking / far * two.reach**2 / (one.reach**2 + two.reach**2)
    on = lacking / far - back
    return (
        replace(one, x=one.x - across * back, y=one.y - down * back),
        replace(two, x=two.x + across * on, y=two.y + down * on),
    )
