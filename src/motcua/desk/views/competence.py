"""Who is competent for a procedure in an area on a day, and why; and what another day changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse

from motcua.authority.acting import Acting
from motcua.authority.competence import Competence, NoCompetence, changes, competent
from motcua.desk import choices
from motcua.desk.areas import areas_near
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
    """Ask for procedure, area and day; a second day is set beside the first."""
    sheet = Sheet.of(request.GET)
    code, area = sheet.text("procedure"), sheet.text("area")
    days = [day for day in (sheet.day("day"), sheet.day("other_day")) if day]
    if not sheet.values:
        sheet.put({"day": write(today())})
    return page(
        request,
        acting,
        "competence.html",
        sheet=sheet,
        procedures=choices.procedure_names(),
        areas=areas_near(acting, today()),
        verdicts=[_verdict(code, area, day) for day in days] if code and area else [],
        changes=[_verdict(code, area, day) for day in changes(code, area)] if code and area else [],
    )


def _verdict(procedure: str, area: str, day: date) -> Verdict:
    try:
        return Verdict(day, competent(procedure, area, day), None)
    except NoCompetence as refusal:
        return Verdict(day, None, refusal)
