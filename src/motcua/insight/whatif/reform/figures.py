"""What came of a play, measured: time in total and by kind, on time, load, backlog, hours, families' ways."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from motcua.insight.whatif.model import NOBODY, Played
from motcua.insight.whatif.outcome import parts, quantiles
from motcua.insight.whatif.reform import routes
from motcua.insight.whatif.reform.duties import Free
from motcua.insight.whatif.reform.house import COURIER, DAY, ROLES, Times, present
from motcua.insight.whatif.reform.intake import Dossiers
from motcua.insight.whatif.reform.routes import Ways
from motcua.insight.whatif.reform.scenario import Office
from motcua.insight.whatif.reform.sides import Sides

Flags: TypeAlias = NDArray[np.bool_]
Figures: TypeAlias = dict[str, float]
"""Measures by name, of an office as `load.220.assessor` or `median.220`. Times in days, work in hours."""

FULL = 0.95
"""An office whose assessors are busier than this breaks at the next sick leave."""

HOUR = 3600.0


@dataclass(frozen=True, slots=True, eq=False)
class Play:
    """A played sample with all that it was made of."""

    came: Dossiers
    way: Ways
    played: Played
    sides: Sides
    times: Times
    free: Free

    @property
    def case(self) -> NDArray[np.int64]:
        return np.repeat(np.arange(len(self.came)), self.way.steps)


def figures(play: Play, since: float, until: float) -> Figures:
    """The measures of the compared dossiers received within a span, and of the offices during it."""
    names = [one.key for one in play.sides.old.procedures]
    compared = np.isin(play.came.procedure, [names.index(key) for key in play.sides.old.measured])
    chosen = compared & (play.came.arrival >= since) & (play.came.arrival < until)
    took = (play.played.done - play.came.arrival) / DAY
    found: Figures = {"dossiers": float(chosen.sum()), **_spread("", took[chosen])}
    found |= _by_kind(play, chosen)
    if all(f"limit.{key}" in play.sides.was for key in play.sides.old.measured):
        found["on_time"] = float(_on_time(play)[chosen].mean())
    found["mean"] = float(took[chosen].mean())
    found["asked"] = float((play.way.asked[chosen] > 0).mean())
    found["backlog"] = float((compared & (play.came.arrival < until) & (play.played.done > until)).sum())
    found |= _loads(play, since, until) | _hours(play, chosen, (until - since) / DAY)
    found |= _ways_of_families(play, chosen)
    for place, office in enumerate(play.sides.old.offices):
        here = chosen & (play.came.office == place)
        if office.level == "district":
            found |= {f"dossiers.{office.code}": float(here.sum()), **_spread(f".{office.code}", took[here])}
    return found


def _spread(name: str, took: NDArray[np.float64]) -> Figures:
    """Median and 90th percentile, of an office (`.220`) or of all."""
    median, p90 = quantiles(took)
    return {f"median{name}": float(median), f"p90{name}": float(p90)}


def _by_kind(play: Play, chosen: Flags) -> Figures:
    """Mean and 90th percentile of the days that each kind of time took; the means add up to the mean."""
    steps, case, passed = play.way, play.case, parts(play.played)
    mine = chosen[case]
    activity, case = steps.activity[mine], case[mine]
    delay, wait, work = (one[mine] / DAY for one in (passed.away, passed.waiting, passed.in_hand))
    signing, sending = activity == routes.SIGN, np.isin(activity, (routes.SEND, routes.ROAD))
    desk = np.isin(activity, (routes.RECEIVE, routes.RESUBMIT))
    assessing = ~(signing | sending | desk)
    spent_as = {
        "desk": np.where(desk, wait + work, 0),
        "road": np.where(sending, wait + work, 0),
        "check": np.where(assessing, delay, 0),
        "queue": np.where(assessing, wait, 0),
        "work": np.where(assessing, work, 0),
        "signature": np.where(signing, wait + work, 0),
        "family": np.where(desk, delay, 0),
    }
    found: Figures = {}
    for kind, spent in spent_as.items():
        days = np.bincount(case, spent, len(chosen))[chosen]
        found |= {f"mean.{kind}": float(days.mean()), f"p90.{kind}": float(np.quantile(days, 0.9))}
    return found


def _on_time(play: Play) -> Flags:
    """Working days from reception to result, without those between request and supplement, within the limit.

    Whoever was asked twice counts as late, as the national statistics have it.
    """
    again = play.way.activity == routes.RESUBMIT
    before = np.roll(play.played.end, 1)
    request = np.where(
        play.way.away[play.case], np.roll(before, 2), before
    )  # sent back by courier, two steps
    days = play.times.working_days
    paused = np.bincount(
        play.case[again], days(play.played.end[again]) - days(request[again]), len(play.came)
    )
    used = days(play.played.done) - days(play.came.arrival) - paused
    limit = play.sides.by_procedure("limit", play.came.procedure, np.inf)
    return (used <= limit) & (play.way.asked < 2)


def _loads(play: Play, since: float, until: float) -> Figures:
    """How busy the people of each pool were, other duties included; and the fullest of the districts."""
    offices = play.sides.old.offices
    mine = (play.way.pool != NOBODY) & (play.played.start < until) & (play.played.end > since)
    began, ended = (np.clip(at[mine], since, until) for at in (play.played.start, play.played.end))
    passed = play.times.both.passed
    shape = len(offices) * len(ROLES)
    worked = np.bincount(play.way.pool[mine], passed(ended) - passed(began), shape)
    after = since >= play.times.decided
    free = play.free.after if after else play.free.before
    there = present(play.sides.new if after else play.sides.old, play.times, since, until)
    busy = dict(zip(_pools(offices), 1 - free * (1 - np.clip(worked / there, 0, 1)), strict=True))
    found = {
        f"load.{name}": float(share) for name, share in busy.items() if not name.endswith(ROLES[COURIER])
    }
    at = {
        o.level: [found[f"load.{one.code}.assessor"] for one in offices if one.level == o.level]
        for o in offices
    }
    full = float(sum(share > FULL for share in at["district"]))
    return {**found, "fullest": max(at["district"]), "full_offices": full, "load_province": at["province"][0]}


def _pools(offices: Sequence[Office]) -> list[str]:
    return [f"{office.code}.{role}" for office in offices for role in ROLES]


def _hours(play: Play, chosen: Flags, days: float) -> Figures:
    """Hours of work a month on the compared dossiers, at the province and at the districts together."""
    mine = chosen[play.case] & (play.way.pool != NOBODY)
    level = np.array([office.level == "province" for office in play.sides.old.offices])
    province = level[play.way.pool[mine] // len(ROLES)]
    monthly = play.way.work[mine] / HOUR / (days / 30.4)
    at = {
        "hours_province": float(monthly[province].sum()),
        "hours_districts": float(monthly[~province].sum()),
    }
    sent = float((play.way.activity[chosen[play.case]] == routes.SEND).sum()) / (days / 30.4)
    return {**at, "hours": sum(at.values()), "sendings": sent}


def _ways_of_families(play: Play, chosen: Flags) -> Figures:
    """Ways to an office for each dossier, and their kilometres there and back; nothing where not known.

    How far one district is from another is in no scenario: whoever files elsewhere travels unknown ways.
    """
    came, sides = play.came, play.sides
    if not {"visits.collect", "visits.province"} <= sides.was.keys() or sides.number("elsewhere").any():
        return {}
    own = 1 + play.way.asked + (came.chance["collect"] < sides.number("visits.collect"))
    far = (came.chance["travel"] < sides.number("visits.province")) & play.way.away
    km = {
        name: np.array([getattr(o, name) for o in sides.old.offices])[came.office]
        for name in ("km", "own_km")
    }
    driven = 2 * (own * km["own_km"] + far * (km["km"] + km["own_km"]))
    return {
        "visits": float((own + far)[chosen].mean()),
        "far": float(far[chosen].sum()),
        "km": float(driven[chosen].mean()),
        "km_all": float(driven[chosen].sum()),
    }
