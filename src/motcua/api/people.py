"""The people of a dossier: what is on record of one, what was before, and correcting it."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from ninja import Router
from pydantic import Field, StringConstraints

from motcua.api.acts import Key
from motcua.api.answers import Answer, DoneAnswer, Moment
from motcua.api.callers import Called
from motcua.api.opened import PersonAnswer
from motcua.api.problems import REFUSALS, Problem
from motcua.api.wishes import NO_NUL, PersonWish
from motcua.dossiers.correcting import LONGEST_REASON, correct_person, person_in
from motcua.dossiers.view import opened
from motcua.registry.correcting import as_seen, history
from motcua.registry.models import FormerFact
from motcua.site.clock import now

router = Router(tags=["Dossiers"])


class RecordWish(PersonWish):
    """A person as he should be on record: all of it, for what is left out is taken away."""

    reason: Annotated[str, StringConstraints(max_length=LONGEST_REASON, pattern=NO_NUL)]
    seen: Annotated[str, StringConstraints(max_length=64, pattern=NO_NUL)] = Field(
        "", description="as the record was answered with; 409 if it was corrected since"
    )


class FormerAnswer(Answer):
    """What was on record until it was corrected."""

    fact: str
    value: str = Field(description="a day in ISO; empty: nothing was on record")
    until: Moment
    officer: int
    dossier: UUID = Field(description="on which it was corrected")
    reason: str


class RecordAnswer(Answer):
    """A person now and before."""

    person: PersonAnswer
    seen: str = Field(description="to be sent with a correction")
    before: list[FormerAnswer]


@router.get(
    "/{uuid:dossier}/people/{int:person}",
    response={200: RecordAnswer, REFUSALS: Problem},
    operation_id="person",
)
def on_record(request: Called, dossier: UUID, person: int) -> RecordAnswer:
    """What is on record of a person of the dossier, and what was before each correction."""
    found = person_in(opened(request.auth, dossier, now()).dossier, person)
    before = [_former(row) for row in history(found)]
    return RecordAnswer.model_validate({"person": found, "seen": as_seen(found), "before": before})


@router.post(
    "/{uuid:dossier}/people/{int:person}",
    response={200: DoneAnswer, REFUSALS: Problem},
    operation_id="correct_person",
)
def correct(request: Called, dossier: UUID, person: int, wish: RecordWish, key: Key) -> DoneAnswer:
    """Correct what is on record of a person of the dossier, with the reason; what was before stays."""
    row = opened(request.auth, dossier, now()).dossier
    done = correct_person(
        request.auth, row.pk, person, wish.person(), wish.reason, at=now(), key=key, seen=wish.seen
    )
    return DoneAnswer.model_validate(done)


def _former(row: FormerFact) -> FormerAnswer:
    told = {name: getattr(row, name) for name in ("fact", "value", "officer", "dossier", "reason")}
    return FormerAnswer.model_validate({**told, "until": row.recorded.upper})
