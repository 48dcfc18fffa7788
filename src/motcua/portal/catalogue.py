"""The public catalogue of procedures: found by words or by what happened in a life, with versions by date."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from motcua.catalogue import by_life_event, find, life_events
from motcua.catalogue import procedure as known_procedure
from motcua.kernel import day
from motcua.kernel.errors import InputProblem, MotcuaError
from motcua.site.clock import today


def procedures(request: HttpRequest) -> HttpResponse:
    """All procedures of today, or those found."""
    words, event = request.GET.get("q", ""), request.GET.get("event", "")
    found = by_life_event(event, today()) if event else find(words, today())
    rows = [(item, item.on(today())) for item in found]
    context = {"rows": rows, "q": words, "event": event, "events": life_events()}
    return render(request, "portal/procedures.html", context)


def procedure(request: HttpRequest, code: str) -> HttpResponse:
    """One procedure as it is, or was, on a day."""
    try:
        found = known_procedure(code)
        version = found.on(_day(request))
    except MotcuaError as error:
        raise Http404(error.english()) from error
    context = {"procedure": found, "version": version, "day": _day(request)}
    return render(request, "portal/procedure.html", context)


def _day(request: HttpRequest) -> date:
    try:
        return day.parse(request.GET["on"]) if request.GET.get("on") else today()
    except InputProblem:
        return today()
