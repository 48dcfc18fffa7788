"""Which dossiers a post may see: one filter under every list, search, page, export and API path."""

from __future__ import annotations

from datetime import date, datetime
from typing import TypeVar

from django.db.models import Exists, Model, OuterRef, Q, QuerySet

from motcua.authority.acting import Acting
from motcua.authority.models import Role
from motcua.authority.sight import offices_in_sight
from motcua.clock import HERE
from motcua.dossiers.models import Dossier, Trial
from motcua.kernel.errors import N_, NotThere, Refused

M = TypeVar("M", bound=Model)


class NotVisible(NotThere):
    """The dossier is none of this post's business; whether it exists is not told."""

    code = "not_visible"
    message = N_(
        "No dossier “{dossier}” was received at, sent to or decided by your office. Please check the code."
    )


class StillBlind(Refused):
    """The post's office decides the dossier in trial, and has not done so yet."""

    code = "still_blind"
    message = N_(
        "Your office decides this dossier in trial. How it was really decided is shown after that, "
        "so that the two can be compared."
    )


BLIND = frozenset({Role.ASSESSOR, Role.DEPUTY, Role.DIRECTOR})
"""The posts of a future office that see nothing of the real decision before they have made their own."""


def visible_to(acting: Acting, at: datetime) -> QuerySet[Dossier]:
    """The dossiers that were received at, belong to, or are held by an office in sight.

    What the post's own office decides in trial comes into its sight with its own decision.
    """
    day = at.astimezone(HERE).date()
    offices = offices_in_sight(acting, day)
    seen = Dossier.objects.filter(
        Q(holder_office__in=offices) | Q(received_office__in=offices) | Q(competent_office__in=offices)
    )
    return seen.exclude(_blind_to(acting.office, day)) if acting.role in BLIND else seen


def one_of(rows: QuerySet[M]) -> M:
    """The first of what the asker may see. Raises NotThere."""
    found = rows.first()
    if found is None:
        raise NotThere
    return found


def is_blind_to(acting: Acting, dossier: Dossier, at: datetime) -> bool:
    """Whether the post may not look at the dossier because its office has yet to decide it in trial."""
    rows = Dossier.objects.filter(_blind_to(acting.office, at.astimezone(HERE).date()), pk=dossier.pk)
    return acting.role in BLIND and rows.exists()


def _blind_to(office: int, day: date) -> Q:
    """What the office has to decide in trial, while the trial runs and it is not competent itself."""
    undecided = Trial.objects.filter(
        dossier=OuterRef("pk"), office=office, decided_at=None, mandate__validity__contains=day
    )
    return Q(Exists(undecided)) & ~Q(competent_office=office)
