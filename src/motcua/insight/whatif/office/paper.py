"""An answer from a log on paper, for a director to sign or to refuse on (PDF/A)."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from motcua.authority.acting import Acting
from motcua.dossiers.printing import letterhead
from motcua.insight.whatif.models import Question, Study
from motcua.insight.whatif.office.study import question_of
from motcua.insight.whatif.office.told import NotAnswered, answered, told
from motcua.insight.whatif.on_paper import rows_of, to_sign, words
from motcua.insight.whatif.reform.tables import Table
from motcua.papers.parts import Letterhead

MOST_REFUSED, MOST_ROWS = 12, 40
"""So many reasons, and rows of a table, stand on paper; the page has all of them."""


def answer_paper(acting: Acting, study: UUID, number: int, made_on: date) -> bytes:
    """An answer of this office under its letterhead. Raises Refused, NoStudy, NotAnswered."""
    found, question = question_of(acting, study, number)
    if answered(question) is None:
        raise NotAnswered
    return answer_pdf(found, question, letterhead(acting.office, made_on), made_on)


def answer_pdf(study: Study, question: Question, head: Letterhead, made_on: date) -> bytes:
    """In the reader's language; equal answers give equal bytes on equal days. The question has an answer."""
    title = _("What would be, from the log")
    return to_sign("answer", title, asdict(head), _said(study, question), made_on)


def _said(study: Study, question: Question) -> dict[str, Any]:
    """What the page says too, in its order."""
    found = told(study, question)
    tables = (found.in_all, found.by_group, found.by_step)
    return {
        "subtitle": study.title,
        "asked": [capfirst(one) for one in found.asked],
        "leads": [asdict(lead) for lead in found.leads],
        "sure": found.sure,
        "rests": found.rests,
        "tables": [rows_of(_cut(table)) for table in tables if table.rows],
        "refused": [list(row) for row in found.refused[:MOST_REFUSED]],
        "limits": found.limits,
        "digest": question.digest,
        "words": words() | _words(),
    }


def _cut(table: Table) -> Table:
    return replace(table, rows=table.rows[:MOST_ROWS])


def _words() -> dict[str, str]:
    return {
        "asked": _("What was asked"),
        "agree": _("I agree to do it"),
        "refused": _("What this log cannot say"),
        "digest": _("Log, change, model and seed of this answer (SHA-256)"),
        "ranges": _(
            "Each number is the middle of all courses; in brackets what nine in ten lie between. The last "
            "column says how far the same number was off on the held-back part."
        ),
    }
