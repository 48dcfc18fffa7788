"""One dossier: where it is, whose turn it is, what it holds, and what can be done now."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from motcua.authority.acting import Acting
from motcua.authority.may import AFFAIRS
from motcua.clock import working_days_left
from motcua.desk.act_forms import AT_ONCE
from motcua.desk.drafts import attach_all, keep_files
from motcua.desk.pages import for_officers, page
from motcua.desk.sheet import Sheet
from motcua.dossiers.application import REQUEST
from motcua.dossiers.disclosing import to_note_of
from motcua.dossiers.promises import day_table
from motcua.dossiers.view import Opened, opened
from motcua.journey.dossier import Outcome
from motcua.journey.status import WITH_OFFICE
from motcua.journey.table import Act
from motcua.site.clock import now

BESIDES = frozenset({Act.WITHDRAW, Act.STOP, Act.REFUSE, Act.EXTEND, Act.TRANSFER, Act.SEND_BACK})
"""Acts that leave the usual way; they stand below the others."""


@for_officers
def dossier(request: HttpRequest, acting: Acting, dossier: uuid.UUID) -> HttpResponse:
    """The page of one dossier."""
    return show(request, acting, opened(acting, dossier, now()), Sheet())


def show(request: HttpRequest, acting: Acting, view: Opened, sheet: Sheet) -> HttpResponse:
    allowed = [act for act, answer in view.possible if answer.allowed and act is not Act.ASSESS]
    names = {component.key: component.name for component in view.version.components}
    benefits = {REQUEST: view.version.short, **{term.key: term.text for term in view.version.opens}}
    return page(
        request,
        acting,
        "dossier.html",
        status=422 if sheet.problems else 200,
        view=view,
        sheet=sheet,
        key=uuid.uuid4(),
        days_left=_days_left(view),
        next_acts=[(act, act in AT_ONCE) for act in allowed if act not in BESIDES],
        other_acts=[act for act in allowed if act in BESIDES],
        affair=AFFAIRS.get(view.affair),
        instead=view.instead,
        to_note=to_note_of(acting, view.dossier.pk),
        refused_acts=[(act, answer) for act, answer in view.possible if not answer.allowed],
        may_assess=any(act is Act.ASSESS and answer.allowed for act, answer in view.possible),
        computed=any(line.entitlement for line in view.lines),
        waiting=[line for line in view.lines if line.outcome == Outcome.PENDING],
        at_once=sum(bool(line.case) and line.outcome == Outcome.PENDING for line in view.lines),
        others=len({line.person_id for line in view.lines} - {view.dossier.subject_id}),
        lines=[(line, benefits.get(line.benefit)) for line in view.lines],
        components=[(component, names.get(component.key)) for component in view.components],
        documents=[(a, names.get(a.component)) for a in view.attachments],
    )


@require_POST
@for_officers
def add_files(request: HttpRequest, acting: Acting, dossier: uuid.UUID) -> HttpResponse:
    """Put scanned papers into the dossier."""
    view = opened(acting, dossier, now())
    sheet = Sheet.of(request.POST)
    key = sheet.key
    kept = keep_files(request, sheet, key, now())
    attach_all(request, acting, view.dossier.pk, kept, key, now())
    if sheet.problems:
        return show(request, acting, opened(acting, dossier, now()), sheet)
    messages.success(request, gettext("Added to the dossier: {count}.").format(count=len(kept)))
    return redirect("desk:dossier", dossier)


def _days_left(view: Opened) -> int | None:
    if view.dossier.due is None or view.dossier.status not in WITH_OFFICE:
        return None
    return working_days_left(now(), view.dossier.due, day_table())
