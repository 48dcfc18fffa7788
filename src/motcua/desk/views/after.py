"""What a change of competence did: before and after, against what it left alone, and beside the forecast."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse

from motcua.authority.acting import Acting
from motcua.desk.asked_report import asked
from motcua.desk.pages import for_officers, page
from motcua.insight.after import words
from motcua.insight.after.drawn import charts
from motcua.insight.after.exported import values
from motcua.insight.after.forecast import beside, forecast_of
from motcua.insight.after.read import Found
from motcua.insight.after.read import after as after_change
from motcua.insight.after.who_changed import Change, areas_served, changes
from motcua.insight.reports.words import procedure_name
from motcua.insight.whatif.who import may_see_forecasts
from motcua.kernel.plain import plain
from motcua.site.clock import now, today


@for_officers
def after(request: HttpRequest, acting: Acting) -> HttpResponse:
    """The change that is asked for, or the latest; nothing is said that the data do not carry."""
    wanted = asked(request, acting)
    offered = changes(areas_served(wanted.scope.offices, today()), today())
    found = after_change(wanted.scope, day, now()) if (day := _day(request, offered)) else None
    if found and request.GET.get("as") == "json":
        text = json.dumps(plain(values(found)), ensure_ascii=False)
        return HttpResponse(text, content_type="application/json")
    return page(
        request,
        acting,
        "report_after.html",
        asked=wanted,
        offered=offered,
        found=found,
        address=wanted.address(on=day or ""),
        **(_told(found, acting) if found else {}),
    )


def _day(request: HttpRequest, offered: list[Change]) -> date | None:
    """The day of one of the changes; the latest where none is named. None: there is no change."""
    days = [one.day for one in offered]
    chosen = request.GET.get("on", "")
    return next((day for day in days if day.isoformat() == chosen), days[0] if days else None)


def _told(found: Found, acting: Acting) -> dict[str, Any]:
    """What the template says; the forecast is for those only who may see forecasts."""
    kept = forecast_of(found) if may_see_forecasts(acting) else None
    return {
        "extent": words.extent(found),
        "land": words.land(found),
        "leads": words.leads(found) if words.told_at_all(found) else [],
        "reasons": words.reasons(found),
        "sure": words.sure(found),
        "charts": charts(found),
        "table": words.table(found),
        "procedures": [procedure_name(code) for code in found.procedures],
        "scenario": kept[0] if kept else None,
        "beside": beside(found, kept[1]) if kept else [],
    }
