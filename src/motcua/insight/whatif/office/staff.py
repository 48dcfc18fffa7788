"""More or fewer people, longer or shorter hours, from a moment on: what was before stays as it was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from motcua.insight.whatif.history import HOUR
from motcua.insight.whatif.hours import Calendar
from motcua.insight.whatif.model import Pool, Seconds

BESIDE = "\0"
"""Ends the name of the pool of those who come, or leave, beside the group that it begins with."""
SHORTEST = HOUR / 4
"""A day of work is never made shorter."""


def staffed(pools: Sequence[Pool], group: str, servers: int, start: float) -> tuple[Pool, ...]:
    """So many people in a group from `start` on: others help it from then on, or until then."""
    found = list(pools)
    for place, pool in enumerate(pools):
        if pool.name == group and servers != pool.servers:
            part = _after if servers > pool.servers else _before
            beside = part(pool.calendar, start)
            helped = (*pool.helped_by, group + BESIDE) if beside else pool.helped_by
            found[place] = replace(pool, servers=min(servers, pool.servers), helped_by=helped)
            if beside:
                found.append(Pool(group + BESIDE, abs(servers - pool.servers), beside))
    return tuple(found)


def _before(calendar: Calendar, moment: float) -> Calendar | None:
    kept = calendar.opens < moment
    return _of(calendar.opens[kept], np.minimum(calendar.closes[kept], moment))


def _after(calendar: Calendar, moment: float) -> Calendar | None:
    kept = calendar.closes > moment
    return _of(np.maximum(calendar.opens[kept], moment), calendar.closes[kept])


def _of(opens: Seconds, closes: Seconds) -> Calendar | None:
    return Calendar(opens, closes) if len(opens) else None


def longer(calendar: Calendar, hours: float, start: float) -> Calendar:
    """Everybody stays so much longer each day from `start` on, at most till the next; or goes earlier."""
    opens, closes = calendar.opens, calendar.closes
    latest = np.append(opens[1:], np.inf)
    moved = np.clip(closes + hours * HOUR, np.minimum(opens + SHORTEST, closes), latest)
    return Calendar(opens, np.where(opens >= start, moved, closes))


def by_group(pools: Sequence[Pool], shares: Seconds) -> dict[str, float]:
    """The load of each group, of those who came beside it too; NaN where it was never open."""
    groups: dict[str, list[int]] = {}
    for place, pool in enumerate(pools):
        groups.setdefault(pool.name.rstrip(BESIDE), []).append(place)
    return {group: _together(pools, shares, places) for group, places in groups.items()}


def _together(pools: Sequence[Pool], shares: Seconds, places: list[int]) -> float:
    known = [place for place in places if not np.isnan(shares[place])]
    people = [pools[place].servers for place in known]
    return float(np.average(shares[known], weights=people)) if known else np.nan
