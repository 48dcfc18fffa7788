"""The scenarios that come with the house, read from their files (TOML)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from motcua.insight.whatif.reform.scenario import Number, Office, Procedure, Scenario
from motcua.kernel.errors import N_, MotcuaError

SCENARIOS = Path(__file__).with_name("scenarios")


class NoScenario(MotcuaError):
    """No scenario has that name."""

    code = "no_such_scenario"
    message = N_("There is no scenario {name}. There are: {names}.")


def read(text: str) -> Scenario:
    """A scenario from its file (TOML)."""
    document = tomllib.loads(text)
    plain = {
        name: document[name]
        for name in ("name", "first", "counted_from", "decided_on", "until", "seed", "worlds")
    }
    return Scenario(
        document=document,
        **plain,
        measured=tuple(document["measured"]),
        change=dict(document.get("change", {})),
        offices=tuple(_office(row) for row in document["office"]),
        procedures=tuple(_procedure(row) for row in document["procedure"]),
        numbers={key: _number(key, row) for key, row in document["number"].items()},
        rules=dict(document["rule"]),
    )


def names() -> list[str]:
    """The scenarios that are there."""
    return sorted(path.stem for path in SCENARIOS.glob("*.toml"))


@cache
def shipped(name: str) -> Scenario:
    """A scenario by its name. Raises NoScenario."""
    if name not in names():
        raise NoScenario(name=name, names=", ".join(names()))
    return read((SCENARIOS / f"{name}.toml").read_text("utf-8"))


def _number(key: str, row: Mapping[str, Any]) -> Number:
    value = row["value"]
    ends = (
        float(value.get("low", value["likely"])),
        float(value["likely"]),
        float(value.get("high", value["likely"])),
    )
    if not ends[0] <= ends[1] <= ends[2]:
        raise ValueError(f"{key}: low, likely and high must ascend")
    about = {name: row[name] for name in ("unit", "known", "source", "vi", "en")}
    return Number(key, *ends, **about, given=row.get("given", False))


def _office(row: Mapping[str, Any]) -> Office:
    weights = {name: float(row.get(name, 0)) for name in ("people", "workers")}
    km = float(row.get("km", 0)), float(row.get("own_km", 0))
    return Office(row["code"], row["level"], row["vi"], row["en"], *km, weights, dict(row["staff"]))


def _procedure(row: Mapping[str, Any]) -> Procedure:
    return Procedure(
        row["key"], tuple(row["codes"]), row["vi"], row["en"], row["spread"], tuple(map(float, row["months"]))
    )
