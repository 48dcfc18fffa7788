"""One line of a dossier: its case by the law's questions, computed first, then granted or denied."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language, gettext

from motcua.authority.acting import Acting
from motcua.authority.may import may
from motcua.desk.case_form import add_row, case_of, in_words, put_case, questions
from motcua.desk.known import known_case
from motcua.desk.pages import for_officers, page
from motcua.desk.sheet import Sheet
from motcua.desk.views.checking import request_line
from motcua.dossiers.actions import assess
from motcua.dossiers.application import REQUEST
from motcua.dossiers.deciding import PAYABLE
from motcua.dossiers.models import Line
from motcua.dossiers.view import Opened, opened
from motcua.journey.dossier import Outcome
from motcua.journey.table import Act
from motcua.kernel.errors import BadInput, InputProblem, MotcuaError, Refused
from motcua.law import BENEFITS, entitle
from motcua.site.clock import now, today

OUTCOMES = {"grant": Outcome.GRANTED, "deny": Outcome.DENIED}


@for_officers
def line(request: HttpRequest, acting: Acting, dossier: uuid.UUID, number: int) -> HttpResponse:
    """Show a line, compute it, or save its outcome."""
    view = opened(acting, dossier, now())
    row = next((line for line in view.lines if line.number == number), None)
    if row and row.benefit == REQUEST:
        return request_line(request, acting, view, row)
    if row is None or row.benefit not in BENEFITS:
        raise Http404
    sheet = Sheet.of(request.POST)
    pressed = sheet.value("do")
    explanation, refusal = row.entitlement, None
    if request.method != "POST":
        put_case(
            sheet, BENEFITS[row.benefit], row.case or known_case(view.dossier, row, BENEFITS[row.benefit])
        )
    elif pressed.startswith("row:"):
        add_row(sheet, pressed.removeprefix("row:"))
    else:
        explanation = computed(sheet, row.benefit)
        if pressed in OUTCOMES and not sheet.problems:
            refusal = _save(acting, view, row, sheet, computed=explanation is not None)
        if pressed in OUTCOMES and not sheet.problems and refusal is None:
            messages.success(request, gettext("The line is assessed."))
            return redirect("desk:dossier", dossier)
    return _page(request, acting, view, row, sheet, explanation, refusal)


def computed(sheet: Sheet, name: str) -> dict[str, Any] | None:
    """The law's answer for a benefit; its problems go to the sheet. A line may be denied without one."""
    benefit = BENEFITS[name]
    case = case_of(benefit, sheet)
    if sheet.problems:
        return None
    try:
        return entitle({"benefit": name, **case}, today=today()).to_json()
    except BadInput as bad:
        if sheet.value("do") != "deny":
            sheet.blame(in_words(bad.problems, benefit, _english()))
    except MotcuaError as error:
        sheet.blame([InputProblem("date", error.code, error.message, **error.data)])
    return None


def _save(acting: Acting, view: Opened, row: Line, sheet: Sheet, *, computed: bool) -> Refused | None:
    outcome = OUTCOMES[sheet.value("do")]
    case = case_of(BENEFITS[row.benefit], sheet) if computed else {}
    try:
        assess(
            acting,
            view.dossier.pk,
            row.number,
            case,
            outcome,
            sheet.text("reason"),
            at=now(),
            key=sheet.key,
            seen=sheet.seen,
        )
    except BadInput as bad:
        sheet.blame(in_words(bad.problems, BENEFITS[row.benefit], _english()))
    except Refused as refusal:
        return refusal
    return None


def _page(
    request: HttpRequest,
    acting: Acting,
    view: Opened,
    row: Line,
    sheet: Sheet,
    explanation: dict[str, Any] | None,
    refusal: Refused | None,
) -> HttpResponse:
    benefit = BENEFITS[row.benefit]
    return page(
        request,
        acting,
        "line.html",
        status=422 if sheet.problems else 409 if refusal else 200,
        view=view,
        line=row,
        benefit=benefit,
        sheet=sheet,
        key=sheet.key,
        questions=questions(benefit, sheet, _english()),
        explanation=explanation,
        payable=explanation is not None and explanation["result"] and explanation["unit"] in PAYABLE,
        refusal=refusal,
        answer=may(acting, Act.ASSESS, view.dossier, now()),
        possible=any(act is Act.ASSESS for act, _ in view.possible),
    )


def _english() -> bool:
    return (get_language() or "vi").startswith("en")
