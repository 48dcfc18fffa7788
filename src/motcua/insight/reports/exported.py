"""Reports for programs: JSON values, and a table of cells that any spreadsheet adds up."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from typing import Any

from motcua.authority.offices import offices_on
from motcua.authority.reader import office_name
from motcua.catalogue.load import procedure
from motcua.insight.counting import MEASURES, Scope, Tally
from motcua.insight.index766 import Found, Scored
from motcua.insight.index766.scoring import hundredths
from motcua.insight.period import ReportPeriod
from motcua.insight.reports.against import Against, Compared
from motcua.insight.reports.behind import Behind
from motcua.insight.reports.dossiers import SHOWN, Report
from motcua.insight.reports.words import procedure_name, said

BOM = "\ufeff"
"""With it a spreadsheet reads Vietnamese as it was written."""


def index_values(found: Found, scope: Scope, period: ReportPeriod, counts: Tally) -> dict[str, Any]:
    """The index. Shares and points are decimals with two places, as text; shares in percent."""
    return {
        "index": found.index.instrument,
        "source": said(found.index.source),
        **_about(scope, period, counts),
        "score": str(hundredths(found.score)),
        "within_reach": found.within_reach,
        "points": found.index.points,
        "groups": [
            {
                "key": group.group.key,
                "name": said(group.group.name),
                "score": str(hundredths(group.score)),
                "within_reach": group.within_reach,
                "points": group.group.points,
                "indicators": [_indicator(one) for one in group.indicators],
            }
            for group in found.groups
        ],
    }


def _indicator(one: Scored) -> dict[str, Any]:
    indicator, share = one.indicator, one.share
    return {
        "number": indicator.number,
        "name": said(indicator.name),
        "state": one.state.value,
        "numerator": one.numerator if share is not None else None,
        "denominator": one.denominator if share is not None else None,
        "share": None if share is None or indicator.mean else str(hundredths(share * 100)),
        "mean_working_days": str(hundredths(share)) if share is not None and indicator.mean else None,
        "score": None if one.score is None else str(hundredths(one.score)),
        "points": indicator.points,
        "full_at": indicator.full_at,
        "counts": indicator.numerator,
        "of": indicator.denominator,
        "verified": indicator.verified,
        "formula": said(indicator.formula),
        "missing": said(indicator.missing),
        "reading": said(indicator.reading),
    }


def report_values(report: Report) -> dict[str, Any]:
    """The report: each measure now, in the period before, a year ago.

    Null is what nothing can be taken from: there is no comparison, or its land is more than the office's own.
    Then both its sides stand in `compared`, as they do always.
    """
    return {
        "office": report.scope.office.code,
        "period": report.period.code,
        "before": report.before.period.code,
        "year_before": report.year_before.period.code,
        "moment": report.moment.isoformat(),
        "totals": _three(report, report.whole),
        "compared": {"before": _against(report.before), "year_before": _against(report.year_before)},
        "by": {
            kind: [
                {"key": line.key, **_three(report, line.compared, alone=kind == "office")} for line in lines
            ]
            for kind, lines in report.by.items()
        },
    }


def behind_values(found: Behind, measure: str, page: int) -> dict[str, Any]:
    """A page of the dossiers behind a number."""
    told = ("id", "code", "procedure", "due", "ended", "asked")
    rows = [{name: getattr(one, name) for name in told} for one in found.dossiers]
    return {"measure": measure, "count": found.count, "page": page, "dossiers": rows}


def _three(report: Report, compared: Compared, *, alone: bool = False) -> dict[str, dict[str, int | None]]:
    """`alone`: it is compared for itself, however wide the land of the whole."""
    own = [alone or not one.comparable.wider for one in report.against]
    found = {}
    for name in (*SHOWN, "on_time", "late"):
        now, *pairs = compared.of(name)
        before, year_before = (
            pair[1] if pair and one else None for pair, one in zip(pairs, own, strict=True)
        )
        found[name] = {"now": now, "before": before, "year_before": year_before}
    return found


def _against(against: Against) -> dict[str, Any]:
    """Which offices stand against which since when, and their numbers; without them it cannot be compared."""
    found, sides = against.comparable, against.sides()
    totals = (
        {name: {"now": sides[0].get(name, 0), "then": sides[1].get(name, 0)} for name in SHOWN}
        if sides
        else None
    )
    return {
        "since": found.since and found.since.isoformat(),
        "now": [one.code for one in found.now],
        "then": [one.code for one in found.then],
        "wider": found.wider,
        "unseen": [one.code for one in found.unseen],
        "totals": totals,
    }


def cells_csv(periods: Mapping[str, Tally]) -> str:
    """One row for each period, office, procedure and channel, with every measure."""
    offices = offices_on(
        {place.office for counts in periods.values() for place in counts.cells},
        max(counts.moment for counts in periods.values()).date(),
    )
    out = io.StringIO(BOM)
    out.seek(0, io.SEEK_END)
    rows = csv.writer(out)
    about = ("period", "office_code", "office", "field", "procedure_code", "procedure", "channel")
    rows.writerow([*about, *MEASURES])
    for period, counts in periods.items():
        for place, numbers in sorted(counts.cells.items()):
            office = offices[place.office]
            where = [office.code, office_name(office)]
            what = [said(procedure(place.procedure).field.text), place.procedure]
            about_row = [period, *where, *what, procedure_name(place.procedure), place.channel]
            rows.writerow([*about_row, *(numbers.get(name, 0) for name in MEASURES)])
    return out.getvalue()


def _about(scope: Scope, period: ReportPeriod, counts: Tally) -> dict[str, Any]:
    return {
        "office": scope.office.code,
        "office_name": office_name(scope.office),
        "period": period.code,
        "first": period.first.isoformat(),
        "last": period.last.isoformat(),
        "moment": counts.moment.isoformat(),
    }
