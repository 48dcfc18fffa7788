"""Conflicts of interest: keeping out of a dossier, what a head has to note, who an officer is on record."""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

from ninja import Router
from pydantic import Field, StringConstraints

from motcua.api.acts import Key
from motcua.api.answers import Answer, DoneAnswer, Moment
from motcua.api.callers import Called
from motcua.api.problems import REFUSALS, Problem
from motcua.api.wishes import NO_NUL, Short, Text, Wish
from motcua.dossiers.disclosing import laid_before, note
from motcua.dossiers.recusal import recuse
from motcua.dossiers.view import opened
from motcua.dossiers.whois import link, relate
from motcua.site.clock import now

router = Router(tags=["Conflicts of interest"])
of_dossier = Router(tags=["Conflicts of interest"])
"""Below the address of a dossier."""

GREATEST = 2**63 - 1


class KeepOutWish(Wish):
    """Why the officer wants to keep out."""

    reason: Text


class MeasureWish(Wish):
    """What follows from it, if anything does."""

    measure: Text = ""


class WhoWish(Wish):
    """A person on record, and who he is to the officer."""

    login: Annotated[str, StringConstraints(max_length=40, pattern=NO_NUL)]
    citizen_id: Short
    kind: Literal["", "child", "spouse", "parent", "parent_in_law", "other_dependant"] = Field(
        "", description="empty: the officer himself"
    )


class InterestAnswer(Answer):
    """A conflict of interest that was laid before a head."""

    number: int
    dossier: UUID
    code: str
    officer: str = Field(description="his login")
    kind: Literal["himself", "relative", "recused"]
    at: Moment
    noted_at: Moment | None


class RecordedAnswer(Answer):
    """It is on record."""

    login: str


@of_dossier.post(
    "/{uuid:dossier}/keep-out",
    response={200: DoneAnswer, REFUSALS: Problem},
    operation_id="keep_out",
)
def keep_out(request: Called, dossier: UUID, wish: KeepOutWish, key: Key) -> DoneAnswer:
    """Keep the officer out of a dossier for good; a colleague goes on with it, and the head is told."""
    row = opened(request.auth, dossier, now()).dossier
    return DoneAnswer.model_validate(recuse(request.auth, row.pk, wish.reason, at=now(), key=key))


@router.get(
    "/authority/interests", response={200: list[InterestAnswer], REFUSALS: Problem}, operation_id="interests"
)
def interests(request: Called) -> list[InterestAnswer]:
    """What was laid before the head: first what is not noted; for other posts nothing."""
    return [
        InterestAnswer.model_validate(
            {
                "number": row.pk,
                "dossier": row.dossier_id,
                "code": row.dossier.code,
                "officer": row.officer.login,
                "kind": row.kind,
                "at": row.at,
                "noted_at": row.noted_at,
            }
        )
        for row in laid_before(request.auth, now())
    ]


@router.post(
    "/authority/interests/{int:number}/note",
    response={200: DoneAnswer, REFUSALS: Problem},
    operation_id="note_interest",
)
def note_interest(request: Called, number: int, wish: MeasureWish, key: Key) -> DoneAnswer:
    """Note a conflict of interest as the head, with what follows from it."""
    done = note(request.auth, min(number, GREATEST), wish.measure, at=now(), key=key)
    return DoneAnswer.model_validate(done)


@router.post(
    "/authority/officers", response={200: RecordedAnswer, REFUSALS: Problem}, operation_id="record_officer"
)
def record_officer(request: Called, wish: WhoWish, key: Key) -> RecordedAnswer:
    """Record who an officer is, or who a relative of his is, as the administrator of his office."""
    if wish.kind:
        relate(request.auth, wish.login, wish.citizen_id, wish.kind, at=now(), key=key)
    else:
        link(request.auth, wish.login, wish.citizen_id, at=now(), key=key)
    return RecordedAnswer(login=wish.login)
