"""What a report page is asked for: an office in sight with all below it, a period, and as of when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest

from motcua.authority.acting import Acting
from motcua.authority.offices import OfficeOn, in_sight, offices_on
from motcua.authority.sight import offices_in_sight
from motcua.dossiers.sight import NotVisible
from motcua.insight.counting import Scope, Tally, scope_of
from motcua.insight.counting.kept import numbers
from motcua.insight.period import ReportPeriod, holding, read_period
from motcua.insight.reports.words import period_name
from motcua.site.clock import now, today

QUARTERS, MONTHS = 8, 12
"""How many are offered to choose from."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A report as asked for. `offices`: those that may be chosen, the post's own first."""

    office: int
    period: ReportPeriod
    fresh: bool
    scope: Scope
    offices: dict[int, OfficeOn]

    def counts(self) -> Tally:
        """The numbers of the period."""
        return numbers(self.period, self.scope, now(), fresh=self.fresh)

    def address(self, **more: Any) -> str:
        """The query that asks for the same, with something more."""
        given = {"office": self.office, "period": self.period.code, "fresh": "1" if self.fresh else ""}
        return "?" + urlencode({name: value for name, value in (given | more).items() if value != ""})

    def periods(self) -> list[tuple[str, str]]:
        """Codes and names to choose from, the one asked for among them."""
        found = list(dict.fromkeys(period.code for period in (*_offered(), self.period)))
        return [(code, period_name(read_period(code))) for code in found]


def asked(request: HttpRequest, acting: Acting) -> Asked:
    """Read the address. Raises NotVisible for an office out of sight, NoPeriod for what is none."""
    written = request.GET.get("office", "")
    office = int(written) if written.isdecimal() and len(written) < 10 else acting.office
    chosen = request.GET.get("period", "")
    period = read_period(chosen) if chosen else holding(today())
    known = in_sight(acting, today())
    if office not in known:
        raise NotVisible(dossier=written)
    scope = scope_of(office, today()).within(offices_in_sight(acting, today()))
    return Asked(office, period, bool(request.GET.get("fresh")), scope, offices_on(known, today()))


def _offered() -> Iterator[ReportPeriod]:
    for kind, count in (("quarter", QUARTERS), ("month", MONTHS)):
        period = holding(today(), kind)
        for _ in range(count):
            yield period
            period = period.before()
