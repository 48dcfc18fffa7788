"""Finding people and taking in what is learnt about them: one person, one record."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from django.db import IntegrityError, transaction
from django.db.models import Case, F, Q, Value, When

from motcua.kernel import citizen_id, sex, si_number
from motcua.kernel.errors import N_, InputProblem
from motcua.kernel.vietnamese import fold, name_sort_key
from motcua.registry.models import Person


class Described(Protocol):
    """A person as somebody describes him."""

    @property
    def full_name(self) -> str: ...
    @property
    def citizen_id(self) -> str: ...
    @property
    def si_number(self) -> str: ...
    @property
    def sex(self) -> str: ...


LONGEST = {column.name: column.max_length or 0 for column in Person._meta.fields}
"""How many characters each text of a person may have."""

FACTS = ("birth_date", "residence", "area_code", "phone", "email", "died_on")


def row_of(described: Described) -> dict[str, Any]:
    """The columns of a person as described; empty identifiers become NULL, for they are unique."""
    return {
        "citizen_id": citizen_id.parse(described.citizen_id) if described.citizen_id else None,
        "si_number": si_number.parse(described.si_number) if described.si_number else None,
        "full_name": described.full_name.strip(),
        "name_key": name_sort_key(described.full_name)[:400],
        "name_folded": fold(described.full_name)[:120],
        "sex": sex.parse(described.sex).value if described.sex else "",
        **{fact: getattr(described, fact) for fact in FACTS},
    }


def known(citizen: str = "", si: str = "") -> Person | None:
    """The person with this citizen id, else with this SI number."""
    if citizen and (person := Person.objects.filter(citizen_id=citizen_id.parse(citizen)).first()):
        return person
    if si:
        return Person.objects.filter(si_number=si_number.parse(si)).first()
    return None


def differences(person: Person, described: Described) -> dict[str, tuple[Any, Any]]:
    """Where the record and the description disagree: {column: (on record, described)}."""
    new = row_of(described)
    return {
        column: (getattr(person, column), value)
        for column, value in new.items()
        if column not in ("name_key", "name_folded")
        and value not in (None, "")
        and getattr(person, column) not in (None, "", value)
    }


def erase(person: Person, *, at: datetime) -> None:
    """Delete everything personal about `person`; his number stays, so that what refers to it still does."""
    Person.objects.filter(pk=person.pk).update(
        citizen_id=None,
        si_number=None,
        full_name="",
        name_key="",
        name_folded="",
        birth_date=None,
        sex="",
        residence="",
        area_code="",
        phone="",
        email="",
        died_on=None,
        erased_at=at,
    )
    person.relatives.all().delete()
    person.relative_of.all().delete()
    person.contributions.all().delete()
    person.former_facts.all().delete()


COLUMNS = [field.attname for field in Person._meta.concrete_fields]
TOLD = [column for column in COLUMNS if column not in ("id", "erased_at")]
UNLESS_KNOWN = f"""
told AS (
    SELECT * FROM jsonb_to_recordset(%(told)s::jsonb) AS told (
        name text, citizen_id text, si_number text, full_name text, name_key text, name_folded text,
        birth_date date, sex text, residence text, area_code text, phone text, email text, died_on date
    )
), known AS (
    SELECT {", ".join(COLUMNS)} FROM registry_person
    WHERE citizen_id = ANY(%(citizens)s::text[]) OR si_number = ANY(%(insured)s::text[])
), new AS (
    SELECT nextval('registry_person_id_seq') AS id, told.*,
        NULL::timestamptz AS erased_at
    FROM told WHERE NOT EXISTS (SELECT FROM known)
), written AS (
    INSERT INTO registry_person (id, {", ".join(TOLD)}) SELECT id, {", ".join(TOLD)} FROM new
    ON CONFLICT DO NOTHING
    RETURNING id
), who AS (
    SELECT name, id FROM new WHERE id IN (SELECT id FROM written)
    UNION ALL
    SELECT key, value::bigint FROM jsonb_each_text(%(on_record)s::jsonb)
)
"""  # noqa: S608, names of columns
"""The beginning of a statement about people, for `with_people`: who is told of is written where none of them
is on record; `who` has the name and number of each, and is complete where EVERYBODY holds."""
EVERYBODY = "(SELECT count(*) FROM who) = %(people)s"
ON_RECORD = "(SELECT jsonb_agg(known) FROM known)"
"""What such a statement answers besides: whether everybody has his number, and who was on record."""

Columns = dict[str, Any]
Answer = tuple[bool, str | None]
"""EVERYBODY, and ON_RECORD as JSON."""


def named(described: Sequence[Described]) -> list[tuple[str, Columns]]:
    """Each person of a form as columns, under what tells people apart within it. Raises InputProblem."""
    return [(canonical_row(row), row) for row in map(row_of, described)]


def with_people(
    told: Sequence[tuple[str, Columns]], fields: Sequence[str], ask: Callable[[dict[str, Any]], Answer]
) -> None:
    """Ask a statement that begins with UNLESS_KNOWN, until everybody of whom it is told has his number.

    Who is new is written, what was unknown is filled in. Asked once where nobody is known; a second time
    where somebody is, after one query for each of whom something new is learnt; again where somebody writes
    one of them at the same moment. `ask` takes the statement's parameters about people and gives EVERYBODY
    and ON_RECORD. `fields` names where each was typed. Raises InputProblem where an SI number is on record
    for somebody else.
    """
    people = {name: (row, field) for (name, row), field in zip(told, fields, strict=True)}
    numbers: dict[str, int] = {}
    look = True
    while True:
        fresh = {name: people[name][0] for name in sorted(people.keys() - numbers.keys())}
        complete, known = ask(_parameters(fresh, numbers, look=look))
        if complete:
            return
        on_record = [Person(**columns) for columns in json.loads(known or "[]")]
        found = {name: _learnt(on_record, *people[name]) for name in fresh}
        numbers |= {name: number for name, number in found.items() if number}
        look = not on_record


def _parameters(fresh: Mapping[str, Columns], numbers: Mapping[str, int], *, look: bool) -> dict[str, Any]:
    """Those still without a number, in one order always: nobody waits in a circle. `look`: for them first."""
    asked = fresh.values() if look else []
    return {
        "told": json.dumps([{"name": name, **row} for name, row in fresh.items()], default=str),
        "citizens": [row["citizen_id"] for row in asked if row["citizen_id"]],
        "insured": [row["si_number"] for row in asked if row["si_number"]],
        "on_record": json.dumps(numbers),
        "people": len(fresh) + len(numbers),
    }


def canonical_row(row: dict[str, Any]) -> str:
    """What tells people apart within one form: the id where there is one, else everything told."""
    return row["citizen_id"] or json.dumps(row, default=str, sort_keys=True)


def _learnt(on_record: list[Person], row: dict[str, Any], field: str) -> int | None:
    """The number of the person on record that `row` describes, after what was blank was filled in."""
    citizen = _bearer(on_record, "citizen_id", row)
    insured = _bearer(on_record, "si_number", row)
    if insured and row["citizen_id"] and insured is not citizen and (citizen or insured.citizen_id):
        raise _number_of_another(field)
    person = citizen or insured
    if person is None:
        return None
    _fill_blanks(person, row, field)
    return person.pk


def _number_of_another(field: str) -> InputProblem:
    return InputProblem(
        f"{field}.si_number",
        "si_number_of_another",
        N_("This SI number is on record for another citizen id. Please check both numbers."),
    )


def _bearer(on_record: list[Person], identifier: str, row: dict[str, Any]) -> Person | None:
    wanted = row[identifier]
    return next((p for p in on_record if wanted and getattr(p, identifier) == wanted), None)


def _fill_blanks(person: Person, row: dict[str, Any], field: str) -> None:
    """Write what was learnt where the record still says nothing; another desk was faster: that stands."""
    learnt = {column: value for column, value in row.items() if value not in (None, "")}
    learnt = {c: v for c, v in learnt.items() if getattr(person, c) in (None, "")}
    if not learnt:
        return
    try:
        with transaction.atomic():
            Person.objects.filter(pk=person.pk).update(**{c: _unless_known(c, v) for c, v in learnt.items()})
    except IntegrityError as error:
        raise _number_of_another(field) from error


def _unless_known(column: str, value: Any) -> Case:
    unknown = Q(**{f"{column}__isnull": True}) if getattr(Person, column).field.null else Q(**{column: ""})
    return Case(When(unknown, then=Value(value)), default=F(column))
