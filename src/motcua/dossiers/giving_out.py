"""A paper, a decision or a scan by its number, for whoever may see its dossier."""

from __future__ import annotations

from datetime import datetime
from typing import TypeVar

from django.db.models import Model, Q, QuerySet

from motcua.authority.acting import Acting
from motcua.dossiers.models import Attachment, Decision, Paper
from motcua.dossiers.sight import visible_to
from motcua.dossiers.trial import scans_for
from motcua.kernel.errors import NotThere

M = TypeVar("M", bound=Model)


def paper_for(acting: Acting, number: int, at: datetime) -> Paper:
    """A one-stop form. Raises NotThere."""
    return _one(Paper.objects.filter(dossier__in=visible_to(acting, at)), number)


def decision_for(acting: Acting, number: int, at: datetime) -> Decision:
    """A decision, sealed or not. Raises NotThere."""
    return _one(Decision.objects.filter(dossier__in=visible_to(acting, at)), number)


def attachment_for(acting: Acting, number: int, at: datetime) -> Attachment:
    """A scan as it was handed in, also for who decides its dossier in trial. Raises NotThere."""
    seen = Q(dossier__in=visible_to(acting, at)) | scans_for(acting, at)
    return _one(Attachment.objects.filter(seen).select_related("document"), number)


def _one(rows: QuerySet[M], number: int) -> M:
    found = rows.filter(pk=number).first()
    if found is None:
        raise NotThere
    return found
