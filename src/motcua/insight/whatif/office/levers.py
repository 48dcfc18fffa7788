"""Levers on an office as its log shows it: how they are written, and what each changes in a course."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np

from motcua.insight.whatif.history import HOUR, WEEK
from motcua.insight.whatif.hours import Calendar
from motcua.insight.whatif.levers import Which, changed, quicker, without
from motcua.insight.whatif.measures import Horizon
from motcua.insight.whatif.model import Cases, Pool
from motcua.insight.whatif.replay import New, Scene
from motcua.kernel.errors import N_, MotcuaError

Change: TypeAlias = Mapping[str, float]
"""Values by the names of levers."""

BOUNDS = {
    "people": (1.0, 500.0),
    "arrivals": (0.5, 2.0),
    "hours": (-4.0, 6.0),
    "work": (0.1, 3.0),
    "drop": (0.0, 1.0),
    "again": (0.0, 1.0),
}
"""Each kind of lever with the least and the greatest value.

people.GROUP: how many there are; arrivals: so many times as many cases; hours: so many hours longer are all
groups there; work.STEP: so many times as long is the work; drop.STEP: the step falls away, and this share of
its work goes to the step before; again.STEP: so many times as often is a step done again.
"""
WHOLE = ("arrivals", "hours")
"""Levers on the office as a whole; all others name a group or a step."""


class NoLever(MotcuaError):
    """Nothing of the log has that name, or it cannot be that."""

    code = "no_such_lever"
    message = N_("{lever} cannot be set to {value}. What can be set: {levers}.")


@dataclass(frozen=True, slots=True)
class Lever:
    """Something that can be changed: its name, and its value as the log shows it."""

    name: str
    now: float

    @property
    def kind(self) -> str:
        return self.name.partition(".")[0]

    @property
    def of(self) -> str:
        """The group or the step; empty for the office as a whole."""
        return self.name.partition(".")[2]


def read_lever(written: str) -> tuple[str, str]:
    """ "people.Clerk=9" -> its name and its value as typed; an activity may hold an equals sign."""
    name, _, value = written.rpartition("=")
    return name.strip(), value.strip()


def read_change(written: Iterable[tuple[str, str]], levers: Sequence[Lever]) -> Change:
    """Values for levers that there are. "+20%" is 1.2, "80%" is 0.8. Raises NoLever."""
    known = {lever.name for lever in levers}
    change = {}
    for name, text in written:
        low, high = BOUNDS.get(name.partition(".")[0], (np.inf, -np.inf))
        value = _number(text)
        if name not in known or value is None or not low <= value <= high:
            raise NoLever(lever=name, value=text, levers=", ".join(sorted(known)))
        if name.startswith("people.") and value != int(value):
            raise NoLever(lever=name, value=text, levers=", ".join(sorted(known)))
        change[name] = value
    return change


def _number(text: str) -> float | None:
    plain = text.replace(" ", "").replace(",", ".").replace("−", "-").removeprefix("x").removeprefix("×")
    try:
        if plain.endswith("%"):
            share = float(plain[:-1]) / 100
            return 1 + share if plain[0] in "+-" else share
        return float(plain)
    except ValueError:
        return None


def more_or_fewer(new: New, factor: float, horizon: Horizon, luck: np.random.Generator) -> New:
    """So many times as many cases: some stay away, or come once more a week later, at the same hour."""
    drawn = luck.random(len(new.arrived))
    kept = np.flatnonzero(drawn < factor)
    twice = np.flatnonzero(drawn < factor - 1)
    weeks = max(np.floor((horizon.watched - horizon.start) / WEEK), 1) * WEEK
    later = horizon.start + (new.arrived[twice] - horizon.start + WEEK) % weeks
    arrived = np.concatenate([new.arrived[kept], later])
    order = np.argsort(arrived, kind="stable")
    like = np.concatenate([new.like[kept], new.like[twice]])
    return replace(new, arrived=arrived[order], like=like[order])


def rearranged(scene: Scene, change: Change, names: Sequence[str], luck: np.random.Generator) -> Scene:
    """The scene with all levers but the arrivals; `names` are those of its activities."""
    cases, pools = scene.cases, scene.pools
    for name, value in change.items():
        kind, _, of = name.partition(".")
        if kind == "people":
            pools = changed(pools, of, servers=int(value))
        elif kind == "hours":
            pools = tuple(replace(pool, calendar=_longer(pool, value)) for pool in pools)
        elif kind == "work":
            cases = quicker(cases, _steps(cases, names, of), value)
        elif kind == "drop":
            cases = without(cases, _steps(cases, names, of), value)
        elif kind == "again":
            freed = luck.random(scene.count) >= value
            cases = without(cases, _repeats(cases, scene.count, names.index(of), freed))
    return Scene(cases, pools, scene.count)


def _steps(cases: Cases, names: Sequence[str], activity: str) -> Which:
    return np.asarray(cases.activity == names.index(activity))


def _longer(pool: Pool, hours: float) -> Calendar:
    """Everybody stays so much longer each day (or goes earlier), at most until they come again."""
    opens, closes = pool.calendar.opens, pool.calendar.closes
    latest = np.append(opens[1:], np.inf)
    return Calendar(opens, np.clip(closes + hours * HOUR, opens + HOUR / 4, latest))


def _repeats(cases: Cases, count: int, activity: int, freed: Which) -> Which:
    """The steps of these cases after an activity was done first, until it was done last."""
    place = np.flatnonzero((cases.activity == activity) & (cases.case < count))
    owner = cases.case[place]
    first, last = np.full(count, len(cases.activity)), np.full(count, -1)
    np.minimum.at(first, owner, place)
    np.maximum.at(last, owner, place)
    case, every = cases.case, np.arange(len(cases.activity))
    mine = np.minimum(case, count - 1)
    return (case < count) & freed[mine] & (every > first[mine]) & (every <= last[mine])
