"""The door: a dossier is received, returned for completion, or declined; and always a paper is given."""

from __future__ import annotations

import uuid
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.authority.acting import Acting
from motcua.authority.competence import Case, Competence, NoCompetence, competent
from motcua.authority.may import NotAllowed, in_own_affair, may
from motcua.catalogue.completeness import missing
from motcua.catalogue.model import Version
from motcua.clock import HERE
from motcua.dossiers import slips
from motcua.dossiers.application import Application, problems, tidied, version_of, with_request
from motcua.dossiers.disclosure import disclose
from motcua.dossiers.interest import affair_at_the_door
from motcua.dossiers.models import Dossier
from motcua.dossiers.promises import dues
from motcua.dossiers.reception import Reception, facts_of, stored
from motcua.dossiers.requests import earlier, fingerprint
from motcua.journey.dossier import Command, State, decide, evolve
from motcua.journey.status import Status
from motcua.journey.table import Act
from motcua.kernel.errors import N_, BadInput, InputProblem, Refused
from motcua.kernel.plain import plain


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the citizen takes home: the code, the lookup secret, and the promise or what is missing."""

    dossier: uuid.UUID
    code: str
    secret: str
    status: Status
    due: datetime | None
    missing: tuple[str, ...] = ()
    replayed: bool = False


def receive(acting: Acting, application: Application, *, at: datetime, key: str) -> Receipt:
    """Take a dossier in at the desk (tiếp nhận). The same `key` again gives the same receipt.

    Raises BadInput with every field that is wrong and every paper that is missing. With
    `return_incomplete` set, missing papers give form 02 instead, and the clock does not start.
    """
    day = at.astimezone(HERE).date()
    application, version, competence = _examined(acting, application, day)
    lacking = tuple(missing(version, application.handed(), application.conditions))
    if lacking and not application.return_incomplete:
        raise BadInput([slips.as_problem(gap) for gap in lacking])
    act = Act.RETURN_INCOMPLETE if lacking else Act.RECEIVE
    both = None if lacking else dues(version, competence, application.conditions, at)
    return _take_in(Reception(acting, application, at, key, act, version, competence, both, lacking, ""))


def decline(acting: Acting, application: Application, reason: str, *, at: datetime, key: str) -> Receipt:
    """Decline a dossier at the desk, with the reason on form 03."""
    application, version, competence = _examined(acting, application, at.astimezone(HERE).date())
    return _take_in(
        Reception(acting, application, at, key, Act.DECLINE, version, competence, None, (), reason)
    )


def _examined(acting: Acting, application: Application, day: date) -> tuple[Application, Version, Competence]:
    try:
        version = version_of(application, day)
    except InputProblem as problem:
        raise BadInput([problem]) from problem
    application = with_request(tidied(application), version)
    wrong = problems(application, version, day)
    if wrong:
        raise BadInput(wrong)
    if not application.area_code:
        message = N_("Choose the district or commune that it is about.")
        raise BadInput([InputProblem("area_code", "area_missing", message)])
    case = Case(tuple(line.benefit for line in application.lines), application.channel, desk=acting.office)
    try:
        competence = competent(application.procedure, application.area_code, day, case, acting.edition)
    except NoCompetence as error:
        raise BadInput([InputProblem("area_code", error.code, error.message, **error.data)]) from error
    return application, version, competence


def _take_in(reception: Reception) -> Receipt:
    acting, application = reception.acting, reception.application
    answer = may(acting, reception.act, None, reception.at)
    if not answer.allowed:
        raise NotAllowed(answer)
    affair = _own_affair(reception)
    facts = facts_of(reception) | ({"conflict": affair} if affair else {})
    reason = {"reason": reception.note} if reception.note else {}
    event = decide(State(), Command(reception.act, acting.officer, {**facts, **reason}))
    if isinstance(event, Refused):
        raise event
    status = Status(evolve(State(), event).status or "")
    wish = fingerprint(reception.act, _told(application), reception.note)
    with transaction.atomic() if affair else nullcontext():
        code, row = stored(reception, status, facts, wish)
        if affair and code:
            disclose(row["id"], 1, acting, affair, reception.at)
    if code is None:
        return _replayed(Dossier.objects.get(pk=earlier(reception.key, wish, acting.officer)))
    due = reception.dues.promised if reception.dues else None
    lacking = tuple(gap.component.key for gap in reception.missing)
    return Receipt(row["id"], code, row["secret"], status, due, lacking)


def _told(application: Application) -> dict[str, Any]:
    """The application as its request key remembers it: keys that are older than employers replay too."""
    told: dict[str, Any] = plain(application)
    if application.employer is None:
        del told["employer"]
    return told


def _own_affair(reception: Reception) -> str:
    """Whether it concerns the officer himself or a relative of his, of which the head is told then.

    Raises NotAllowed where a colleague can take it in, or it is to be declined.
    """
    affair = affair_at_the_door(reception.acting, reception.application, reception.day)
    if not affair:
        return ""
    answer = in_own_affair(reception.acting, reception.act, affair, reception.day)
    if not answer.allowed:
        raise NotAllowed(answer)
    return affair


def _replayed(dossier: Dossier) -> Receipt:
    lacking = tuple(dossier.components.filter(missing=True).values_list("key", flat=True))
    status = Status(dossier.status)
    return Receipt(
        dossier.pk, dossier.code, dossier.secret, status, dossier.promised_due, lacking, replayed=True
    )
