"""Levers on an office as its log shows it: how they are written, and what each changes in a course."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np

from motcua.insight.whatif.history import WEEK
from motcua.insight.whatif.levers import Which, quicker, without
from motcua.insight.whatif.measures import Horizon
from motcua.insight.whatif.model import Cases
from motcua.insight.whatif.office.staff import longer, staffed
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
    "less": (0.0, 1.0),
    "again": (0.0, 1.0),
}
"""Each kind of lever with the least and the greatest value.

people.GROUP: how many there are; arrivals: so many times as many cases; hours: so many hours longer are all
groups there; work.STEP: so many times as long is the work; drop.STEP: the step falls away, and this share of
its work goes to the step before; less.STEP: so many times as many cases need it; again.STEP: so many times as
often is it done again.
"""
PLAIN = ("people", "hours")
"""Levers that are numbers; all others are shares."""


class NoLever(MotcuaError):
    """Nothing of the log has that name."""

    code = "no_such_lever"
    message = N_("There is no “{lever}” to be set. What can be set: {levers}.")


class NoSuchValue(MotcuaError):
    """The lever cannot be that; `lever` is its name."""

    code = "no_such_value"
    message = N_("“{value}” is not possible here. Please write a number between {low} and {high}.")

    def __init__(self, lever: str, value: str, low: str, high: str) -> None:
        self.lever = lever
        super().__init__(value=value, low=low, high=high)


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
    """Values for levers that there are. "+20%" is 1.2, "80%" is 0.8. Raises NoLever, NoSuchValue."""
    known = {lever.name for lever in levers}
    change = {}
    for name, text in written:
        if name not in known:
            raise NoLever(lever=name, levers=", ".join(sorted(known)))
        change[name] = _value(name, text)
    return change


def _value(name: str, text: str) -> float:
    kind = name.partition(".")[0]
    (low, high), value = BOUNDS[kind], _number(text)
    if value is None or not low <= value <= high or (kind == "people" and value != int(value)):
        write = "{:g}".format if kind in PLAIN else "{:.0%}".format
        raise NoSuchValue(name, text[:60], write(low), write(high))
    return value


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


def rearranged(
    scene: Scene, change: Change, names: Sequence[str], start: float, luck: np.random.Generator
) -> Scene:
    """The scene with all levers but the arrivals, from `start` on; `names` are those of its activities."""
    cases, pools, fate = scene.cases, scene.pools, luck.random(scene.count)
    for name, value in change.items():
        kind, _, of = name.partition(".")
        if kind == "people":
            pools = staffed(pools, of, int(value), start)
        elif kind == "hours":
            pools = tuple(replace(pool, calendar=longer(pool.calendar, value, start)) for pool in pools)
        elif kind == "work":
            cases = quicker(cases, _steps(cases, names.index(of), start), value)
        elif kind == "drop":
            cases = without(cases, _steps(cases, names.index(of), start), value)
        elif kind == "less":
            cases = without(cases, (cases.activity == names.index(of)) & _of(fate >= value, cases))
        elif kind == "again":
            cases = without(cases, _repeats(cases, scene.count, names.index(of)) & _of(fate >= value, cases))
    return Scene(cases, pools, scene.count)


def _steps(cases: Cases, activity: int, start: float) -> Which:
    """The steps of an activity in cases that come after `start`."""
    return np.asarray((cases.activity == activity) & (cases.arrival >= start)[cases.case])


def _of(freed: Which, cases: Cases) -> Which:
    """The steps of the cases that are freed of something; a case that is freed of one thing is of the other
    too, so that a request goes with its answer."""
    every = np.zeros(len(cases), np.bool_)
    every[: len(freed)] = freed
    return np.asarray(every[cases.case])


def _repeats(cases: Cases, count: int, activity: int) -> Which:
    """The steps of each case after an activity was done first, until it was done last."""
    case, every = cases.case, np.arange(len(cases.activity))
    place = np.flatnonzero((cases.activity == activity) & (case < count))
    first, last = np.full(len(cases), len(every)), np.full(len(cases), -1)
    np.minimum.at(first, case[place], place)
    np.maximum.at(last, case[place], place)
    return np.asarray((every > first[case]) & (every <= last[case]))
