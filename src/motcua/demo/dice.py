"""Chance that falls the same way at every start."""

from __future__ import annotations

from random import Random


def dice(seed: str) -> Random:
    return Random(seed)  # noqa: S311 (a story, not a secret)
