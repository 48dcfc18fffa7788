"""The line of a procedure that pays no benefit: the officer says what was done, or why it was not."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext

from motcua.authority.acting import Acting
from motcua.authority.may import may
from motcua.desk.case_sheet import OUTCOMES
from motcua.desk.pages import page
from motcua.desk.sheet import Sheet
from motcua.dossiers.actions import assess
from motcua.dossiers.models import Line
from motcua.dossiers.view import Opened
from motcua.journey.dossier import Outcome
from motcua.journey.table import Act
from motcua.kernel.errors import BadInput, Refused
from motcua.site.clock import now


def request_line(request: HttpRequest, acting: Acting, view: Opened, row: Line) -> HttpResponse:
    """Show the line, or save its outcome."""
    sheet = Sheet.of(request.POST)
    refusal = None
    if request.method != "POST":
        sheet.put({"reason": row.reason})
    elif outcome := OUTCOMES.get(sheet.value("do")):
        refusal = _save(acting, view, row, sheet, outcome)
        if refusal is None and not sheet.problems:
            messages.success(request, gettext("The line is assessed."))
            return redirect("desk:dossier", view.dossier.pk)
    return page(
        request,
        acting,
        "request_line.html",
        status=422 if sheet.problems else 409 if refusal else 200,
        view=view,
        line=row,
        sheet=sheet,
        key=sheet.key,
        refusal=refusal,
        answer=may(acting, Act.ASSESS, view.dossier, now()),
        possible=any(act is Act.ASSESS for act, _ in view.possible),
    )


def _save(acting: Acting, view: Opened, row: Line, sheet: Sheet, outcome: Outcome) -> Refused | None:
    dossier, reason = view.dossier.pk, sheet.text("reason")
    try:
        assess(acting, dossier, row.number, {}, outcome, reason, at=now(), key=sheet.key, seen=sheet.seen)
    except BadInput as bad:
        sheet.blame(bad.problems)
    except Refused as refusal:
        return refusal
    return None
