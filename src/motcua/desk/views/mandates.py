"""Who decides everything in an area on a day, and what another day changes."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse

from motcua.authority.acting import Acting
from motcua.authority.areas import areas_near
from motcua.authority.competence import Competence
from motcua.authority.differences import areas_of, shifts, who_decides
from motcua.authority.entrusting import entrusted_at, heads_at
from motcua.authority.instruments import keys_by_number
from motcua.authority.models import Phase
from motcua.authority.wording import Told, told_together
from motcua.catalogue.load import procedures
from motcua.desk.pages import for_officers, page
from motcua.desk.sheet import Sheet
from motcua.kernel.day import write
from motcua.site.clock import today


@for_officers
def mandates(request: HttpRequest, acting: Acting) -> HttpResponse:
    """Everything that is decided in one area on one day; a second day is told as differences."""
    sheet, areas = Sheet.of(request.GET), areas_near(acting, today())
    first = {"day": write(today()), "area": areas[0][0] if areas else ""}
    sheet.put({name: value for name, value in first.items() if not sheet.text(name)})
    area, day, other = sheet.text("area"), sheet.day("day"), sheet.day("other_day")
    return page(
        request,
        acting,
        "mandates.html",
        status=422 if sheet.problems else 200,
        sheet=sheet,
        areas=areas,
        day=day,
        other=other,
        decided=_decided(area, day, Phase.IN_FORCE) if day else [],
        trials=_decided(area, day, Phase.TRIAL) if day else [],
        changes=_changes(area, day, other) if day and other else [],
        heads=heads_at(acting.office, day) if day else [],
        entrusted=entrusted_at(acting.office, day) if day else [],
        numbers=keys_by_number(),
    )


def _codes() -> list[str]:
    return [item.code for item in procedures()]


def _decided(area: str, day: date, phase: Phase) -> list[Competence]:
    found = who_decides(_codes(), [area], day, phase)
    return [found[code, area] for code in _codes() if (code, area) in found]


def _changes(area: str, day: date, other: date) -> list[Told]:
    before, after = (who_decides(_codes(), areas_of(area, on), on) for on in (day, other))
    return told_together(shifts(before, after, other))
