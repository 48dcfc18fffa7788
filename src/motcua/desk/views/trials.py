"""Trial and practice on the desk: what waits to be decided in trial, one line of it, and what came of all."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext

from motcua.authority.acting import Acting
from motcua.authority.acts import ROLES
from motcua.desk import choices
from motcua.desk.case_sheet import worked
from motcua.desk.known import known_case
from motcua.desk.pages import for_officers, page
from motcua.desk.sheet import Sheet
from motcua.dossiers.models import Dossier
from motcua.dossiers.printing import version_of
from motcua.dossiers.trial import before_the_head, handed_in, line_tried, waiting
from motcua.dossiers.trial_act import may_try
from motcua.dossiers.trying import trial_assess
from motcua.insight.supervision.who import supervised
from motcua.insight.trial.summary import summary
from motcua.journey.dossier import Outcome
from motcua.journey.table import Act
from motcua.kernel.day import write
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
    tried = line_tried(acting, trial, today())
    row, line, benefit = tried.row, tried.line, BENEFITS[tried.row.benefit]

    def begin() -> dict[str, Any]:
        return row.case or known_case(row.dossier, line, benefit)

    def save(case: dict[str, Any], outcome: Outcome, sheet: Sheet) -> None:
        trial_assess(acting, row.pk, case, outcome, sheet.text("reason"), at=now(), key=sheet.key)

    found = worked(request, benefit, begin, row.entitlement, save)
    if found.saved:
        messages.success(request, gettext("Assessed in trial. The dossier itself is as it was."))
        return redirect("desk:trials")
    return page(
        request,
        acting,
        "trial.html",
        status=found.status,
        trial=row,
        line=line,
        more=tried.more,
        answer=may_try(acting, Act.ASSESS, [row], now()),
        **found.context(),
        **papers_of(acting, row.dossier),
    )


def papers_of(acting: Acting, dossier: Dossier) -> dict[str, Any]:
    """What was handed in, as far as who decides in trial may look: the papers and their scans by name."""
    names = {component.key: component.name for component in version_of(dossier).components}
    components, scans = handed_in(acting, dossier, now())
    return {
        "components": [(one, names.get(one.key)) for one in components],
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
