"""The door: a dossier is received, returned for completion, or declined; and always a paper is given."""

from __future__ import annotations

import json
import uuid
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.db import connection, transaction

from motcua.authority.acting import Acting
from motcua.authority.competence import Competence, NoCompetence, competent
from motcua.authority.may import NotAllowed, may
from motcua.catalogue.completeness import MissingComponent, missing
from motcua.catalogue.model import Version
from motcua.clock import HERE
from motcua.dossiers import slips
from motcua.dossiers.act import plain
from motcua.dossiers.application import Application, ComponentInput, problems, version_of
from motcua.dossiers.models import Dossier
from motcua.dossiers.numbers import guess_proof
from motcua.dossiers.promises import Dues, dues
from motcua.dossiers.requests import earlier, fingerprint
from motcua.journal.chain import GENESIS, hash_of
from motcua.journal.models import Entry
from motcua.journey.dossier import Command, State, decide, evolve
from motcua.journey.status import ENDED, Status
from motcua.journey.table import Act
from motcua.kernel.digest import content_hash
from motcua.kernel.errors import BadInput, InputProblem, Refused
from motcua.registry.people import recorded

STATEMENT = (Path(__file__).parent / "reception.sql").read_text()


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


@dataclass(frozen=True, slots=True)
class _Reception:
    """One application on its way in, with everything that was found out about it."""

    acting: Acting
    application: Application
    at: datetime
    key: str
    act: Act
    version: Version
    competence: Competence
    dues: Dues | None
    missing: tuple[MissingComponent, ...]
    note: str

    @property
    def day(self) -> date:
        return self.at.astimezone(HERE).date()


def receive(acting: Acting, application: Application, *, at: datetime, key: str) -> Receipt:
    """Take a dossier in at the desk (tiếp nhận). The same `key` again gives the same receipt.

    Raises BadInput with every field that is wrong and every paper that is missing. With
    `return_incomplete` set, missing papers give form 02 instead, and the clock does not start.
    """
    day = at.astimezone(HERE).date()
    version, competence = _examined(application, day)
    lacking = tuple(missing(version, application.handed(), application.conditions))
    if lacking and not application.return_incomplete:
        raise BadInput([slips.as_problem(gap) for gap in lacking])
    act = Act.RETURN_INCOMPLETE if lacking else Act.RECEIVE
    both = None if lacking else dues(version, application.area_code[:2], application.conditions, at)
    return _take_in(_Reception(acting, application, at, key, act, version, competence, both, lacking, ""))


def decline(acting: Acting, application: Application, reason: str, *, at: datetime, key: str) -> Receipt:
    """Decline a dossier at the desk, with the reason on form 03."""
    version, competence = _examined(application, at.astimezone(HERE).date())
    return _take_in(
        _Reception(acting, application, at, key, Act.DECLINE, version, competence, None, (), reason)
    )


def _examined(application: Application, day: date) -> tuple[Version, Competence]:
    try:
        version = version_of(application, day)
    except InputProblem as problem:
        raise BadInput([problem]) from problem
    wrong = problems(application, version, day)
    if wrong:
        raise BadInput(wrong)
    try:
        return version, competent(application.procedure, application.area_code, day)
    except NoCompetence as error:
        raise BadInput([InputProblem("area_code", error.code, error.message, **error.data)]) from error


def _take_in(reception: _Reception) -> Receipt:
    acting, application = reception.acting, reception.application
    answer = may(acting, reception.act, None, reception.at)
    if not answer.allowed:
        raise NotAllowed(answer)
    facts = _facts(reception)
    reason = {"reason": reception.note} if reception.note else {}
    event = decide(State(), Command(reception.act, acting.officer, {**facts, **reason}))
    if isinstance(event, Refused):
        raise event
    status = Status(evolve(State(), event).status or "")
    wish = fingerprint(reception.act, plain_application(application), reception.note)
    with transaction.atomic():
        code, row = _stored(reception, status, facts, wish)
        if code is None:
            return _replayed(Dossier.objects.get(pk=earlier(reception.key, wish, acting.officer)))
    due = reception.dues.promised if reception.dues else None
    lacking = tuple(gap.component.key for gap in reception.missing)
    return Receipt(row["id"], code, row["secret"], status, due, lacking)


def _facts(reception: _Reception) -> dict[str, Any]:
    application = reception.application
    facts: dict[str, Any] = {
        "procedure": application.procedure,
        "area": application.area_code,
        "channel": application.channel,
        "office": reception.acting.office,
        "competent": reception.competence.office.id,
        "mandate": reception.competence.mandate.id,
        "lines": len(application.lines),
        "components": {c.key: [c.originals, c.certified, c.copies] for c in application.components},
    }
    if reception.dues:
        facts |= {"promise": reception.dues.promised, "statutory": reception.dues.statutory}
    if reception.missing:
        facts["missing"] = [gap.component.key for gap in reception.missing]
    return facts


def _stored(
    reception: _Reception, status: Status, facts: dict[str, Any], wish: str
) -> tuple[str | None, dict[str, Any]]:
    row = _row(reception, status, wish)
    entry = _entry(reception, row["id"], facts)
    row |= {
        "act": entry.act,
        "facts": json.dumps(entry.facts),
        "genesis": GENESIS,
        "hash": entry.hash,
    }
    with connection.cursor() as cursor:
        cursor.execute(STATEMENT, row)
        stored = cursor.fetchone()
    return (stored[0] if stored else None), row


def _row(reception: _Reception, status: Status, wish: str) -> dict[str, Any]:
    """Every named parameter of the statement, except those of the journal entry."""
    acting, application, both = reception.acting, reception.application, reception.dues
    applicant, subject, *others = _people(application)
    return {
        "key": reception.key,
        "fingerprint": wish,
        "id": uuid.uuid4(),
        "at": reception.at,
        "day": reception.day,
        "counter": f"dossier/{acting.office_code}/{reception.day.year}",
        "code_tail": f"/{reception.day.year}/{acting.office_code}",
        "secret": guess_proof(8),
        "procedure": application.procedure,
        "channel": application.channel,
        "result_channel": application.result_channel,
        "area": application.area_code,
        "conditions": json.dumps(sorted(application.conditions)),
        "helped": application.helped_office or acting.office,
        "office": acting.office,
        "officer": acting.officer,
        "post": acting.post,
        "competent": reception.competence.office.id,
        "mandate": reception.competence.mandate.id,
        "applicant": applicant,
        "subject": subject,
        "status": status.value,
        "statutory": both.statutory if both else None,
        "promised": both.promised if both else None,
        "ended": reception.at if status in ENDED else None,
        "lines": json.dumps(_lines(application, applicant, iter(others)), default=str),
        "components": json.dumps(_components(reception)),
        "form": slips.AT_THE_DOOR[reception.act],
        "paper": json.dumps(slips.at_the_door(reception.version, application, both, reception.missing)),
        "verification": guess_proof(16),
        "note": reception.note,
        "message": json.dumps({"event": reception.act.value}),
    }


def _entry(reception: _Reception, dossier: uuid.UUID, facts: dict[str, Any]) -> Entry:
    written = plain(facts)
    if reception.note:
        written["note"] = content_hash(f"{dossier}:1:{reception.note}".encode())
    entry = Entry(
        dossier=dossier,
        seq=1,
        at=reception.at,
        act=reception.act.value,
        officer=reception.acting.officer,
        office=reception.acting.office,
        facts=written,
        previous=GENESIS,
    )
    entry.hash = hash_of(entry)
    return entry


def _people(application: Application) -> list[int]:
    """The numbers of the applicant, the subject, and whoever stands on a line of his own, in that order."""
    people = {"applicant": application.applicant, "subject": application.subject}
    people |= {f"lines.{n}.person": line.person for n, line in enumerate(application.lines) if line.person}
    try:
        return recorded(list(people.values()), list(people))
    except InputProblem as problem:
        raise BadInput([problem]) from problem


def _lines(application: Application, applicant: int, others: Any) -> list[dict[str, Any]]:
    return [
        {
            "number": number,
            "benefit": line.benefit,
            "person": next(others) if line.person else applicant,
            "case": line.case,
        }
        for number, line in enumerate(application.lines)
    ]


def _components(reception: _Reception) -> list[dict[str, Any]]:
    rows = {c.key: {**asdict(c), "missing": False} for c in reception.application.components}
    for gap in reception.missing:
        key = gap.component.key
        rows[key] = {**rows.get(key, asdict(ComponentInput(key))), "missing": True}
    return list(rows.values())


def plain_application(application: Application) -> dict[str, Any]:
    """An application as plain JSON values: what a request key stands for."""
    return json.loads(json.dumps(asdict(application), default=_plain_value, sort_keys=True))  # type: ignore[no-any-return]


def _plain_value(value: Any) -> Any:
    return sorted(value) if isinstance(value, frozenset) else str(value)


def _replayed(dossier: Dossier) -> Receipt:
    lacking = tuple(dossier.components.filter(missing=True).values_list("key", flat=True))
    status = Status(dossier.status)
    return Receipt(
        dossier.pk, dossier.code, dossier.secret, status, dossier.promised_due, lacking, replayed=True
    )
