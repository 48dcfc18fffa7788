"""Trial and practice on the desk: what waits to be decided in trial, one line of it, and what came of all."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import get_language, gettext

from motcua.authority.acting import Acting
from motcua.authority.may import ROLES
from motcua.desk import choices
from motcua.desk.case_form import add_row, case_of, in_words, put_case, questions
from motcua.desk.known import known_case
from motcua.desk.pages import for_officers, page
from motcua.desk.sheet import Sheet
from motcua.desk.views.assessment import OUTCOMES, computed
from motcua.dossiers.deciding import PAYABLE
from motcua.dossiers.models import Attachment, Dossier, Line, Trial
from motcua.dossiers.printing import version_of
from motcua.dossiers.trial import before_the_head, scans_for, tried_at, waiting
from motcua.dossiers.trial_act import may_try
from motcua.dossiers.trying import trial_assess
from motcua.insight.supervision.who import supervised
from motcua.insight.trial.summary import summary
from motcua.journey.table import Act
from motcua.kernel.day import write
from motcua.kernel.errors import BadInput, Refused
from motcua.law import BENEFITS
from motcua.site.clock import now, today

DAYS = 90
"""The period that is summed up first, until today."""
MOST = 100
"""Lines of the queue that are shown; whoever has more begins with these."""
MOST_APART = 50
"""Lines on which the two differ that are laid open."""


@for_officers
def trials(request: HttpRequest, acting: Acting) -> HttpResponse:
    """The trial queues of the post's own office: lines to assess, and dossiers before its head."""
    rows = list(waiting(acting, now())[: MOST + 1])
    shown = [(row, BENEFITS.get(row.benefit)) for row in rows[:MOST]]
    heads = acting.role in ROLES[Act.APPROVE]
    return page(
        request,
        acting,
        "trials.html",
        rows=shown,
        more=len(rows) > MOST,
        most=MOST,
        proposed=before_the_head(acting, now()),
        order=("head", "assess") if heads else ("assess", "head"),
    )


@for_officers
def trial(request: HttpRequest, acting: Acting, trial: uuid.UUID) -> HttpResponse:
    """Show a line on trial, compute it, or assess it in trial."""
    row = get_object_or_404(tried_at(acting, today()), pk=trial)
    line = row.dossier.lines.select_related("person").get(number=row.line)
    sheet = Sheet.of(request.POST)
    pressed = sheet.value("do")
    explanation, refusal = row.entitlement, None
    if request.method != "POST":
        benefit = BENEFITS[row.benefit]
        put_case(sheet, benefit, row.case or known_case(row.dossier, line, benefit))
    elif pressed.startswith("row:"):
        add_row(sheet, pressed.removeprefix("row:"))
    else:
        explanation = computed(sheet, row.benefit)
        if pressed in OUTCOMES and not sheet.problems:
            refusal = _save(acting, row, sheet, computed=explanation is not None)
        if pressed in OUTCOMES and not sheet.problems and refusal is None:
            messages.success(request, gettext("Assessed in trial. The dossier itself is as it was."))
            return redirect("desk:trials")
    return _page(request, acting, row, line, sheet, explanation, refusal)


def _save(acting: Acting, row: Trial, sheet: Sheet, *, computed: bool) -> Refused | None:
    benefit, outcome = BENEFITS[row.benefit], OUTCOMES[sheet.value("do")]
    case = case_of(benefit, sheet) if computed else {}
    try:
        trial_assess(acting, row.pk, case, outcome, sheet.text("reason"), at=now(), key=sheet.key)
    except BadInput as bad:
        sheet.blame(in_words(bad.problems, benefit, _english()))
    except Refused as refusal:
        return refusal
    return None


def _page(
    request: HttpRequest,
    acting: Acting,
    row: Trial,
    line: Line,
    sheet: Sheet,
    explanation: dict[str, Any] | None,
    refusal: Refused | None,
) -> HttpResponse:
    benefit = BENEFITS[row.benefit]
    return page(
        request,
        acting,
        "trial.html",
        status=422 if sheet.problems else 409 if refusal else 200,
        trial=row,
        line=line,
        benefit=benefit,
        sheet=sheet,
        key=sheet.key,
        questions=questions(benefit, sheet, _english()),
        explanation=explanation,
        payable=explanation is not None and explanation["result"] and explanation["unit"] in PAYABLE,
        refusal=refusal,
        answer=may_try(acting, Act.ASSESS, [row], now()),
        **papers_of(acting, row.dossier),
    )


def papers_of(acting: Acting, dossier: Dossier) -> dict[str, Any]:
    """What was handed in, as far as who decides in trial may look: the papers and their scans by name."""
    names = {component.key: component.name for component in version_of(dossier).components}
    scans = Attachment.objects.filter(scans_for(acting, now()), dossier=dossier).select_related("document")
    return {
        "components": [(one, names.get(one.key)) for one in dossier.components.order_by("id")],
        "scans": [(one, names.get(one.component)) for one in scans],
    }


@for_officers
def practice(request: HttpRequest, acting: Acting) -> HttpResponse:
    """How far trial and practice agree, for whoever supervises the offices on trial."""
    offices = supervised(acting, today())
    sheet = Sheet.of(request.GET)
    open_ = {"first": write(today() - timedelta(DAYS)), "last": write(today())}
    sheet.put({name: value for name, value in open_.items() if not sheet.text(name)})
    first, last = sheet.day("first"), sheet.day("last")
    office, found = sheet.text("office"), None
    if first and last:
        found = summary(
            acting,
            min(first, last),
            max(first, last),
            today(),
            office=int(office) if office.isdecimal() else 0,
            procedure=sheet.text("procedure"),
        )
    return page(
        request,
        acting,
        "trial_practice.html",
        status=422 if sheet.problems else 200,
        sheet=sheet,
        found=found,
        most=MOST_APART,
        offices=choices.office_names(offices),
        procedures=[("", gettext("All procedures")), *choices.procedure_names()],
    )


def _english() -> bool:
    return (get_language() or "vi").startswith("en")
