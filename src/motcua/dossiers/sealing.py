"""The office's seal on an issued decision: done by the worker, once, after number and date are given."""

from __future__ import annotations

from datetime import datetime

from motcua.authority.offices import office_on
from motcua.clock import HERE
from motcua.dossiers.decision_print import decision_paper
from motcua.dossiers.documents import keep_own
from motcua.dossiers.keys import office_seal
from motcua.dossiers.models import Decision, Message
from motcua.papers import seal as seals
from motcua.papers.render import render


def seal(message: Message, at: datetime) -> None:
    """Print the decision and seal it, unless that was done already."""
    rows = Decision.objects.select_related("dossier", "signed_by__officer", "signed_by__office")
    decision = rows.get(pk=message.facts["decision"])
    if decision.document_id or decision.annulled_at or not decision.issued_at:
        return
    paper = decision_paper(decision)
    office = office_on(decision.content["office"], decision.issued_at.astimezone(HERE).date())
    sealed = seals.seal_pdf(
        render(paper),
        office_seal(office),
        reason=decision.number,
        location=paper.letterhead.place,
        at=decision.issued_at,
    )
    decision.document = keep_own(sealed, at=at)
    decision.save(update_fields=["document"])
