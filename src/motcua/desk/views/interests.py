"""Conflicts of interest: keeping out of a dossier, what a head has to note, who an officer is on record."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from motcua.authority.acting import Acting
from motcua.desk.pages import for_officers, page
from motcua.desk.sheet import Sheet
from motcua.desk.views.dossier import show
from motcua.dossiers.disclosing import HEADS, laid_before, note
from motcua.dossiers.disclosure import KINDS
from motcua.dossiers.recusal import recuse
from motcua.dossiers.view import opened
from motcua.dossiers.whois import link, may_record, officers_of, relate
from motcua.kernel.errors import N_, InputProblem, Refused
from motcua.site.clock import now

RELATIVES = (
    ("spouse", N_("wife or husband")),
    ("child", N_("child")),
    ("parent", N_("father or mother")),
    ("parent_in_law", N_("father or mother of wife or husband")),
    ("other_dependant", N_("another relative")),
)
"""The kinds of `Relation`, as one says them."""


@require_POST
@for_officers
def keep_out(request: HttpRequest, acting: Acting, dossier: uuid.UUID) -> HttpResponse:
    """“I am too close to this case”: with the reason, the officer is kept out from now on."""
    view, sheet = opened(acting, dossier, now()), Sheet.of(request.POST)
    try:
        recuse(acting, view.dossier.pk, sheet.text("reason"), at=now(), key=sheet.key)
    except InputProblem as problem:
        sheet.blame([problem])
        return show(request, acting, view, sheet)
    messages.success(request, gettext("You are kept out of this dossier from now on."))
    return redirect("desk:dossier", dossier)


@for_officers
def interests(request: HttpRequest, acting: Acting) -> HttpResponse:
    """To the head what was laid before him; to the administrator who officers are on record."""
    if acting.role not in HEADS and not may_record(acting):
        message = N_("Conflicts of interest are for the head of the office and the administrator.")
        raise Refused("not_this_post", message)
    sheet = Sheet.of(request.POST)
    if request.method == "POST" and _record(request, acting, sheet):
        return redirect("desk:interests")
    return page(
        request,
        acting,
        "interests.html",
        status=422 if sheet.problems else 200,
        sheet=sheet,
        key=sheet.key,
        told=[(row, gettext(KINDS[row.kind])) for row in laid_before(acting, now())],
        is_head=acting.role in HEADS,
        may_record=may_record(acting),
        officers=officers_of(acting, now()) if may_record(acting) else [],
        kinds=[("", gettext("the officer himself")), *((kind, gettext(word)) for kind, word in RELATIVES)],
    )


def _record(request: HttpRequest, acting: Acting, sheet: Sheet) -> bool:
    """Whether it is on record now who an officer, or a relative of his, is; else why not is in the sheet."""
    login, citizen, kind = (sheet.text(name) for name in ("login", "citizen_id", "kind"))
    try:
        if kind:
            relate(acting, login, citizen, kind, at=now(), key=sheet.key)
        else:
            link(acting, login, citizen, at=now(), key=sheet.key)
    except InputProblem as problem:
        sheet.blame([problem])
        return False
    messages.success(request, gettext("It is on record."))
    return True


@require_POST
@for_officers
def noted(request: HttpRequest, acting: Acting, number: int) -> HttpResponse:
    """The head has noted it."""
    sheet = Sheet.of(request.POST)
    note(acting, number, sheet.text(f"measure-{number}"), at=now(), key=sheet.key)
    messages.success(request, gettext("Noted."))
    return redirect("desk:interests")
