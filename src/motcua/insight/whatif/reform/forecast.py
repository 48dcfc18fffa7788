"""The forecast of a reform: every measure as a range over all worlds, and which number moves it most."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from motcua.insight.whatif.reform.figures import Figures
from motcua.insight.whatif.reform.played import Question, Told
from motcua.insight.whatif.reform.questions import answerable
from motcua.insight.whatif.reform.scenario import MODEL, Scenario
from motcua.insight.whatif.reform.worlds import drawn, one_by_one
from motcua.insight.whatif.replication import PLACES, compared, in_worlds, nine_in_ten

SWINGING = ("mean", "fullest")
"""The measures for which each number is tried at both ends: days in all, the fullest district."""


def forecast(scenario: Scenario, threads: int = 2) -> dict[str, Any]:
    """Everything that the scenario answers, as JSON values; equal scenarios give equal forecasts.

    Raises CannotTell where numbers are missing, NotChangeable for a change that is none.
    """
    refused = [one for one in answerable(scenario) if not one.possible]
    question = Question(scenario)
    worlds, tried = drawn(scenario), [*one_by_one(scenario)]
    asked = [*worlds, *(world for _, low, high in tried for world in (low, high))]
    told = in_worlds(question.told, asked, threads)
    return {
        "scenario": scenario.name,
        "digest": scenario.digest,
        "model": MODEL,
        "seed": scenario.seed,
        "worlds": scenario.worlds,
        "dates": {
            name: str(getattr(scenario, name)) for name in ("first", "counted_from", "decided_on", "until")
        },
        "change": {key: str(value) for key, value in scenario.change.items()},
        "validated": None,
        "known": _known(scenario),
        "measures": _measures(told[: len(worlds)]),
        "fullest_office": _fullest(told[: len(worlds)]),
        "swings": _swings([key for key, _, _ in tried], told[len(worlds) :]),
        "refused": {one.question.key: list(one.missing) for one in refused},
    }


def _known(scenario: Scenario) -> dict[str, int]:
    """How many numbers are known how well."""
    marks = [number.known for number in scenario.numbers.values()]
    marks += [source["known"] for source in scenario.document["sources"].values()]
    return {mark: marks.count(mark) for mark in ("verified", "secondary", "unverified")}


def _measures(told: Sequence[Told]) -> dict[str, Any]:
    found = compared([one.without for one in told], [one.changed for one in told])
    return {
        name: {"past": nine_in_ten([one.past[name] for one in told]), **ranges}
        for name, ranges in found.items()
    }


def _fullest(told: Iterable[Told]) -> dict[str, int]:
    """In how many worlds each district has the busiest assessors after the change, most often first."""
    counts: dict[str, int] = {}
    for one in told:
        loads = {
            name.split(".")[1]: one.changed[name] for name in one.changed if _of_district(name, one.changed)
        }
        office = max(loads, key=lambda code: loads[code])
        counts[office] = counts.get(office, 0) + 1
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _of_district(name: str, figures: Mapping[str, float]) -> bool:
    kind, _, rest = name.partition(".")
    return kind == "load" and rest.endswith(".assessor") and f"dossiers.{rest.split('.')[0]}" in figures


def _swings(keys: Sequence[str], told: Sequence[Told]) -> dict[str, list[dict[str, Any]]]:
    """For each measure the numbers that move what the change does to it, the strongest first."""
    pairs = list(zip(keys, told[::2], told[1::2], strict=True))
    found = {}
    for measure in SWINGING:
        rows = [(key, _moved(low, measure), _moved(high, measure)) for key, low, high in pairs]
        rows.sort(key=lambda row: -abs(row[2] - row[1]))
        found[measure] = [{"key": key, "low": low, "high": high} for key, low, high in rows]
    return found


def _moved(told: Told, measure: str) -> float:
    """What the change does to the days; how full an office is with the change."""
    before: Figures = told.without if measure == "mean" else {}
    return round(told.changed[measure] - before.get(measure, 0.0), PLACES)
