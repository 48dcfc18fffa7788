"""All pending lines of a dossier assessed at one press, and the page of those that were left."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from motcua.authority.acting import Acting
from motcua.authority.reader import english
from motcua.desk.case_form import in_words
from motcua.desk.pages import for_officers, page
from motcua.desk.sheet import Sheet
from motcua.dossiers.actions import assess_all
from motcua.dossiers.models import Line
from motcua.dossiers.view import Opened, opened
from motcua.journey.dossier import Outcome
from motcua.kernel.errors import BadInput, InputProblem
from motcua.law import BENEFITS
from motcua.site.clock import now


@dataclass(slots=True)
class Left:
    """A line that was not granted, and everything that keeps it."""

    line: Line
    problems: list[InputProblem]


@require_POST
@for_officers
def assess_lines(request: HttpRequest, acting: Acting, dossier: uuid.UUID) -> HttpResponse:
    """Assess all; back to the dossier when nothing is left."""
    view = opened(acting, dossier, now())
    sheet = Sheet.of(request.POST)
    granted, problems = 0, []
    try:
        told = assess_all(acting, dossier, at=now(), key=sheet.key, seen=sheet.seen)
        granted, problems = told.granted, list(told.left)
    except BadInput as bad:
        problems = bad.problems
    if granted:
        said = ngettext("{count} line is granted.", "{count} lines are granted.", granted)
        messages.success(request, said.format(count=granted))
    left = list(_left(view, problems))
    if not left:
        return redirect("desk:dossier", dossier)
    return page(request, acting, "lines_left.html", view=view, left=left)


def _left(view: Opened, problems: Iterable[InputProblem]) -> Iterator[Left]:
    """By line, in the words of the page."""
    in_english = english()
    by_line: dict[int, list[InputProblem]] = {}
    for problem in problems:
        if "." not in problem.field:
            continue  # nothing was pending
        by_line.setdefault(int(problem.field.split(".")[1]), []).append(problem)
    for line in view.lines:
        if line.number in by_line and line.outcome == Outcome.PENDING:
            yield Left(line, in_words(by_line[line.number], BENEFITS[line.benefit], in_english))
