"""A limit on guessing: so many wrong tries on one thing, then a rest."""

from __future__ import annotations

from django.core.cache import cache

MOST = 10
REST = 15 * 60
"""Seconds. Each web process counts for itself; a secret has 31^8 values, so that is enough."""


def exhausted(what: str) -> bool:
    """Whether there were too many wrong tries on `what` lately."""
    return int(cache.get(_key(what), 0)) >= MOST


def count_wrong(what: str) -> None:
    """One more wrong try."""
    if not cache.add(_key(what), 1, REST):
        cache.incr(_key(what))


def _key(what: str) -> str:
    return f"tries/{what}"
