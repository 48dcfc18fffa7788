"""A whole dossier in trial: its lines assessed at once, then the head approves it or sends it back."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext

from motcua.authority.acting import Acting
from motcua.desk.pages import for_officers, page
from motcua.desk.sheet import Sheet
from motcua.desk.views.trials import papers_of
from motcua.dossiers.trial import Tried, dossier_tried
from motcua.dossiers.trial_act import may_try
from motcua.dossiers.trying import trial_approve, trial_assess_all, trial_send_back
from motcua.journey.table import Act
from motcua.kernel.errors import N_, BadInput, Refused
from motcua.law import BENEFITS
from motcua.site.clock import now, today

DONE = {
    "approve": N_("Approved in trial. The dossier itself is as it was."),
    "assess_all": N_("Every line that could be granted is assessed in trial."),
    "send_back": N_("Sent back in trial: it is assessed once more. The dossier itself is as it was."),
}


@for_officers
def head(request: HttpRequest, acting: Acting, dossier: uuid.UUID) -> HttpResponse:
    """Show what was assessed in trial of one dossier; assess it, approve it or send it back."""
    sheet = Sheet.of(request.POST)
    pressed, refusal = sheet.value("do"), None
    if pressed in DONE:
        refusal = _do(acting, dossier, pressed, sheet)
        if refusal is None and not sheet.problems:
            messages.success(request, gettext(DONE[pressed]))
            return redirect("desk:trials")
    return _page(request, acting, dossier_tried(acting, dossier, today()), sheet, refusal)


def _do(acting: Acting, dossier: uuid.UUID, pressed: str, sheet: Sheet) -> Refused | None:
    try:
        if pressed == "approve":
            trial_approve(acting, dossier, at=now(), key=sheet.key)
        elif pressed == "assess_all":
            trial_assess_all(acting, dossier, at=now(), key=sheet.key)
        else:
            trial_send_back(acting, dossier, sheet.text("reason"), at=now(), key=sheet.key)
    except BadInput as bad:
        sheet.blame(bad.problems)
    except Refused as refusal:
        return refusal
    return None


def _page(
    request: HttpRequest, acting: Acting, tried: list[Tried], sheet: Sheet, refusal: Refused | None
) -> HttpResponse:
    rows = [one.row for one in tried]
    first = rows[0]
    return page(
        request,
        acting,
        "trial_head.html",
        status=422 if sheet.problems else 409 if refusal else 200,
        trial=first,
        lines=[(one.row, BENEFITS.get(one.row.benefit), one.line.person) for one in tried],
        amount=sum(row.amount or 0 for row in rows),
        yet=sum(not row.assessed_at for row in rows),
        assessing=may_try(acting, Act.ASSESS, rows, now()),
        ready=all(row.assessed_at for row in rows) and not first.decided_at,
        answer=may_try(acting, Act.APPROVE, rows, now()),
        sheet=sheet,
        key=sheet.key,
        refusal=refusal,
        **papers_of(acting, first.dossier),
    )
