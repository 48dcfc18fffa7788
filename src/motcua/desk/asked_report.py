"""A report as its page asks for it: read from the address, written into addresses, periods to choose from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest

from motcua.authority.acting import Acting
from motcua.insight import reports
from motcua.insight.period import ReportPeriod, holding, read_period
from motcua.insight.reports.words import period_name
from motcua.site.clock import today

QUARTERS, MONTHS = 8, 12
"""How many are offered to choose from."""


@dataclass(frozen=True, slots=True)
class Asked(reports.Asked):
    """A report as asked for on a page."""

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
    office = int(written) if written.isdecimal() and len(written) < 10 else None
    return Asked.by(acting, office, request.GET.get("period", ""), fresh=bool(request.GET.get("fresh")))


def _offered() -> Iterator[ReportPeriod]:
    for kind, count in (("quarter", QUARTERS), ("month", MONTHS)):
        period = holding(today(), kind)
        for _ in range(count):
            yield period
            period = period.before()
