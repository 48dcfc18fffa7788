"""The report of dossiers: what came, what was settled in time, what is left; by field, procedure, office."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from motcua.catalogue.load import procedure
from motcua.insight.counting import Place, Scope, Tally
from motcua.insight.counting.kept import numbers
from motcua.insight.period import ReportPeriod

BREAKDOWNS: Mapping[str, Callable[[Place], str]] = {
    "field": lambda place: procedure(place.procedure).field.key,
    "procedure": lambda place: place.procedure,
    "office": lambda place: str(place.office),
    "channel": lambda place: place.channel,
}
"""By what the numbers are broken down, and the key of a place in each."""

SHOWN = (
    "in_hand",
    "carried_over",
    "received",
    "direct",
    "online",
    "post",
    "settled",
    "settled_on_time",
    "settled_late",
    "resolved",
    "refused",
    "stopped",
    "withdrawn",
    "pending",
    "pending_on_time",
    "pending_late",
    "waiting",
    "asked",
    "asked_twice",
    "extended",
    "returned",
    "declined",
)
"""The measures of the report, in their order."""

COLUMNS = ("in_hand", "received", "settled", "settled_late", "pending", "pending_late", "asked", "refused")
"""The measures of a breakdown."""


@dataclass(frozen=True, slots=True)
class Compared:
    """The same numbers of three periods."""

    now: Mapping[str, int]
    before: Mapping[str, int]
    year_before: Mapping[str, int]

    def of(self, name: str) -> tuple[int, int, int]:
        """One measure: now, in the period before, a year ago."""
        return self.now.get(name, 0), self.before.get(name, 0), self.year_before.get(name, 0)


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a breakdown: the key of a procedure, field, office or channel."""

    key: str
    compared: Compared

    @property
    def on_time(self) -> Fraction | None:
        return on_time(self.compared.now)


@dataclass(frozen=True, slots=True)
class Report:
    """The report of an office and all below it. `three`: what was counted of each period, by its code."""

    scope: Scope
    period: ReportPeriod
    three: Mapping[str, Tally]
    whole: Compared
    by: Mapping[str, tuple[Line, ...]]

    @property
    def moment(self) -> datetime:
        """As of when the period is told."""
        return self.three[self.period.code].moment


def report(scope: Scope, period: ReportPeriod, now: datetime, *, fresh: bool = False) -> Report:
    """Three periods counted, or taken from what the night has kept: at most three queries for each."""
    three = {
        each.code: numbers(each, scope, now, fresh=fresh and each == period)
        for each in (period, period.before(), period.year_before())
    }
    tallies = [*three.values()]
    by = {name: _lines(tallies, key) for name, key in BREAKDOWNS.items()}
    return Report(scope, period, three, Compared(*(each.sum() for each in tallies)), by)


def on_time(counts: Mapping[str, int]) -> Fraction | None:
    """The share of what was in hand that ended on time or is within time; None where nothing was."""
    whole = counts.get("in_hand", 0)
    return Fraction(counts.get("on_time", 0), whole) if whole else None


def _lines(three: list[Tally], key: Callable[[Place], str]) -> tuple[Line, ...]:
    """Whatever occurs in one of the three periods; what most were in hand of stands first."""
    parts = [each.by(key) for each in three]
    empty: Counter[str] = Counter()
    lines = [
        Line(found, Compared(*(part.get(found, empty) for part in parts)))
        for found in dict.fromkeys(key for part in parts for key in part)
    ]
    return tuple(sorted(lines, key=lambda line: (-line.compared.of("in_hand")[0], line.key)))
