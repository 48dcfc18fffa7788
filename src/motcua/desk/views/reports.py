"""The service index and the report of dossiers, for an office with all below it; what is behind a number."""

from __future__ import annotations

import json
from typing import Any

from django.http import HttpRequest, HttpResponse

from motcua.authority.acting import Acting
from motcua.authority.reader import english
from motcua.charts.tracks import TrackChart
from motcua.desk.asked_report import Asked, asked
from motcua.desk.pages import for_officers, page
from motcua.desk.report_charts import index_chart, on_time_chart
from motcua.dossiers.printing import letterhead
from motcua.insight.index766.procedures import LABELS
from motcua.insight.index766.procedures import behind as procedures_behind
from motcua.insight.reports import report
from motcua.insight.reports.behind import PAGE, Question, are_too_many, behind
from motcua.insight.reports.document import Document, index_document, report_document
from motcua.insight.reports.dossiers import COLUMNS, SHOWN
from motcua.insight.reports.exported import cells_csv, index_values, report_values
from motcua.insight.reports.words import compared_land, names
from motcua.kernel.plain import plain
from motcua.papers.render import Language
from motcua.papers.report import report_pdf
from motcua.site.clock import now, today

SHORT = ("in_hand", "settled", "settled_late", "pending", "pending_late", "asked")
"""What a director looks at first."""


@for_officers
def index(request: HttpRequest, acting: Acting) -> HttpResponse:
    """The six groups, what pulls the score down, and every indicator with its arithmetic."""
    wanted = asked(request, acting)
    counts = wanted.counts()
    found = wanted.scored(counts)
    match request.GET.get("as"):
        case "json":
            return _json(index_values(found, wanted.scope, wanted.period, counts))
        case "csv":
            return _csv(cells_csv({wanted.period.code: counts}), wanted)
        case "pdf":
            return _pdf(index_document(found, wanted.scope, wanted.period, counts.moment), wanted, "index")
    return page(
        request,
        acting,
        "report_index.html",
        asked=wanted,
        moment=counts.moment,
        found=found,
        unknown=found.index.points - found.within_reach,
        chart=index_chart(found),
    )


@for_officers
def dossiers(request: HttpRequest, acting: Acting) -> HttpResponse:
    """What came, what was settled in time, what is left: against the period before and a year ago."""
    wanted = asked(request, acting)
    found = report(wanted.scope, wanted.period, now(), fresh=wanted.fresh)
    match request.GET.get("as"):
        case "json":
            return _json(report_values(found))
        case "csv":
            return _csv(cells_csv(found.counted), wanted)
        case "pdf":
            return _pdf(report_document(found), wanted, "dossiers")
    broken = {
        kind: (lines, names(kind, [line.key for line in lines], wanted.period.last))
        for kind, lines in found.by.items()
        if kind != "office" or len(lines) > 1
    }
    charted: TrackChart | None = on_time_chart(*broken.get("office", broken["procedure"]))
    return page(
        request,
        acting,
        "report_dossiers.html",
        asked=wanted,
        moment=found.moment,
        found=found,
        land=compared_land(found),
        short=SHORT,
        measures=SHOWN,
        columns=COLUMNS,
        broken=broken,
        closed={line.key for line in found.by["office"]} - set(map(str, wanted.offices)),
        chart=charted,
    )


@for_officers
def dossiers_behind(request: HttpRequest, acting: Acting) -> HttpResponse:
    """The dossiers behind a number, a page at a time; of very many, by office."""
    wanted = asked(request, acting)
    counts = wanted.counts()
    name, at = request.GET.get("measure", "in_hand"), request.GET.get("page", "1")
    number = max(1, int(at)) if at.isdecimal() and len(at) < 7 else 1
    chosen = {key: request.GET.get(key, "") for key in ("procedure", "channel")}
    question = Question(wanted.scope, wanted.period, counts.moment, name, **chosen)
    too_many = are_too_many(counts)
    found = None if too_many else behind(question, number)
    return page(
        request,
        acting,
        "report_behind.html",
        asked=wanted,
        question=question,
        found=found,
        number=number,
        next=found and found.count > number * PAGE,
        address=wanted.address(measure=name, **chosen),
        too_many=too_many,
    )


@for_officers
def procedures(request: HttpRequest, acting: Acting) -> HttpResponse:
    """The procedures behind a number of the index."""
    wanted = asked(request, acting)
    name = request.GET.get("measure", "known")
    found = procedures_behind(name, wanted.period.last, wanted.counts())
    whole, _, less = name.partition("-")
    labels = (LABELS[whole], LABELS[less] if less else "")
    return page(request, acting, "report_procedures.html", asked=wanted, codes=found, labels=labels)


def _json(values: dict[str, Any]) -> HttpResponse:
    return HttpResponse(json.dumps(plain(values), ensure_ascii=False), content_type="application/json")


def _csv(text: str, wanted: Asked) -> HttpResponse:
    return _attached(text.encode(), "text/csv; charset=utf-8", f"{_name(wanted)}.csv")


def _pdf(document: Document, wanted: Asked, kind: str) -> HttpResponse:
    language: Language = "en" if english() else "vi"
    made = report_pdf(document, letterhead(wanted.office, today()), today(), language)
    return _attached(made, "application/pdf", f"{kind}-{_name(wanted)}.pdf")


def _name(wanted: Asked) -> str:
    return f"{wanted.scope.office.code}-{wanted.period.code.replace('/', '-')}"


def _attached(content: bytes, media_type: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=media_type, headers=headers)
