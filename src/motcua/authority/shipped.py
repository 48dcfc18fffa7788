"""The areas, instruments, mandates and seats that ship with the product, read from `data/` as values."""

from __future__ import annotations

import csv
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from motcua.kernel.period import Period

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class AreaFact:
    """A unit for a time. `joined` is the unit of the same level that took it in when it ended.

    `district` is, for a commune of today, the old district that it is counted to (see data/sources.toml); for
    a district the one of which a part was made into it.
    """

    code: str
    name: str
    level: str
    parent: str
    period: Period
    joined: str = ""
    district: str = ""


@dataclass(frozen=True, slots=True)
class InstrumentFact:
    """A paper that gives a power (văn bản phân cấp), under the key by which mandates name it."""

    key: str
    number: str
    title: str
    signed_on: date
    verified: str
    source: str


@dataclass(frozen=True, slots=True)
class MandateFact:
    """Offices of `level` decide `procedure` in `territory` ("" for everywhere) by `instrument` (its key)."""

    procedure: str
    level: str
    territory: str
    period: Period
    instrument: str


@dataclass(frozen=True, slots=True)
class SeatFact:
    """Where an office (its code) has its seat (trụ sở) for a time: a town, and degrees north and east of it.

    To a hundredth of a degree, about a kilometre: enough for a map, not for a way there.
    """

    office: str
    town: str
    latitude: float
    longitude: float
    period: Period
    verified: str


def source(table: str) -> str:
    """Where the areas of "provinces", "districts" or "communes" come from."""
    return str(_table("sources.toml")[table]["source"])


@cache
def provinces() -> tuple[AreaFact, ...]:
    """63 until 30 June 2025 and 34 since; the same code may name another province."""
    return tuple(
        AreaFact(row["code"], row["name"], "province", "", _period(row), row["successor"])
        for row in _rows("provinces")
    )


@cache
def districts() -> tuple[AreaFact, ...]:
    """705, with Bac Giang's own changes; the last day of the level is 30 June 2025."""
    return tuple(
        AreaFact(
            row["code"], row["name"], "district", row["province"], _period(row), row["joined"], row["out_of"]
        )
        for row in _rows("districts")
    )


@cache
def communes() -> tuple[AreaFact, ...]:
    """3,321 since 1 July 2025."""
    return tuple(
        AreaFact(row["code"], row["name"], "commune", row["province"], _period(row), "", row["district"])
        for row in _rows("communes")
    )


@cache
def seats() -> tuple[SeatFact, ...]:
    """Of every provincial office, and of those of the districts that were Bac Giang and Bac Ninh."""
    return tuple(
        SeatFact(
            row["office"],
            row["seat"],
            float(row["latitude"]),
            float(row["longitude"]),
            _period(row),
            row["verified"],
        )
        for row in _rows("seats")
    )


def seats_on(day: date) -> dict[str, SeatFact]:
    """The seats of `day` by the codes of their offices; an office without one is not in it."""
    return {seat.office: seat for seat in seats() if seat.period.holds_on(day)}


@cache
def lineage() -> tuple[tuple[str, str, date], ...]:
    """What became of each area: (old, new, since).

    A commune of today goes on with a part of a district; so does a district made out of a part of another.
    """
    joined = [
        (area.code, area.joined, area.period.end) for area in (*provinces(), *districts()) if area.joined
    ]
    parts = [
        (area.district, area.code, area.period.start) for area in (*districts(), *communes()) if area.district
    ]
    return tuple((old, new, since) for old, new, since in (*joined, *parts) if since and old != new)


@cache
def instruments() -> tuple[InstrumentFact, ...]:
    return tuple(InstrumentFact(key=key, **fields) for key, fields in _table("instruments.toml").items())


@cache
def mandates() -> tuple[MandateFact, ...]:
    """One for each procedure of each row of the file."""
    return tuple(
        MandateFact(
            procedure,
            row["level"],
            row.get("territory", ""),
            Period(row["since"], row.get("until")),
            row["instrument"],
        )
        for row in _table("mandates.toml")["mandate"]
        for procedure in row["procedures"]
    )


def _rows(table: str) -> list[dict[str, Any]]:
    """The rows of one CSV; a day left out is the usual one of the table."""
    usual = _table("sources.toml")[table]
    with (DATA / usual["file"]).open(encoding="utf-8", newline="") as file:
        rows: list[dict[str, Any]] = list(csv.DictReader(file))
    for row in rows:
        for bound in ("since", "until"):
            written = row.get(bound)
            row[bound] = date.fromisoformat(written) if written else usual.get(bound)
    return rows


def _period(row: dict[str, Any]) -> Period:
    return Period(row["since"], row["until"])


def _table(name: str) -> dict[str, Any]:
    with (DATA / name).open("rb") as file:
        return tomllib.load(file)
