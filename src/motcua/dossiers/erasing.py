"""Deleting what is known of a person (xóa dữ liệu cá nhân); the journal tells of it, and still verifies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from django.db import transaction
from django.db.models import Q, QuerySet

from motcua.authority.acting import Acting
from motcua.authority.may import Answer, NotAllowed
from motcua.authority.models import Role
from motcua.authority.sight import everything
from motcua.dossiers.act import Asked, Work, remark
from motcua.dossiers.erased import ERASED
from motcua.dossiers.files import discard, unreferenced
from motcua.dossiers.models import Document, Dossier
from motcua.dossiers.sight import visible_to
from motcua.journey.status import TERMINAL
from motcua.kernel.digest import content_hash
from motcua.kernel.errors import N_, Refused
from motcua.registry.models import Person
from motcua.registry.people import erase as erase_person


class StillOpen(Refused):
    """Somebody still waits for the result of a dossier."""

    code = "dossier_still_open"
    message = N_("These dossiers are not ended: {codes}. Data can be erased when all of them are.")


class OutOfSight(Refused):
    """The person has dossiers at offices that the administrator does not look after."""

    code = "dossier_out_of_sight"
    message = N_(
        "This person has dossiers at offices outside your own. Their administrator must erase the data."
    )


@dataclass(frozen=True, slots=True)
class Erased:
    """Who was erased, and the codes of the dossiers whose papers went with him."""

    person: int
    dossiers: tuple[str, ...]


def erase(acting: Acting, person: Person, *, at: datetime, key: str) -> Erased:
    """Erase a person from the record and from every dossier that names him, papers and decisions included.

    Amounts, dates and the journal stay: they name nobody any more. The same `key` again changes nothing.
    Raises NotAllowed, StillOpen or OutOfSight; then nothing was erased.
    """
    answer = _may(acting)
    if not answer.allowed:
        raise NotAllowed(answer)
    with transaction.atomic():
        with everything():  # also those that the administrator must not see
            dossiers = list(naming(person).select_for_update(of=("self",)).order_by("code"))
        _refuse_while_needed(acting, dossiers, at)
        for dossier in dossiers:
            own_key = content_hash(f"{key}/{dossier.pk}".encode())
            asked = Asked(acting, at, own_key)
            remark(dossier.pk, "erase", asked, {"person": person.pk}, lambda _: answer, _empty)
        erase_person(person, at=at)
    return Erased(person.pk, tuple(dossier.code for dossier in dossiers))


def naming(person: Person) -> QuerySet[Dossier]:
    """The dossiers that the person handed in, that are about him, or in which he is asked for."""
    on_a_line = Dossier.objects.filter(lines__person=person).values("pk")
    return Dossier.objects.filter(Q(applicant=person) | Q(subject=person) | Q(pk__in=on_a_line))


def codes_of(person: Person) -> list[str]:
    """Their codes, in order."""
    return sorted(naming(person).values_list("code", flat=True))


def _may(acting: Acting) -> Answer:
    if acting.role is Role.ADMINISTRATOR:
        return Answer(True, "administrator", N_("Administrators may erase a person's data."))
    return Answer(False, "not_this_post", N_("Only an administrator may erase a person's data."))


def _refuse_while_needed(acting: Acting, dossiers: list[Dossier], at: datetime) -> None:
    seen = visible_to(acting, at).filter(pk__in=[dossier.pk for dossier in dossiers]).count()
    if seen < len(dossiers):
        raise OutOfSight
    running = [dossier.code for dossier in dossiers if dossier.status not in TERMINAL]
    if running:
        raise StillOpen(codes=", ".join(running))


def _empty(work: Work) -> None:
    """Take out of one dossier everything that somebody wrote or handed in."""
    dossier = work.dossier
    files = {*dossier.attachments.values_list("document", flat=True)}
    files |= {*dossier.decisions.exclude(document=None).values_list("document", flat=True)}
    dossier.attachments.all().delete()
    dossier.notes.all().delete()
    dossier.papers.update(facts=ERASED)
    for decision in dossier.decisions.all():
        decision.content, decision.document = {**ERASED, "office": decision.content["office"]}, None
        decision.save(update_fields=["content", "document"])
    dossier.lines.update(case={}, entitlement=None, reason="")
    # a household business bears its owner's name, and often his tax code
    dossier.employer_name = dossier.employer_code = dossier.employer_tax_code = ""
    with everything():  # also what another office decided in trial
        dossier.trials.update(case={}, entitlement=None, reason="", objection="")
    work.facts["documents"] = _thrown_away(files)


def _thrown_away(digests: set[str]) -> int:
    """Delete the files that no other dossier holds, when all of this is certain; their number."""
    own = [*unreferenced(Document.objects.filter(pk__in=digests)).values_list("digest", flat=True)]
    for digest in own:
        transaction.on_commit(partial(discard, digest))
    return len(own)
