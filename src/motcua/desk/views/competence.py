"""Who is competent for a procedure in an area on a day, and why; and what another day changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse

from motcua.authority.acting import Acting
from motcua.authority.areas import areas_near, last_name
from motcua.authority.competence import Competence, NoCompetence, changes, competent
from motcua.authority.deciding import deciding_everywhere, deciding_in, province_of
from motcua.desk import choices
from motcua.desk.deciding_map import country_map, province_map
from motcua.desk.office_map import Shown
from motcua.desk.pages import for_officers, page
from motcua.desk.sheet import Sheet
from motcua.kernel.day import write
from motcua.site.clock import today


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer of one day."""

    day: date
    competence: Competence | None
    refusal: NoCompetence | None


@for_officers
def competence(request: HttpRequest, acting: Acting) -> HttpResponse:
    """Ask for procedure, area and day; a second day is set beside the first. Told in words and on a map."""
    sheet = Sheet.of(request.GET)
    code, area = sheet.text("procedure"), sheet.text("area")
    days = [day for day in (sheet.day("day"), sheet.day("other_day")) if day]
    country = sheet.text("where") == "country"
    if not sheet.values:
        sheet.put({"day": write(today())})
    return page(
        request,
        acting,
        "competence.html",
        sheet=sheet,
        procedures=choices.procedure_names(),
        areas=_with(area, areas_near(acting, today())),
        verdicts=[_verdict(code, area, day) for day in days] if code and area else [],
        changes=[_verdict(code, area, day) for day in changes(code, area)] if code and area else [],
        maps=_maps(code, area, days, country=country) if code and area else [],
        country=country,
    )


def _with(area: str, near: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The areas to choose from, and the one that was asked for elsewhere."""
    if not area or area in dict(near):
        return near
    name = last_name(area)
    return [*near, (area, name)] if name else near


def _maps(code: str, area: str, days: list[date], *, country: bool) -> list[Shown]:
    """One for each day; on the second what differs from the first is marked."""
    if country:
        found = [deciding_everywhere(code, day) for day in days]
    else:
        provinces = [(province_of(area, day), day) for day in days]
        found = [deciding_in(code, province, day) for province, day in provinces if province]
    draw = country_map if country else province_map
    befores = [None, *found]
    return [
        draw(f"map-{number}", code, on, before)
        for number, (on, before) in enumerate(zip(found, befores, strict=False), 1)
    ]


def _verdict(procedure: str, area: str, day: date) -> Verdict:
    try:
        return Verdict(day, competent(procedure, area, day), None)
    except NoCompetence as refusal:
        return Verdict(day, None, refusal)
