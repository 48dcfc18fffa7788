"""Who comes when: the dossiers of one world, the same families whatever is changed afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from motcua.clock import HERE, DayTable
from motcua.insight.whatif.model import Numbers, Seconds
from motcua.insight.whatif.reform.scenario import Procedure, Scenario
from motcua.insight.whatif.reform.worlds import Values

Shares = NDArray[np.float64]

HALF_HOUR = 1800.0
CHANCES = ("office", "elsewhere", "first", "second", "help", "collect", "travel")
NOISES = ("size", "work", "citizen", "road")
SIZE_SPREAD = 0.6
"""Standard deviation of the logarithm of a list's size."""


@dataclass(frozen=True, slots=True)
class Dossiers:
    """Every dossier in order of arrival: seconds since the first midnight, procedure, receiving office.

    `size`: people on it. `chance`: even draws from 0 to 1, `noise`: normal draws, each by the name of its
    use, so that a change of one thing leaves the draws of all others as they are.
    """

    arrival: Seconds
    procedure: Numbers
    office: Numbers
    size: NDArray[np.float64]
    chance: dict[str, Shares]
    noise: dict[str, Shares]

    def __len__(self) -> int:
        return len(self.arrival)


@dataclass(frozen=True, slots=True, eq=False)
class Openings:
    """The half hours in which offices receive: begin, month, weight by the hour of day, before or after."""

    begins: Seconds
    month: NDArray[np.int64]
    weight: NDArray[np.float64]
    after: NDArray[np.bool_]

    @classmethod
    def of(cls, scenario: Scenario, table: DayTable) -> Openings:
        by_hour = {int(hour): weight for hour, weight in scenario.document["arrivals"]["by_hour"].items()}
        zero, rows = datetime.combine(scenario.first, datetime.min.time(), HERE), []
        for n in range((scenario.until - scenario.first).days):
            day = scenario.first + timedelta(n)
            if table.is_working(day):
                rows += _half_hours(day, scenario, zero, by_hour)
        begins, month, weight, after = zip(*rows, strict=True)
        return cls(np.array(begins), np.array(month), np.array(weight), np.array(after))


def dossiers(scenario: Scenario, values: Values, openings: Openings, world: int) -> Dossiers:
    """All dossiers from the first day to the last. Equal seeds and numbers of worlds give equal dossiers."""
    parts = [
        _of_procedure(scenario, procedure, place, values, openings, [scenario.seed, 1 + world, place])
        for place, procedure in enumerate(scenario.procedures)
    ]
    arrival = np.concatenate([part.arrival for part in parts])
    order = np.argsort(arrival, kind="stable")
    return Dossiers(
        arrival[order],
        np.concatenate([part.procedure for part in parts])[order],
        np.concatenate([part.office for part in parts])[order],
        np.concatenate([part.size for part in parts])[order],
        {name: np.concatenate([part.chance[name] for part in parts])[order] for name in CHANCES},
        {name: np.concatenate([part.noise[name] for part in parts])[order] for name in NOISES},
    )


def counts(scenario: Scenario, values: Values) -> dict[str, float]:
    """How many dossiers of each procedure come before the decision. Of the people settled, each procedure has
    its cases or its share; the one that comes in lists (`.people`: on one list) has those who are left."""
    found, left, lists = dict[str, float](), values["people"], ""
    for key in (procedure.key for procedure in scenario.procedures):
        if f"{key}.people" in values:
            lists = key
            continue
        found[key] = values.get(f"{key}.cases", values["people"] * values.get(f"{key}.share", 0.0))
        left -= found[key]
    return {**found, lists: left / values[f"{lists}.people"]} if lists else found


def _half_hours(
    day: date, scenario: Scenario, zero: datetime, by_hour: dict[int, float]
) -> list[tuple[float, int, float, bool]]:
    rows = []
    for opens, closes in scenario.rules["hours"]:
        moment = datetime.combine(day, opens, HERE)
        while moment < datetime.combine(day, closes, HERE):
            seconds = (moment - zero).total_seconds()
            rows.append((seconds, day.month - 1, by_hour.get(moment.hour, 1.0), day >= scenario.decided_on))
            moment += timedelta(seconds=HALF_HOUR)
    return rows


def _of_procedure(
    scenario: Scenario, procedure: Procedure, place: int, values: Values, openings: Openings, seed: list[int]
) -> Dossiers:
    weight = openings.weight * np.array(procedure.months)[openings.month]
    weight = weight * np.where(openings.after, values["growth"], 1.0)
    before = weight[~openings.after].sum()
    number = round(counts(scenario, values)[procedure.key] * float(weight.sum() / before))
    streams = [np.random.default_rng([*seed, use]) for use in range(3)]
    total = np.cumsum(weight)
    drawn = streams[0].random(number) * total[-1]
    slot = np.minimum(np.searchsorted(total, drawn, "right"), len(total) - 1)
    within = (drawn - (total[slot] - weight[slot])) / weight[slot]
    chance = dict(zip(CHANCES, streams[1].random((number, len(CHANCES))).T, strict=True))
    noise = dict(zip(NOISES, streams[2].standard_normal((number, len(NOISES))).T, strict=True))
    size = np.ones(number)
    if f"{procedure.key}.people" in values:
        size = values[f"{procedure.key}.people"] * np.exp(SIZE_SPREAD * noise["size"] - SIZE_SPREAD**2 / 2)
    return Dossiers(
        openings.begins[slot] + within * HALF_HOUR,
        np.full(number, place, np.int32),
        _received_at(scenario, procedure, values, chance),
        size,
        chance,
        noise,
    )


def _received_at(
    scenario: Scenario, procedure: Procedure, values: Values, chance: dict[str, Shares]
) -> Numbers:
    """The office of each: where the family lives or works, or the province for the employers it manages."""
    weights = np.array([office.weights[procedure.spread] for office in scenario.offices])
    own = values.get(f"{procedure.key}.province", 0.0)
    shares = weights / weights.sum() * (1 - own)
    shares[[office.level == "province" for office in scenario.offices]] += own
    found = np.searchsorted(np.cumsum(shares), chance["office"], "right")
    return np.minimum(found, len(shares) - 1).astype(np.int32)
