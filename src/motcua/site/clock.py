"""What time it is for the whole application: real time, or that of a demonstration set in the past."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from functools import cache

from motcua.site import environment
from motcua.site.environment import Environment
from motcua.site.kept import kept
from motcua.site.reading import VIETNAM

_frozen: datetime | None = None


def now() -> datetime:
    """This moment, in Vietnam's time. Nothing else in the application may ask the computer's clock."""
    if _frozen is not None:
        return _frozen
    return (datetime.now(UTC) + _shift()).astimezone(VIETNAM)


def today() -> date:
    """This day in Vietnam."""
    return now().date()


@contextmanager
def frozen(at: datetime) -> Iterator[datetime]:
    """For tests: it is `at` for everybody in this process until the block ends."""
    global _frozen
    before, _frozen = _frozen, at.astimezone(VIETNAM)
    try:
        yield _frozen
    finally:
        _frozen = before


def shift(env: Environment) -> timedelta:
    """From real time to MOTCUA_CLOCK's. Fixed at the first start with that value, so restarts do not jump."""
    start = env.clock
    if start is None:
        return timedelta()
    path = env.instance / f"clock-{start.astimezone(UTC):%Y%m%dT%H%M%S}"
    return timedelta(seconds=int(kept(path, lambda: str(round((start - datetime.now(UTC)).total_seconds())))))


@cache
def _shift() -> timedelta:
    return shift(environment.read())
