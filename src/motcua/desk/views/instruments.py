"""The instruments on which it rests who decides: all of them on a day, one of them, and its scan."""

from __future__ import annotations

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext

from motcua.authority.acting import Acting
from motcua.authority.areas import names_then
from motcua.authority.entrusting import entrusted_by
from motcua.authority.instrument_list import instruments_on
from motcua.authority.instruments import standing
from motcua.authority.models import Instrument, Mandate
from motcua.desk.pages import for_officers, page
from motcua.desk.sheet import Sheet
from motcua.desk.views.files import shown
from motcua.dossiers.documents import check_size
from motcua.dossiers.models import Document
from motcua.dossiers.scans import file_scan, may_file
from motcua.kernel.day import write
from motcua.kernel.errors import N_, InputProblem
from motcua.site.clock import now, today

WHICH = (("", N_("All on record")), ("in_force", N_("In force on that day")))


@for_officers
def instruments(request: HttpRequest, acting: Acting) -> HttpResponse:
    """All of them, the latest first, each as it stands on the day asked for."""
    sheet = Sheet.of(request.GET)
    if not sheet.text("day"):
        sheet.put({"day": write(today())})
    day = sheet.day("day")
    only = sheet.text("which") == "in_force"
    return page(
        request,
        acting,
        "instruments.html",
        status=422 if sheet.problems else 200,
        sheet=sheet,
        day=day,
        choices=[(value, gettext(text)) for value, text in WHICH],
        listed=instruments_on(day, only_in_force=only) if day else [],
    )


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
