"""A paper, a decision or a scan by its number, for whoever may see its dossier."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q

from motcua.authority.acting import Acting
from motcua.dossiers.models import Attachment, Decision, Paper
from motcua.dossiers.sight import one_of, visible_to
from motcua.dossiers.trial import scans_for


def paper_for(acting: Acting, number: int, at: datetime) -> Paper:
    """A one-stop form. Raises NotThere."""
    return one_of(Paper.objects.filter(dossier__in=visible_to(acting, at), pk=number))


def decision_for(acting: Acting, number: int, at: datetime) -> Decision:
    """A decision, sealed or not. Raises NotThere."""
    return one_of(Decision.objects.filter(dossier__in=visible_to(acting, at), pk=number))


def attachment_for(acting: Acting, number: int, at: datetime) -> Attachment:
    """A scan as it was handed in, also for who decides its dossier in trial. Raises NotThere."""
    seen = Q(dossier__in=visible_to(acting, at)) | scans_for(acting, at)
    return one_of(Attachment.objects.filter(seen, pk=number).select_related("document"))
