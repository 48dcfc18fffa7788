"""When an office is open, by date, and until when a dossier counts as received on the same day."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from importlib import resources
from typing import Any

from motcua.kernel.errors import N_, MotcuaError
from motcua.kernel.period import Period


class NoHours(MotcuaError):
    """No timetable holds on that day."""

    code = "no_office_hours"
    message = N_("No office hours are entered for {day}. Please enter them.")


@dataclass(frozen=True, slots=True)
class Timetable:
    """Office hours that held for a while: spans from opening to closing in the order of the day."""

    valid: Period
    spans: tuple[tuple[time, time], ...]
    reception_until: time
    verified: str = "unverified"
    source: str = ""

    def __post_init__(self) -> None:
        edges = [edge for span in self.spans for edge in span]
        if not edges or edges != sorted(set(edges)):
            raise ValueError("office hours must be spans that open before they close, one after the other")

    @property
    def closes(self) -> time:
        return self.spans[-1][1]


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """The timetables of an office over the years; of two that hold on a day the first one counts."""

    timetables: tuple[Timetable, ...]

    def on(self, day: date) -> Timetable:
        """Raises NoHours for a day without a timetable."""
        for timetable in self.timetables:
            if timetable.valid.holds_on(day):
                return timetable
        raise NoHours(day=f"{day:%d/%m/%Y}")


def _read(row: Mapping[str, Any]) -> Timetable:
    spans = tuple((opens, closes) for opens, closes in row["open"])
    valid = Period(row["from"], row.get("until"))
    return Timetable(valid, spans, row["reception_until"], row["verified"], row["source"])


def _shipped() -> OfficeHours:
    text = resources.files("motcua.clock").joinpath("office_hours.toml").read_text("utf-8")
    return OfficeHours(tuple(_read(row) for row in tomllib.loads(text)["timetable"]))


OFFICE_HOURS = _shipped()
"""The hours that hold where an office has not set its own."""
