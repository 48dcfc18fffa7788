"""One page for every act: what it means, what it asks for, and what came of it."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from motcua.authority.acting import Acting
from motcua.authority.areas import areas_near
from motcua.catalogue.completeness import REASONS
from motcua.desk import choices
from motcua.desk.act_forms import FIELDS, read
from motcua.desk.batches import do_all
from motcua.desk.component_rows import rows
from motcua.desk.drafts import attach_all, drafts, keep_files
from motcua.desk.pages import for_officers, page
from motcua.desk.sheet import Sheet
from motcua.dossiers.actions import ACTIONS
from motcua.dossiers.view import Opened, opened
from motcua.journey.table import LABELS, Act
from motcua.kernel.errors import BadInput, Refused
from motcua.site.clock import now, today


@for_officers
def act(request: HttpRequest, acting: Acting, dossier: uuid.UUID, name: str) -> HttpResponse:
    """Ask for what the act needs; do it when that is sent."""
    wanted = _act(name)
    view = opened(acting, dossier, now())
    sheet = Sheet.of(request.POST)
    key = sheet.key
    if request.method != "POST":
        return _form(request, acting, wanted, view, sheet, key)
    kept = keep_files(request, sheet, key, now())
    values = read(sheet, wanted, view)
    if sheet.problems:
        return _form(request, acting, wanted, view, sheet, key)
    try:
        _do(acting, wanted, view, values, sheet, key)
    except BadInput as bad:
        sheet.blame(bad.problems)
        return _form(request, acting, wanted, view, sheet, key)
    except Refused as refusal:
        return _form(request, acting, wanted, opened(acting, dossier, now()), sheet, key, refusal)
    attach_all(request, acting, dossier, kept, key, now())
    messages.success(request, gettext("Done: {act}.").format(act=gettext(LABELS[wanted])))
    return redirect("desk:dossier", dossier)


@require_POST
@for_officers
def batch(request: HttpRequest, acting: Acting) -> HttpResponse:
    """One act on all ticked dossiers, each with its own answer."""
    sheet = Sheet.of(request.POST)
    wanted = _act(sheet.value("act"))
    results = do_all(acting, wanted, sheet.numbers("dossier"), at=now(), key=sheet.key)
    refused = [(opened(acting, r.dossier, now()).dossier, r.refusal) for r in results if r.refusal]
    done = len(results) - len(refused)
    return page(request, acting, "batch.html", act=wanted, done=done, refused=refused)


def _act(name: str) -> Act:
    try:
        act = Act(name)
        ACTIONS[act]
    except (ValueError, KeyError) as error:
        raise Http404 from error
    return act


def _do(acting: Acting, act: Act, view: Opened, values: dict[str, Any], sheet: Sheet, key: str) -> None:
    ACTIONS[act](acting, view.dossier.pk, **values, at=now(), key=key, seen=sheet.seen)


def _form(
    request: HttpRequest,
    acting: Acting,
    act: Act,
    view: Opened,
    sheet: Sheet,
    key: str,
    refusal: Refused | None = None,
) -> HttpResponse:
    missing = {c.key for c in view.components if c.missing}
    return page(
        request,
        acting,
        "act.html",
        status=409 if refusal else 422 if sheet.problems else 200,
        act=act,
        answer=next((answer for known, answer in view.possible if known is act), None),
        view=view,
        sheet=sheet,
        key=key,
        refusal=refusal,
        fields=FIELDS.get(act, ()),
        rows=rows(sheet, view.version, drafts(request, key), missing or None),
        ticked=sheet.all("missing"),
        lacking=any(problem.code in REASONS for problem in sheet.problems),
        areas=areas_near(acting, today()),
        recipients=choices.recipients(),
    )
