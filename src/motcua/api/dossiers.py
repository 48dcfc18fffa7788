"""Dossiers: completed with documents, and shown."""

from __future__ import annotations

from uuid import UUID

from ninja import File, Router, UploadedFile
from ninja.params import FormEx, P

from motcua.api.acts import Key
from motcua.api.answers import DoneAnswer
from motcua.api.callers import Called
from motcua.api.opened import DossierAnswer, answered
from motcua.api.problems import REFUSALS, Problem
from motcua.api.wishes import NO_NUL, Which, named
from motcua.dossiers.documents import attach, check_size
from motcua.dossiers.view import opened
from motcua.site.clock import now

router = Router(tags=["Dossiers"])


@router.post(
    "/{uuid:dossier}/documents", response={200: DoneAnswer, REFUSALS: Problem}, operation_id="attach"
)
def add_document(
    request: Called,
    dossier: UUID,
    key: Key,
    file: File[UploadedFile],
    component: FormEx[str, P(max_length=60, pattern=NO_NUL)] = "",
) -> DoneAnswer:
    """Put a scanned paper (PDF, JPEG, PNG) into the dossier, for one of its components or for none."""
    check_size(file.size or 0)
    name = (file.name or "").replace("\0", "")
    done = attach(request.auth, dossier, file.read(), name, component, at=now(), key=key)
    return DoneAnswer.model_validate(done)


@router.get("/{path:dossier}", response={200: DossierAnswer, REFUSALS: Problem}, operation_id="dossier")
def show(request: Called, dossier: Which) -> DossierAnswer:
    """One dossier by code or id: its people, lines, papers, timeline and clock, and what can be done now."""
    return answered(opened(request.auth, named(dossier), now()))
