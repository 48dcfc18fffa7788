"""The decision as data (decision.toml): groups with their points, indicators with formula and full score."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from motcua.catalogue.model import Mark, Text
from motcua.kernel.errors import N_, MotcuaError
from motcua.kernel.period import Period

SOURCE = Path(__file__).with_name("decision.toml")
NOTHING = Text("", "")


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator (chỉ tiêu).

    `points`: 0 for one that is only shown. `full_at`: the share in percent that earns them all. `missing`:
    why it cannot be computed here; with a `denominator`, only where that counts anything. `numerator` and
    `denominator` name measures of dossiers, or of procedures, `missed` the one of what lies between them.
    """

    number: str
    name: Text
    formula: Text
    points: int
    full_at: int
    verified: Mark
    of: str
    numerator: str
    denominator: str
    missed: str
    mean: bool
    missing: Text
    reading: Text


@dataclass(frozen=True, slots=True)
class IndicatorGroup:
    """A group of indicators (nhóm chỉ số) and its points."""

    key: str
    name: Text
    points: int
    indicators: tuple[Indicator, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """The index as it holds from a day on."""

    valid: Period
    instrument: str
    source: Text
    verified: Mark
    groups: tuple[IndicatorGroup, ...]

    @property
    def points(self) -> int:
        return sum(group.points for group in self.groups)


class NoIndex(MotcuaError):
    """The index did not exist yet."""

    code = "no_index"
    message = N_("There was no index on {day}; it exists from {first} on. Choose a later period.")


def index_on(day: date) -> Index:
    """The index that holds on a day. Raises NoIndex before the first."""
    known = indexes()
    for index in known:
        if index.valid.holds_on(day):
            return index
    raise NoIndex(day=day.isoformat(), first=known[0].valid.start.isoformat())


@cache
def indexes() -> tuple[Index, ...]:
    """All that are known, oldest first."""
    return tuple(_index(row) for row in tomllib.loads(SOURCE.read_text(encoding="utf-8"))["index"])


def _index(row: dict[str, Any]) -> Index:
    groups = tuple(
        IndicatorGroup(g["key"], Text(**g["name"]), g["points"], tuple(map(_indicator, g["indicator"])))
        for g in row["group"]
    )
    period = Period(row["from"], row.get("until"))
    return Index(period, row["instrument"], Text(**row["source"]), row["verified"], groups)


def _indicator(row: dict[str, Any]) -> Indicator:
    part, whole = row.get("numerator", ""), row.get("denominator", "")
    return Indicator(
        number=row["number"],
        name=Text(**row["name"]),
        formula=Text(**row["formula"]),
        points=row.get("points", 0),
        full_at=row.get("full_at", 100),
        verified=row["verified"],
        of=row.get("of", "dossiers"),
        numerator=part,
        denominator=whole,
        missed=row.get("missed", f"{whole}-{part}"),
        mean=row.get("mean", False),
        missing=Text(**row["missing"]) if "missing" in row else NOTHING,
        reading=Text(**row["reading"]) if "reading" in row else NOTHING,
    )
