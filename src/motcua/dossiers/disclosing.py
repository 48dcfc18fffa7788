"""Conflicts of interest laid before the head: written with the act that shows one, until he has noted it."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from motcua.authority.acting import Acting
from motcua.authority.may import Answer
from motcua.authority.models import Role
from motcua.authority.sight import offices_in_sight
from motcua.clock import HERE
from motcua.dossiers.act import Asked, Done, Work, remark
from motcua.dossiers.disclosure import Disclosure
from motcua.dossiers.models import Dossier
from motcua.kernel.errors import N_, NotThere

NOTE = "note_interest"
"""What the journal calls it when the head has noted a conflict of interest."""

HEADS = (Role.DIRECTOR, Role.DEPUTY)
NOTED = 50
"""How many that are noted stand below the open ones."""


class NoDisclosure(NotThere):
    """There is no such conflict of interest, or it is another office's."""

    code = "no_disclosure"
    message = N_("No such conflict of interest was laid before your office.")


def to_note(acting: Acting) -> QuerySet[Disclosure]:
    """What the head of this office has not noted yet; for other posts nothing."""
    rows = Disclosure.objects.filter(office=acting.office, noted_at=None)
    return rows.exclude(officer=acting.officer) if acting.role in HEADS else rows.none()


def to_note_of(acting: Acting, dossier: UUID) -> list[Disclosure]:
    """The same of one dossier, with the officers concerned. One query."""
    return list(to_note(acting).filter(dossier=dossier).select_related("officer"))


def laid_before(acting: Acting, at: datetime) -> list[Disclosure]:
    """What a head may look at: all that is open at the offices in his sight, then the latest noted."""
    if acting.role not in HEADS:
        return []
    rows = Disclosure.objects.filter(office__in=_in_sight(acting, at))
    rows = rows.select_related("dossier", "officer", "noted_by__officer")
    noted = rows.exclude(noted_at=None).order_by("-noted_at")[:NOTED]
    return [*rows.filter(noted_at=None).order_by("at", "id"), *noted]


def note(acting: Acting, number: int, measure: str, *, at: datetime, key: str) -> Done:
    """The head has noted a conflict of interest, and says what follows from it, if anything does.

    Head of that office, or of one that supervises it, and not the officer himself. Raises NoDisclosure,
    NotAllowed or KeyReused.
    """
    rows = Disclosure.objects.filter(pk=number, office__in=_in_sight(acting, at))
    found = rows.first()
    if found is None:
        raise NoDisclosure

    def allowed(_row: Dossier) -> Answer:
        own = found.officer_id == acting.officer
        message = N_("The head of the office, who is not concerned himself, notes a conflict of interest.")
        return Answer(acting.role in HEADS and not own, "not_this_post", message)

    def write(work: Work) -> None:
        work.note = measure.strip()
        rows.filter(noted_at=None).update(noted_by=acting.post, noted_at=at)

    asked = Asked(acting, at, key)
    return remark(found.dossier_id, NOTE, asked, {"disclosure": number}, allowed, write)


def _in_sight(acting: Acting, at: datetime) -> list[int]:
    return offices_in_sight(acting, at.astimezone(HERE).date())
