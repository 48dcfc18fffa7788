"""One reception on its way into the database: what was found out, and what one statement writes."""

from __future__ import annotations

import json
import re
import uuid
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.db import connection

from motcua.authority.acting import Acting
from motcua.authority.competence import Competence
from motcua.catalogue.completeness import MissingComponent
from motcua.catalogue.model import Version
from motcua.clock import HERE
from motcua.dossiers import slips
from motcua.dossiers.act import plain
from motcua.dossiers.application import Application, ComponentInput
from motcua.dossiers.employer_input import EmployerInput
from motcua.dossiers.numbers import guess_proof
from motcua.dossiers.person_input import PersonInput
from motcua.dossiers.promises import Dues
from motcua.journal.chain import GENESIS, hash_of
from motcua.journal.models import Entry
from motcua.journey.status import ENDED, Status
from motcua.journey.table import Act
from motcua.kernel.digest import content_hash
from motcua.kernel.errors import BadInput, InputProblem
from motcua.registry.people import EVERYBODY, ON_RECORD, UNLESS_KNOWN, Answer, named, with_people

TEXT = (Path(__file__).parent / "reception.sql").read_text()
STATEMENT = " ".join(
    re.sub(r"--.*", "", TEXT).format(people=UNLESS_KNOWN, everybody=EVERYBODY, on_record=ON_RECORD).split()
)
"""Without comments and in one line: psycopg keeps what it parsed of statements up to 4,096 characters."""


@dataclass(frozen=True, slots=True)
class Reception:
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


def facts_of(reception: Reception) -> dict[str, Any]:
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


def stored(
    reception: Reception, status: Status, facts: dict[str, Any], wish: str
) -> tuple[str | None, dict[str, Any]]:
    """Write it in one statement, which is one transaction; no lock is held while we think.

    Its code, or None where the request key was used before; and the row. Where somebody is on record
    already, it is asked again with his number. Raises BadInput.
    """
    people = _people(reception.application)
    try:
        told = named(list(people.values()))
        row = _row(reception, status, wish, [name for name, _ in told])
        entry = _entry(reception, row["id"], facts)
        row |= {"act": entry.act, "facts": json.dumps(entry.facts), "genesis": GENESIS, "hash": entry.hash}

        def ask(parameters: dict[str, Any]) -> Answer:
            row.update(parameters)
            with connection.cursor() as cursor:
                cursor.execute(STATEMENT, row)
                row["code"], everybody, on_record = cursor.fetchone()
            return everybody, on_record

        with_people(told, list(people), ask)
    except InputProblem as problem:
        raise BadInput([problem]) from problem
    return row["code"], row


def _row(reception: Reception, status: Status, wish: str, people: list[str]) -> dict[str, Any]:
    """Every named parameter of the statement, except those of the journal entry."""
    both = reception.dues
    paper = slips.at_the_door(reception.version, reception.application, both, reception.missing)
    return {
        "key": reception.key,
        "fingerprint": wish,
        "id": uuid.uuid4(),
        "at": reception.at,
        "day": reception.day,
        **_called(reception),
        **_asked_for(reception.application, people),
        **_responsible(reception),
        "status": status.value,
        "statutory": both.statutory if both else None,
        "promised": both.promised if both else None,
        "ended": reception.at if status in ENDED else None,
        "components": json.dumps(_components(reception)),
        "form": slips.AT_THE_DOOR[reception.act],
        "paper": json.dumps(paper),
        "note": reception.note,
        "message": json.dumps({"entry": 1}),
    }


def _called(reception: Reception) -> dict[str, Any]:
    """Under which code it is filed, and what opens it to the public."""
    year, office = reception.day.year, reception.acting.office_code
    return {
        "counter": f"dossier/{office}/{year}",
        "code_tail": f"/{year}/{office}",
        "secret": guess_proof(8),
        "verification": guess_proof(16),
    }


def _asked_for(application: Application, people: list[str]) -> dict[str, Any]:
    """What is asked for, where, how, by whom, and through which employer."""
    applicant, subject, *others = people
    employer = application.employer or EmployerInput()
    return {
        "procedure": application.procedure,
        "channel": application.channel,
        "result_channel": application.result_channel,
        "area": application.area_code,
        "conditions": json.dumps(sorted(application.conditions)),
        "applicant": applicant,
        "subject": subject,
        "lines": json.dumps(_lines(application, applicant, iter(others)), default=str),
        "employer_name": employer.name,
        "employer_code": employer.code,
        "employer_tax_code": employer.tax_code,
    }


def _responsible(reception: Reception) -> dict[str, Any]:
    """Who received it where, and who is competent by which mandate."""
    acting = reception.acting
    return {
        "helped": reception.application.helped_office or acting.office,
        "office": acting.office,
        "officer": acting.officer,
        "post": acting.post,
        "competent": reception.competence.office.id,
        "mandate": reception.competence.mandate.id,
    }


def _entry(reception: Reception, dossier: uuid.UUID, facts: dict[str, Any]) -> Entry:
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


def _people(application: Application) -> dict[str, PersonInput]:
    """The applicant, the subject, and whoever stands on a line of his own, by where each was typed."""
    people = {"applicant": application.applicant, "subject": application.subject}
    return people | {
        f"lines.{n}.person": line.person for n, line in enumerate(application.lines) if line.person
    }


def _lines(application: Application, applicant: str, others: Any) -> list[dict[str, Any]]:
    return [
        {
            "number": number,
            "benefit": line.benefit,
            "person": next(others) if line.person else applicant,
            "case": line.case,
        }
        for number, line in enumerate(application.lines)
    ]


def _components(reception: Reception) -> list[dict[str, Any]]:
    rows = {c.key: _counted(c) for c in reception.application.components}
    for gap in reception.missing:
        key = gap.component.key
        rows[key] = {**rows.get(key, _counted(ComponentInput(key))), "missing": True}
    return list(rows.values())


def _counted(handed: ComponentInput) -> dict[str, Any]:
    return {**{name: getattr(handed, name) for name in ComponentInput.__slots__}, "missing": False}
