"""What went wrong, in the one form that every error has, with the HTTP status that fits."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel, Field

from motcua.api.callers import NoPostChosen
from motcua.authority.competence import NoCompetence
from motcua.authority.may import NotAllowed
from motcua.authority.sentences import sentence
from motcua.catalogue.load import UnknownProcedure
from motcua.catalogue.model import NoVersion
from motcua.dossiers.changing import FourEyes, NotYours
from motcua.dossiers.guessing import Resting
from motcua.dossiers.scans import NotYourInstrument
from motcua.dossiers.whois import NotYourOfficer
from motcua.insight.supervision.who import NotSupervising
from motcua.insight.whatif.who import HeadsOnly
from motcua.kernel.errors import N_, BadInput, InputProblem, MotcuaError, NotThere, Refused
from motcua.kernel.plain import plain


class NothingFound(NotThere):
    """Nothing bears this code, or the secret is another."""

    code = "not_found"
    message = N_("Nothing was found under this code. Please compare it with the paper.")


class FieldProblem(BaseModel):
    """One field that cannot be accepted."""

    field: str = Field(description="dotted path: “subject.died_on”, “components.death_paper”")
    code: str = Field(description="stable, for programs")
    message: str = Field(description="for people, in the language asked for")


class Trouble(BaseModel):
    """Why something was not done."""

    code: str = Field(description="stable, for programs")
    message: str = Field(description="for people, in the language asked for: what to do")
    data: dict[str, Any] = Field(description="what the message is about: offices, mandates, days")
    fields: list[FieldProblem] = Field(description="every field that needs correction")


class Problem(BaseModel):
    """The form of every answer from 400 on."""

    error: Trouble


REFUSALS = frozenset({400, 401, 403, 404, 409, 413, 422})
"""The statuses that a call may be refused with."""

_STATUSES: dict[type[MotcuaError], int] = {
    BadInput: 400,
    InputProblem: 400,
    NotAllowed: 403,
    NotYours: 403,
    FourEyes: 403,
    NotYourInstrument: 403,
    NotYourOfficer: 403,
    NoPostChosen: 403,
    NotSupervising: 403,
    HeadsOnly: 403,
    NotThere: 404,
    NoCompetence: 404,
    UnknownProcedure: 404,
    NoVersion: 404,
    Resting: 429,
    Refused: 409,
    MotcuaError: 400,
}


def status_of(error: MotcuaError) -> int:
    """400 wrong fields, 403 not allowed, 404 not there or not yours, 409 not now, 413 large, 429 later."""
    if error.code == "too_large":
        return 413
    return next(_STATUSES[kind] for kind in type(error).__mro__ if kind in _STATUSES)


def problem(error: MotcuaError) -> Problem:
    """One of our own errors, told to a program and to whoever sits behind it."""
    if isinstance(error, InputProblem):
        error = BadInput([error])
    wrong = error.problems if isinstance(error, BadInput) else []
    fields = [FieldProblem(field=p.field, code=p.code, message=sentence(p.message, p.data)) for p in wrong]
    return told(error.code, error.message, error.data, fields)


def told(code: str, message: str, data: Any = (), fields: Iterable[FieldProblem] = ()) -> Problem:
    """A problem that is not one of our own errors: a call that cannot be read, somebody unknown."""
    data = dict(data)
    return Problem(
        error=Trouble(code=code, message=sentence(message, data), data=plain(data), fields=list(fields))
    )


UNREADABLE = N_("The call cannot be read. Compare it with the description of the API.")
_MISTAKES = {
    "missing": N_("This is required."),
    "extra_forbidden": N_("This field is not known here."),
    "string_too_long": N_("At most {max_length} letters are allowed."),
    "string_too_short": N_("At least {min_length} letters are required."),
    "greater_than_equal": N_("It must be at least {ge}."),
    "less_than_equal": N_("It must be at most {le}."),
    "too_long": N_("At most {max_length} entries are allowed."),
    "too_short": N_("At least {min_length} entries are required."),
    "literal_error": N_("Choose one of: {expected}."),
    "enum": N_("Choose one of: {expected}."),
}
_NOT_OF_THIS_KIND = N_("This is not what is expected here.")


def unreadable(mistakes: Iterable[dict[str, Any]]) -> Problem:
    """A call that has not the form that is described: which fields, and what is wrong with them."""
    fields = [_mistake(mistake) for mistake in mistakes]
    return told("unreadable", UNREADABLE, fields=fields)


def _mistake(mistake: dict[str, Any]) -> FieldProblem:
    where, *path = (str(part) for part in mistake["loc"])
    inner = path[1:] if where == "body" else path
    message = _MISTAKES.get(mistake["type"], _NOT_OF_THIS_KIND)
    return FieldProblem(
        field=".".join(inner or path or [where]),
        code=mistake["type"],
        message=sentence(message, mistake.get("ctx", {})),
    )
