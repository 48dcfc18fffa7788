"""What a decision would do, computed before it is signed: for the heads of the province."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse

from motcua.authority.acting import Acting
from motcua.charts.ranges import RangeChart
from motcua.desk.forecast_map import forecast_map
from motcua.desk.pages import for_officers, page
from motcua.insight.whatif.reform import beyond, drawn, tables, told
from motcua.insight.whatif.reform.kept import kept
from motcua.insight.whatif.reform.paper import forecast_pdf
from motcua.insight.whatif.reform.recompute import recompute
from motcua.insight.whatif.reform.scenario import Scenario
from motcua.insight.whatif.reform.shipped import names, shipped
from motcua.insight.whatif.who import only_heads
from motcua.kernel.errors import N_, Refused
from motcua.site.clock import today


class NotYet(Refused):
    """Nobody has computed this scenario as it stands."""

    code = "not_computed_yet"
    message = N_(
        "This forecast is not computed yet. The worker does it within some minutes; please come back."
    )


@for_officers
def whatifs(request: HttpRequest, acting: Acting) -> HttpResponse:
    """Every scenario that there is."""
    only_heads(acting)
    rows = [
        (one.name, tables.local(one.document["title"]), one.decided_on, kept(one) is not None)
        for one in map(shipped, names())
    ]
    return page(request, acting, "whatifs.html", rows=rows)


@for_officers
def whatif(request: HttpRequest, acting: Acting, name: str) -> HttpResponse:
    """The forecast of one scenario, as it was computed; nothing is computed here."""
    only_heads(acting)
    scenario, forecast = _computed(name)
    return page(
        request,
        acting,
        "whatif.html",
        scenario=scenario,
        title=tables.local(scenario.document["title"]),
        decision=tables.local(scenario.document["decision"]),
        untried=told.UNTRIED,
        warning=told.WARNING,
        in_short=told.in_short(forecast),
        leads=told.leads(scenario, forecast),
        sure=told.sure(forecast),
        rests=told.rests(scenario, forecast),
        headline=drawn.headline(forecast),
        map=forecast_map(scenario, forecast),
        in_all=tables.in_all(forecast),
        sections=_sections(scenario, forecast),
        afterwards=beyond.afterwards(scenario, forecast),
        refused=beyond.refused(forecast),
        limits=beyond.LIMITS,
        numbers=tables.numbers(scenario),
        recompute=recompute(scenario, forecast),
    )


def _computed(name: str) -> tuple[Scenario, Mapping[str, Any]]:
    """A scenario and its forecast. Raises NotYet."""
    scenario = shipped(name)
    forecast = kept(scenario)
    if forecast is None:
        raise NotYet
    return scenario, forecast


def _sections(scenario: Scenario, forecast: Mapping[str, Any]) -> list[tuple[tables.Table, list[RangeChart]]]:
    """Each table with its pictures: by step, by district, and what moves the answer."""
    districts = [drawn.district_days(scenario, forecast), drawn.district_loads(scenario, forecast)]
    return [
        (tables.by_step(forecast), [drawn.by_step(forecast)]),
        (tables.by_district(scenario, forecast), districts),
        (tables.swings(scenario, forecast), [drawn.swings(scenario, forecast)]),
    ]


@for_officers
def whatif_pdf(request: HttpRequest, acting: Acting, name: str) -> HttpResponse:
    """The same on paper, to be signed or refused."""
    only_heads(acting)
    scenario, forecast = _computed(name)
    response = HttpResponse(forecast_pdf(scenario, forecast, today()), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{scenario.name}.pdf"'
    return response
