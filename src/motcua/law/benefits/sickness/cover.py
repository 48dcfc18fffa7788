"""Days off for several children: which are sick on each day, and the most that their years can bear."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain, combinations

from motcua.kernel.money import Exact

Cover = Mapping[frozenset[int], Exact]
"""How many days have exactly these children sick: the children by their place in the list."""


def most_borne(cover: Cover, left: Sequence[Exact]) -> tuple[int, ...]:
    """The children that bound what is paid: all they have left, and every day that needs one of the others.

    Each day is borne by one child sick on it, and no child bears more than it has left. The most days are a
    greatest flow, and this is its least cut; of one child simply the lesser of days off and days left.
    """
    places = range(len(left))
    sets = chain.from_iterable(combinations(places, size) for size in range(len(left) + 1))
    return min(sets, key=lambda some: sum(left[place] for place in some) + days_outside(cover, some))


def days_outside(cover: Cover, some: Sequence[int]) -> Exact:
    """Days on which a child is sick that is none of these."""
    inside = frozenset(some)
    return sum(days for sick, days in cover.items() if not sick <= inside)
