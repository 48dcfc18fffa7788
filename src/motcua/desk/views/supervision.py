"""The supervisor's board, and the dossiers behind each of its figures."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from motcua.authority.acting import Acting
from motcua.desk.office_map import office_map
from motcua.desk.office_map_words import RESPECTS
from motcua.desk.pages import for_officers, page
from motcua.insight.supervision.behind import LISTS, MOST, behind
from motcua.insight.supervision.board import DAYS, board
from motcua.insight.supervision.counting import SOON
from motcua.insight.supervision.rules import shipped_rules
from motcua.insight.supervision.states import Respect
from motcua.insight.supervision.who import supervised
from motcua.site.clock import now, today


@for_officers
def supervision(request: HttpRequest, acting: Acting) -> HttpResponse:
    """Every office on a map and in figures, live; those that drift stand first."""
    found = board(acting, now())
    asked = request.GET.get("map", "")
    respect = Respect(asked) if asked in list(Respect) else Respect.LATENESS
    called = {call.office for call in found.calls}
    return page(
        request,
        acting,
        "supervision.html",
        board=found,
        map=office_map(found, respect),
        respect=respect,
        respects=RESPECTS,
        rows=[(figures, figures.over(DAYS), figures.office in called) for figures in found.figures],
        rules=shipped_rules(),
        days=DAYS,
        soon=SOON,
    )


@for_officers
def dossiers_behind(request: HttpRequest, acting: Acting, number: int, name: str) -> HttpResponse:
    """The dossiers behind one figure of one office."""
    rows = behind(acting, number, name, now())
    return page(
        request,
        acting,
        "behind.html",
        rows=rows[:MOST],
        more=len(rows) > MOST,
        most=MOST,
        place=supervised(acting, today())[number],
        label=LISTS[name],
        days=DAYS,
    )
