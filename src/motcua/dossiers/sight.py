"""Which dossiers a post may see: one filter under every list, search, page, export and API path."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q, QuerySet

from motcua.authority.acting import Acting
from motcua.authority.sight import offices_in_sight
from motcua.clock import HERE
from motcua.dossiers.models import Dossier
from motcua.kernel.errors import N_, Refused


class NotVisible(Refused):
    """The dossier is none of this post's business; whether it exists is not told."""

    code = "not_visible"
    message = N_(
        "No dossier “{dossier}” was received at, sent to or decided by your office. Please check the code."
    )


def visible_to(acting: Acting, at: datetime) -> QuerySet[Dossier]:
    """The dossiers that were received at, belong to, or are held by an office in sight."""
    offices = offices_in_sight(acting, at.astimezone(HERE).date())
    return Dossier.objects.filter(
        Q(holder_office__in=offices) | Q(received_office__in=offices) | Q(competent_office__in=offices)
    )
