"""Who decides everything in an area on a day, what another day changes, and the instruments behind it."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext

from motcua.authority.acting import Acting
from motcua.authority.areas import areas_near, names_then
from motcua.authority.competence import Competence
from motcua.authority.differences import areas_of, shifts, who_decides
from motcua.authority.entrusting import entrusted_at, entrusted_by, heads_at
from motcua.authority.instruments import standing
from motcua.authority.models import Instrument, Mandate, Phase
from motcua.authority.wording import Told, told_together
from motcua.catalogue.load import procedures
from motcua.desk.pages import for_officers, page
from motcua.desk.sheet import Sheet
from motcua.desk.views.files import shown
from motcua.dossiers.documents import check_size
from motcua.dossiers.models import Document
from motcua.dossiers.scans import file_scan, may_file
from motcua.kernel.day import write
from motcua.kernel.errors import N_, InputProblem
from motcua.site.clock import now, today


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
        numbers=dict(Instrument.objects.values_list("number", "id")),
    )


def _codes() -> list[str]:
    return [item.code for item in procedures()]


def _decided(area: str, day: date, phase: Phase) -> list[Competence]:
    found = who_decides(_codes(), [area], day, phase)
    return [found[code, area] for code in _codes() if (code, area) in found]


def _changes(area: str, day: date, other: date) -> list[Told]:
    before, after = (who_decides(_codes(), areas_of(area, on), on) for on in (day, other))
    return told_together(shifts(before, after, other))


@for_officers
def instrument(request: HttpRequest, acting: Acting, number: int) -> HttpResponse:
    """One instrument: who signed it when, where it stands, what it gives and takes back, and its scan."""
    paper, sheet = get_object_or_404(Instrument, pk=number), Sheet.of(request.POST)
    if request.method == "POST" and _file(request, acting, number, sheet):
        messages.success(request, gettext("The scan stands with its instrument now."))
        return redirect("desk:instrument", number)
    given = paper.mandate_set.order_by("procedure", "territory", "validity")
    return page(
        request,
        acting,
        "instrument.html",
        status=422 if sheet.problems else 200,
        paper=paper,
        standing=standing(paper, today()),
        sheet=sheet,
        key=sheet.key,
        scan=Document.objects.filter(pk=paper.scan).first(),
        may_file=may_file(acting, paper, today()),
        given=_with_places(given),
        withdrawn=_with_places(paper.withdraws.order_by("procedure", "territory")),
        entrusted=entrusted_by(paper, acting.office),
    )


def _file(request: HttpRequest, acting: Acting, number: int, sheet: Sheet) -> bool:
    """Whether the scan that was sent is filed; else why not stands in the sheet."""
    try:
        file = request.FILES.get("scan")
        if not isinstance(file, UploadedFile):
            raise InputProblem("scan", "missing", N_("Choose a file."))
        check_size(file.size or 0, "scan")
        file_scan(acting, number, file.read(), file.name or "scan", at=now(), key=sheet.key)
    except InputProblem as problem:
        sheet.blame([problem])
        return False
    return True


@for_officers
def instrument_scan(request: HttpRequest, acting: Acting, number: int) -> HttpResponse:
    """The scan of an instrument, as it was filed."""
    paper = get_object_or_404(Instrument, pk=number)
    return shown(get_object_or_404(Document, pk=paper.scan), paper.number)


def _with_places(rows: QuerySet[Mandate]) -> list[tuple[Mandate, str]]:
    """Mandates, each with the name that its territory bore on its first day; none for the whole country."""
    names = names_then((row.territory, row.validity.lower) for row in rows if row.territory)
    return [(row, names.get((row.territory, row.validity.lower), row.territory)) for row in rows]
