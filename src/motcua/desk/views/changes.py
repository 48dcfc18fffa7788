"""Changing who decides: a file is weighed and proposed, and another person puts it in force."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext

from motcua.authority.acting import Acting
from motcua.authority.governing import may_change
from motcua.authority.plan_file import LARGEST
from motcua.authority.wording import Told, dossiers_told, told_together
from motcua.desk.drafts import Draft, keep_files
from motcua.desk.pages import for_officers, page
from motcua.desk.sheet import Sheet
from motcua.desk.views.files import shown
from motcua.dossiers.changing import (
    NotYours,
    drop,
    proposal,
    proposals,
    propose,
    put_in_force,
    scan_brought,
)
from motcua.dossiers.consequences import Consequences, consequences
from motcua.dossiers.scans import placed
from motcua.kernel.errors import N_, BadInput, InputProblem
from motcua.site.clock import now


@dataclass(frozen=True, slots=True)
class Weighed:
    """What would follow, in words."""

    shifts: list[Told]
    trials: list[Told]
    opening: int
    ending: int
    dossiers: list[str]


@for_officers
def changes(request: HttpRequest, acting: Acting) -> HttpResponse:
    """What was proposed so far; and a file with its scans to be weighed or proposed."""
    sheet, weighed, text, form = Sheet.of(request.POST), None, "", "toml"
    key, scans = sheet.key, list[Draft]()
    if request.method == "POST":
        if not may_change(acting):
            raise NotYours
        scans = keep_files(request, sheet, key, now())
        try:
            text, form = _sent(request, sheet)
            digests = [scan.digest for scan in scans]
            if sheet.value("do") == "propose" and not sheet.problems:
                change = propose(acting, text, form, digests, at=now(), key=key)
                messages.success(request, gettext("Proposed. Another person puts it in force."))
                return redirect("desk:change", change.pk)
            weighed = _in_words(_sound(text, form, digests))
        except BadInput as error:
            sheet.blame(error.problems)
    return page(
        request,
        acting,
        "changes.html",
        status=422 if sheet.problems else 200,
        sheet=sheet,
        weighed=weighed,
        text=text,
        form=form,
        key=key,
        scans=scans,
        proposed=proposals(),
        may_change=may_change(acting),
    )


@for_officers
def change(request: HttpRequest, acting: Acting, change: UUID) -> HttpResponse:
    """One proposal: what would follow today, and its decision."""
    found, sheet = proposal(change), Sheet.of(request.POST)
    if request.method == "POST":
        try:
            _decide(request, acting, change, sheet)
            return redirect("desk:change", change)
        except BadInput as error:
            sheet.blame(error.problems)
    weighed = None
    if not found.decided_at:
        weighing = consequences(found.file, found.form, now())
        sheet.blame(weighing.problems)
        weighed = _in_words(weighing)
    return page(
        request,
        acting,
        "change.html",
        status=422 if request.method == "POST" else 200,
        sheet=sheet,
        change=found,
        weighed=weighed,
        key=sheet.key,
        scans=sorted(found.scans.items()),
        own=found.proposed_by.officer_id == acting.officer,
        may_change=may_change(acting),
    )


@for_officers
def change_scan(request: HttpRequest, acting: Acting, change: UUID, digest: str) -> HttpResponse:
    """The scan of an instrument that a change brings."""
    return shown(*scan_brought(change, digest))


def _decide(request: HttpRequest, acting: Acting, number: UUID, sheet: Sheet) -> None:
    if sheet.value("do") == "drop":
        drop(acting, number, sheet.text("reason"), at=now(), key=sheet.key)
        messages.success(request, gettext("The change was dropped."))
        return
    moved = put_in_force(acting, number, at=now(), key=sheet.key)
    told_ = gettext("In force. Open dossiers that followed their office: {moved}.").format(moved=moved)
    messages.success(request, told_)


def _sent(request: HttpRequest, sheet: Sheet) -> tuple[str, str]:
    """The text that was sent as a file, or again in the form that weighed it; and whether it is a table."""
    file = request.FILES.get("file")
    if not isinstance(file, UploadedFile):
        text = request.POST.get("text", "")[:LARGEST]
        if text:
            return text, "csv" if sheet.value("form") == "csv" else "toml"
        raise BadInput([InputProblem("file", "missing", N_("Choose a file."))])
    if (file.size or 0) > LARGEST:
        raise BadInput([InputProblem("file", "too_large", N_("The file is too large."))])
    try:
        return file.read().decode("utf-8-sig"), "csv" if (file.name or "").endswith(".csv") else "toml"
    except UnicodeDecodeError as error:
        raise BadInput([InputProblem("file", "unreadable", N_("The file is no text in UTF-8."))]) from error


def _sound(text: str, form: str, scans: list[str]) -> Consequences:
    found = consequences(text, form, now())
    if found.problems:
        raise BadInput(found.problems)
    placed(found.plan, scans, now())
    return found


def _in_words(found: Consequences) -> Weighed:
    of = found.dossiers
    return Weighed(
        told_together(found.shifts),
        told_together(found.trials, in_trial=True),
        len(found.opening),
        len(found.ending),
        dossiers_told(staying=of.staying, since=of.since, waiting=of.waiting, moving=of.moving),
    )
