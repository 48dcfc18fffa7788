"""One line of a dossier: its case by the law's questions, computed first, then granted or denied."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext

from motcua.authority.acting import Acting
from motcua.authority.may import may
from motcua.desk.case_sheet import worked
from motcua.desk.known import known_case
from motcua.desk.pages import for_officers, page
from motcua.desk.sheet import Sheet
from motcua.desk.views.checking import request_line
from motcua.dossiers.actions import assess
from motcua.dossiers.application import REQUEST
from motcua.dossiers.view import opened
from motcua.journey.dossier import Outcome
from motcua.journey.table import Act
from motcua.law import BENEFITS
from motcua.site.clock import now


@for_officers
def line(request: HttpRequest, acting: Acting, dossier: uuid.UUID, number: int) -> HttpResponse:
    """Show a line, compute it, or save its outcome."""
    view = opened(acting, dossier, now())
    row = next((line for line in view.lines if line.number == number), None)
    if row and row.benefit == REQUEST:
        return request_line(request, acting, view, row)
    if row is None or row.benefit not in BENEFITS:
        raise Http404
    benefit = BENEFITS[row.benefit]

    def begin() -> dict[str, Any]:
        return row.case or known_case(view.dossier, row, benefit)

    def save(case: dict[str, Any], outcome: Outcome, sheet: Sheet) -> None:
        reason, key, seen = sheet.text("reason"), sheet.key, sheet.seen
        assess(acting, dossier, number, case, outcome, reason, at=now(), key=key, seen=seen)

    found = worked(request, benefit, begin, row.entitlement, save)
    if found.saved:
        messages.success(request, gettext("The line is assessed."))
        return redirect("desk:dossier", dossier)
    return page(
        request,
        acting,
        "line.html",
        status=found.status,
        view=view,
        line=row,
        answer=may(acting, Act.ASSESS, view.dossier, now()),
        possible=any(act is Act.ASSESS for act, _ in view.possible),
        **found.context(),
    )
