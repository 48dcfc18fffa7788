"""Who keeps out of a dossier: an officer who asks to, and who is on record as the person or a relative."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from motcua.authority.acting import Acting
from motcua.authority.may import Answer
from motcua.authority.models import Officer, Role
from motcua.dossiers.act import Asked, Done, Work, remark
from motcua.dossiers.interest import RECUSE
from motcua.dossiers.models import Dossier
from motcua.dossiers.sight import visible_to
from motcua.kernel.errors import N_, InputProblem, Refused
from motcua.registry.models import Person


def recuse(acting: Acting, dossier: UUID, reason: str, *, at: datetime, key: str) -> Done:
    """Ask to be kept out of a dossier, with the reason: from now on the officer may do nothing to it."""
    if not reason.strip():
        raise InputProblem("reason", "missing", N_("Please fill in this field."))

    def allowed(row: Dossier) -> Answer:
        seen = visible_to(acting, at).filter(pk=row.pk).exists()
        return Answer(seen, "own_wish", N_("An officer may keep out of a dossier that he can see."))

    def note(work: Work) -> None:
        work.note = reason

    return remark(dossier, RECUSE, Asked(acting, at, key), {}, allowed, note)


def link(acting: Acting, login: str, citizen_id: str) -> None:
    """Record that the officer `login` is the person with this citizen id: administrators only.

    Raises Refused for other posts, InputProblem where nobody has the login or the citizen id.
    """
    if acting.role is not Role.ADMINISTRATOR:
        raise Refused("not_this_post", N_("The administrator records who an officer is."))
    person = Person.objects.filter(citizen_id=citizen_id).values_list("pk", flat=True).first()
    if person is None:
        raise InputProblem("citizen_id", "unknown_person", N_("Nobody on record has this citizen id."))
    if not Officer.objects.filter(login=login).update(person=person):
        raise InputProblem("login", "unknown_officer", N_("Nobody has this login."))
