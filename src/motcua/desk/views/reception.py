"""The door: choose the procedure, take in people and papers, hand out one of three papers."""

from __future__ import annotations

import uuid
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from motcua.authority.acting import Acting
from motcua.authority.areas import areas_near
from motcua.catalogue.completeness import REASONS
from motcua.catalogue.find import find
from motcua.catalogue.load import procedure
from motcua.catalogue.model import Text, Version
from motcua.desk import choices
from motcua.desk.component_rows import rows
from motcua.desk.drafts import Draft, attach_all, drafts, keep_files
from motcua.desk.list_guide import guide, sample
from motcua.desk.list_upload import put_list
from motcua.desk.pages import for_officers, page
from motcua.desk.reception_form import (
    compare_people,
    fill_people,
    line_count,
    takes_list,
    through_employer,
    wish,
)
from motcua.desk.sheet import Sheet
from motcua.dossiers.application import problems
from motcua.dossiers.receive import Receipt, decline, receive
from motcua.dossiers.requests import KeyReused
from motcua.dossiers.view import opened
from motcua.kernel.errors import N_, BadInput, InputProblem, MotcuaError, Refused
from motcua.site.clock import now, today


@for_officers
def choose_procedure(request: HttpRequest, acting: Acting) -> HttpResponse:
    """The procedures of today, found by words."""
    words = request.GET.get("q", "")
    found = find(words, today())
    groups: dict[str, list[Any]] = {}
    for item in found:
        groups.setdefault(item.field.key, []).append((item, item.on(today())))
    fields = [(rows[0][0].field, rows) for rows in groups.values()]
    return page(request, acting, "choose_procedure.html", q=words, fields=fields)


@for_officers
def reception(request: HttpRequest, acting: Acting, code: str) -> HttpResponse:
    """The form for one procedure. What is pressed says what happens with it."""
    version = _version(code)
    sheet = Sheet.of(request.POST)
    key = sheet.key
    if request.method != "POST":
        return _form(request, acting, version, sheet, key, drafts(request, key))
    kept = keep_files(request, sheet, key, now())
    put_list(request, sheet)
    pressed = sheet.value("do")
    if pressed == "line":
        sheet.put({"lines": str(line_count(sheet) + 1)})
    elif pressed in OUTCOMES:
        receipt = _take_in(acting, version, sheet, key)
        if receipt:
            attach_all(request, acting, receipt.dossier, kept, key, now())
            return redirect("desk:received", receipt.dossier)
    else:
        fill_people(sheet)
    return _form(request, acting, version, sheet, sheet.key, kept)


MADE_BEFORE = N_(
    "This form has made a dossier already; what stands here now would be another one. "
    "Send it once more if that is what you want."
)

OUTCOMES = ("receive", "incomplete", "decline")
"""Exactly one of: receipt (form 01), supplement request (form 02), refusal (form 03)."""


def _version(code: str) -> Version:
    try:
        return procedure(code).on(today())
    except MotcuaError as error:
        raise Refused(error.code, error.message, **error.data) from error


def _take_in(acting: Acting, version: Version, sheet: Sheet, key: str) -> Receipt | None:
    """The receipt, or None and the problems in the sheet."""
    pressed = sheet.value("do")
    wanted = wish(sheet, version, return_incomplete=pressed == "incomplete")
    if sheet.problems:
        sheet.blame(wanted.at_fields(problems(wanted.application, version, today())))
        return None
    try:
        if pressed != "decline":
            return receive(acting, wanted.application, at=now(), key=key)
        if not sheet.text("reason"):
            raise BadInput(
                [InputProblem("reason", "reason_missing", N_("Give the reason: form 03 prints it."))]
            )
        return decline(acting, wanted.application, sheet.text("reason"), at=now(), key=key)
    except BadInput as bad:
        sheet.blame(wanted.at_fields(bad.problems))
    except KeyReused:
        sheet.put({"key": ""})
        sheet.blame([InputProblem("people", "key_reused", MADE_BEFORE)])
    return None


def _form(
    request: HttpRequest, acting: Acting, version: Version, sheet: Sheet, key: str, kept: list[Draft]
) -> HttpResponse:
    if request.method == "POST":
        compare_people(sheet)
    lines = [(f"lines.{n}", sheet.value(f"lines.{n}.who") == "other") for n in range(line_count(sheet))]
    gaps = _gaps(sheet, version)
    return page(
        request,
        acting,
        "reception.html",
        status=200 if not sheet.problems else 422,
        sheet=sheet,
        version=version,
        key=key,
        gaps=gaps,
        lines=lines,
        list_given=bool(sheet.value("list")),
        guide=guide(sheet, version) if takes_list(version) else None,
        benefits=choices.benefits(version),
        beneficiaries=choices.beneficiaries(),
        areas=areas_near(acting, today()),
        rows=rows(sheet, version, kept),
        conditions=sheet.all("condition"),
        subject=version.roles[0],
        through_employer=through_employer(version),
        mourning=version.roles[0].key == "deceased",
        sexes=choices.sexes(),
        channels=choices.channels(),
        result_channels=choices.result_channels(),
    )


def _gaps(sheet: Sheet, version: Version) -> list[tuple[str, Text, InputProblem]]:
    """What is missing, when nothing but papers is: then form 02 or 03 can be given."""
    if not all(problem.code in REASONS or problem.field == "reason" for problem in sheet.problems):
        return []
    names = {f"components.{component.key}": component.name for component in version.components}
    return [(p.field, names[p.field], p) for p in sheet.problems if p.field in names]


@for_officers
def list_to_begin(request: HttpRequest, acting: Acting, code: str, benefit: str) -> HttpResponse:
    """A list of one person as a CSV file."""
    if benefit not in {term.key for term in _version(code).opens}:
        raise Http404
    name = f'attachment; filename="{benefit}.csv"'
    return HttpResponse(sample(benefit), "text/csv; charset=utf-8", headers={"Content-Disposition": name})


@for_officers
def received(request: HttpRequest, acting: Acting, dossier: uuid.UUID) -> HttpResponse:
    """What to tell and to hand over now. The QR holds the code only; the secret is typed."""
    view = opened(acting, dossier, now())
    tracking = f"{settings.MOTCUA_ADDRESS}{reverse('portal:track')}?{urlencode({'code': view.dossier.code})}"
    return page(request, acting, "received.html", view=view, tracking=tracking)
