"""Who keeps out of a dossier at his own wish, and who goes on with it instead."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db.models import Count

from motcua.authority.acting import Acting
from motcua.authority.may import Answer
from motcua.authority.models import Post
from motcua.clock import HERE
from motcua.dossiers.act import Asked, Done, Work, remark
from motcua.dossiers.disclosure import disclose
from motcua.dossiers.interest import RECUSE
from motcua.dossiers.models import Dossier
from motcua.dossiers.sight import visible_to
from motcua.journey.status import OPEN
from motcua.kernel.errors import N_, InputProblem


def recuse(acting: Acting, dossier: UUID, reason: str, *, at: datetime, key: str) -> Done:
    """Ask to be kept out of a dossier, with the reason: from now on the officer may do nothing to it.

    What he was assessing goes to a colleague of the same office and post, whoever has the least to do; where
    there is none, to nobody yet. The head is told. Raises InputProblem, NotAllowed, NoDossier, KeyReused.
    """
    if not reason.strip():
        raise InputProblem("reason", "missing", N_("Please fill in this field."))
    day = at.astimezone(HERE).date()

    def allowed(row: Dossier) -> Answer:
        if row.affairs_of([acting.officer], day).get(acting.officer) == "recused":
            return Answer(False, "already_recused", N_("You are kept out of this dossier already."))
        seen = visible_to(acting, at).filter(pk=row.pk).exists()
        return Answer(seen, "own_wish", N_("An officer may keep out of a dossier that he can see."))

    def keep_out(work: Work) -> None:
        work.note = reason
        if work.dossier.assigned_to_id == acting.officer:
            work.dossier.assigned_to_id = _colleague(acting, work.dossier, day)
            work.facts["assigned"] = work.dossier.assigned_to_id
        disclose(work.dossier.pk, work.seq, acting, "recused", at)

    return remark(dossier, RECUSE, Asked(acting, at, key), {}, allowed, keep_out)


def _colleague(acting: Acting, dossier: Dossier, day: date) -> int | None:
    """Who holds the same post at the same office, has no interest in the dossier, and the least to do."""
    held = Post.objects.filter(office=acting.office, role=acting.role, validity__contains=day)
    others = held.filter(officer__is_active=True).exclude(officer=acting.officer)
    numbers = list(others.order_by("officer").values_list("officer", flat=True))
    theirs = Dossier.objects.filter(assigned_to__in=numbers, status__in=sorted(OPEN))
    has = dict(theirs.values_list("assigned_to").annotate(number=Count("id")))
    kept_out = dossier.affairs_of(numbers, day)
    free = (number for number in numbers if number not in kept_out)
    return min(free, key=lambda number: has.get(number, 0), default=None)
