"""The report of dossiers: what came, what was settled in time, what is left; by field, procedure, office."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from fractions import Fraction

from motcua.catalogue.load import procedure
from motcua.clock.timeline import local
from motcua.insight.counting import Place, Scope, Tally
from motcua.insight.counting.kept import numbers
from motcua.insight.period import ReportPeriod
from motcua.insight.reports.against import Against, Broken, Compared, Counts, Sides
from motcua.insight.reports.comparable import Comparable, comparables

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
class Line:
    """One row of a breakdown: the key of a procedure, field, office or channel."""

    key: str
    compared: Compared

    @property
    def on_time(self) -> Fraction | None:
        return on_time(self.compared.now)


@dataclass(frozen=True, slots=True)
class Report:
    """The report of an office and all below it."""

    scope: Scope
    period: ReportPeriod
    own: Tally
    before: Against
    year_before: Against
    whole: Compared
    by: Mapping[str, tuple[Line, ...]]

    @property
    def moment(self) -> datetime:
        """As of when the period is told."""
        return self.own.moment

    @property
    def counted(self) -> dict[str, Tally]:
        """What was counted of each period, by its code."""
        earlier = ((one.period.code, one.tallies[1]) for one in self.against if one.tallies)
        return {self.period.code: self.own, **dict(earlier)}

    @property
    def against(self) -> tuple[Against, Against]:
        return self.before, self.year_before

    @property
    def lands(self) -> tuple[bool, bool]:
        """Which comparisons need a column for the land compared: not where it is the same as before."""
        before, year_before = (one.comparable for one in self.against)
        again = before.wider and before.offices == year_before.offices
        return before.wider, year_before.wider and not again


def report(scope: Scope, period: ReportPeriod, now: datetime, *, fresh: bool = False) -> Report:
    """A period against the one before and the same a year ago, each counted for land that was the same in
    both. Counted, or taken from what the night has kept: at most three queries for each, and for each
    comparison those of `comparables`."""
    own = numbers(period, scope, now, fresh=fresh)
    counted = {scope.offices: own}

    def against(other: ReportPeriod, found: Comparable) -> Against:
        if found.unseen:
            return Against(other, found, None)
        area = replace(scope, offices=found.offices)
        if area.offices not in counted:
            counted[area.offices] = numbers(period, area, now, fresh=fresh)
        return Against(other, found, (counted[area.offices], numbers(other, area, now)))

    others = period.before(), period.year_before()
    before, year_before = map(against, others, comparables(scope, period, others, local(now).date()))
    by = {name: _lines(own.by(key), before.by(key), year_before.by(key)) for name, key in BREAKDOWNS.items()}
    by["office"] = _by_office(scope, own, before, year_before)
    whole = Compared(own.sum(), before.sides(), year_before.sides())
    return Report(scope, period, own, before, year_before, whole, by)


def on_time(counts: Counts) -> Fraction | None:
    """The share of what was in hand that ended on time or is within time; None where nothing was."""
    whole = counts.get("in_hand", 0)
    return Fraction(counts.get("on_time", 0), whole) if whole else None


def _by_office(scope: Scope, own: Tally, before: Against, year_before: Against) -> tuple[Line, ...]:
    """What ended is counted to the one office that has its land; where several have, it stands by itself."""
    now = own.by(year_before.comparable.row_of)
    lines = _lines(now, before.by_office(), year_before.by_office())
    inside = (line for line in lines if int(line.key) in scope.offices)
    return tuple(line for line in inside if line.compared.now or line.compared.year_before)


def _lines(now: Mapping[str, Counts], *others: Broken | None) -> tuple[Line, ...]:
    """Whatever occurs in one of the periods; what most were in hand of stands first."""

    def sides(part: Broken | None, key: str) -> Sides | None:
        return None if part is None else part.get(key, ({}, {}))

    keys = dict.fromkeys(key for part in (now, *others) if part for key in part)
    lines = [Line(key, Compared(now.get(key, {}), *(sides(part, key) for part in others))) for key in keys]
    return tuple(sorted(lines, key=lambda line: (-line.compared.of("in_hand")[0], line.key)))
