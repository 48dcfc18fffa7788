"""The instruments on which it rests who decides: all of them on a day, one of them, and its scan."""

from __future__ import annotations

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext

from motcua.authority.acting import Acting
from motcua.authority.instrument_list import instruments_on
from motcua.authority.instrument_view import instrument_opened
from motcua.authority.instruments import instrument as instrument_with
from motcua.desk.pages import for_officers, page
from motcua.desk.sheet import Sheet
from motcua.desk.views.files import shown
from motcua.dossiers.documents import check_size
from motcua.dossiers.scans import file_scan, may_file, stored_scan
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
    view, sheet = instrument_opened(number, acting.office, today()), Sheet.of(request.POST)
    if request.method == "POST" and _file(request, acting, number, sheet):
        messages.success(request, gettext("The scan stands with its instrument now."))
        return redirect("desk:instrument", number)
    return page(
        request,
        acting,
        "instrument.html",
        status=422 if sheet.problems else 200,
        paper=view.paper,
        standing=view.standing,
        sheet=sheet,
        key=sheet.key,
        scan=stored_scan(view.paper.scan) if view.paper.scan else None,
        may_file=may_file(acting, view.paper, today()),
        given=view.given,
        withdrawn=view.withdrawn,
        entrusted=view.entrusted,
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
    paper = instrument_with(number)
    return shown(stored_scan(paper.scan), paper.number)
