"""Correcting a person's facts (đính chính thông tin) on a dossier: by whoever works on it, with a reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from motcua.authority.acting import Acting
from motcua.clock import HERE
from motcua.dossiers.act import Asked, Done, Work, remark
from motcua.dossiers.documents import works_on
from motcua.dossiers.models import Dossier
from motcua.dossiers.person_input import PersonInput, of_person
from motcua.kernel.digest import canonical, content_hash
from motcua.kernel.errors import N_, BadInput, InputProblem, NotThere
from motcua.kernel.plain import plain
from motcua.registry.correcting import By, correct
from motcua.registry.models import Person

CORRECT = "correct_person"
"""What the journal calls it. It holds which facts were corrected; what they were stands in the registry."""
LONGEST_REASON = 300


class NobodyHere(NotThere):
    """The person is not part of the dossier, or his data was erased."""

    code = "nobody_here"
    message = N_("This dossier is not about that person.")


def person_in(dossier: Dossier, number: int) -> Person:
    """Whoever hands it in, whom it is about, or who is asked for in it. Raises NobodyHere."""
    people = {dossier.applicant_id, dossier.subject_id, *dossier.lines.values_list("person", flat=True)}
    person = Person.objects.filter(pk=number, erased_at=None).first() if number in people else None
    if person is None:
        raise NobodyHere
    return person


def correct_person(
    acting: Acting,
    dossier: UUID,
    number: int,
    told: PersonInput,
    reason: str,
    *,
    at: datetime,
    key: str,
    seen: str = "",
) -> Done:
    """Put the facts as told in place of those on record; the same `key` again changes nothing.

    All of them: what is left empty is taken away. Papers given out and decisions stay as they are. Raises
    BadInput, NotAllowed, NobodyHere, Outdated, NoDossier or KeyReused.
    """
    told = told.tidied()
    if wrong := _problems(told, reason, at):
        raise BadInput(wrong)

    def write(work: Work) -> None:
        del work.facts["told"]  # for the request key alone
        person = person_in(work.dossier, number)
        by = By(acting.officer, acting.office, dossier, at, reason.strip())
        work.facts["corrected"] = correct(number, replace(told, area_code=person.area_code), by, seen=seen)
        if not work.facts["corrected"]:
            raise BadInput([InputProblem("", "nothing_new", N_("This is what is on record already."))])

    facts = {"person": number, "told": content_hash(canonical([plain(told), reason]))}
    return remark(dossier, CORRECT, Asked(acting, at, key), facts, works_on(acting, at), write)


def _problems(told: PersonInput, reason: str, at: datetime) -> list[InputProblem]:
    wrong = [
        InputProblem(problem.field.removeprefix("person."), problem.code, problem.message, **problem.data)
        for problem in of_person("person", told, at.astimezone(HERE).date())
    ]
    if not reason.strip():
        wrong.append(InputProblem("reason", "missing", N_("Please fill in this field.")))
    if len(reason) > LONGEST_REASON:
        message = N_("Use at most {longest} characters.")
        wrong.append(InputProblem("reason", "too_long", message, longest=LONGEST_REASON))
    return wrong
