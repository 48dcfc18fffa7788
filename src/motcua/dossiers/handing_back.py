"""Handing the result back (trả kết quả): to whom, and when."""

from __future__ import annotations

from motcua.dossiers.act import Work
from motcua.kernel.errors import N_, BadInput, InputProblem

RECIPIENTS = ("applicant", "representative", "post", "electronic")
"""To whom a result is given. Never a name: it stands in the journal."""


def check(work: Work) -> None:
    """Raises BadInput for a recipient of another kind."""
    if work.facts["given_to"] not in RECIPIENTS:
        raise BadInput([InputProblem("to", "recipient_unknown", N_("Choose to whom the result was given."))])


def note_time(work: Work) -> None:
    work.dossier.delivered_at = work.asked.at
