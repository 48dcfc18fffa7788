"""The process map of what a post supervises: where dossiers go, where they wait, and which ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext

from motcua.authority.acting import Acting
from motcua.authority.offices import OfficeOn
from motcua.desk import choices
from motcua.desk.pages import for_officers, page
from motcua.desk.sheet import Sheet
from motcua.insight.process.journal import Asked
from motcua.insight.process.slowest import slowest
from motcua.insight.process.supervised import Seen, seen
from motcua.insight.supervision.who import supervised
from motcua.kernel.day import write
from motcua.site.clock import today

DAYS = 90
"""The period that is shown first, until today."""
LONGEST = 20
"""How many dossiers are listed that waited longest."""
SHARES = {"80": 0.8, "90": 0.9, "100": 1.0}


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for: a period, one office or all, a procedure, how much of the map, and one step."""

    first: date
    last: date
    office: int
    procedure: str
    share: float
    step: str
    before: str


@for_officers
def process(request: HttpRequest, acting: Acting) -> HttpResponse:
    """The map with its tables; `step` lists the dossiers that waited longest before it."""
    offices = supervised(acting, today())
    sheet = Sheet.of(request.GET)
    wish = _wish(sheet, offices)
    found = _seen(acting, wish) if not sheet.problems else None
    return page(
        request,
        acting,
        "process.html",
        sheet=sheet,
        seen=found,
        offices=choices.office_names(offices),
        procedures=[("", gettext("All procedures")), *choices.procedure_names()],
        shares=[(name, f"{name}%") for name in SHARES],
        here="?" + urlencode({name: sheet.value(name) for name in FIELDS}),
        step=wish.step,
        before=wish.before,
        waited=slowest(found.log, wish.step, wish.before, LONGEST)
        if found and found.log and wish.step
        else (),
    )


FIELDS = ("first", "last", "office", "procedure", "share")


def _wish(sheet: Sheet, offices: Mapping[int, OfficeOn]) -> Wish:
    """What the sheet says; what it leaves open is written into it."""
    open_ = {"first": write(today() - timedelta(DAYS)), "last": write(today()), "share": "90"}
    sheet.put({name: value for name, value in open_.items() if not sheet.text(name)})
    first, last = sheet.day("first") or today(), sheet.day("last") or today()
    office = sheet.text("office")
    return Wish(
        first=min(first, last),
        last=max(first, last),
        office=int(office) if office.isdecimal() and int(office) in offices else 0,
        procedure=sheet.text("procedure"),
        share=SHARES.get(sheet.text("share"), 0.9),
        step=sheet.text("step"),
        before=sheet.text("before"),
    )


def _seen(acting: Acting, wish: Wish) -> Seen:
    asked = Asked(wish.first, wish.last, [wish.office] if wish.office else [], wish.procedure)
    return seen(acting, asked, today(), share=wish.share)
