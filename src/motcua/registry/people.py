"""Finding people and taking in what is learnt about them: one person, one record."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Protocol

from django.db import connection
from django.db.models import Q

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


INSERT = """
INSERT INTO registry_person (
    citizen_id, si_number, full_name, name_key, name_folded, birth_date, sex, residence, area_code,
    phone, email, died_on
) SELECT citizen_id, si_number, full_name, name_key, name_folded, birth_date, sex, residence, area_code,
    phone, email, died_on
FROM jsonb_to_recordset(%s::jsonb) AS new (
    citizen_id text, si_number text, full_name text, name_key text, name_folded text, birth_date date,
    sex text, residence text, area_code text, phone text, email text, died_on date
)
ON CONFLICT (citizen_id) DO UPDATE SET citizen_id = excluded.citizen_id
RETURNING id
"""


def recorded(described: Sequence[Described], fields: Sequence[str]) -> list[int]:
    """The numbers of these people, in their order; who is new is written, what was unknown is filled in.

    Two queries, and one more for each known person of whom something new is learnt. `fields` names where
    each was typed. Raises InputProblem where an SI number is on record for somebody else.
    """
    rows = [row_of(person) for person in described]
    on_record = _on_record(rows)
    numbers: list[int | None] = [
        _learnt(on_record, row, field) for row, field in zip(rows, fields, strict=True)
    ]
    fresh = list(
        {canonical_row(row): row for row, number in zip(rows, numbers, strict=True) if not number}.values()
    )
    written = dict(zip(map(canonical_row, fresh), _insert(fresh), strict=True)) if fresh else {}
    return [number or written[canonical_row(row)] for row, number in zip(rows, numbers, strict=True)]


def canonical_row(row: dict[str, Any]) -> str:
    """What tells people apart within one form: the id where there is one, else everything told."""
    return row["citizen_id"] or json.dumps(row, default=str, sort_keys=True)


def _on_record(rows: list[dict[str, Any]]) -> list[Person]:
    citizens = [row["citizen_id"] for row in rows if row["citizen_id"]]
    insured = [row["si_number"] for row in rows if row["si_number"]]
    if not citizens and not insured:
        return []
    return list(Person.objects.filter(Q(citizen_id__in=citizens) | Q(si_number__in=insured)))


def _learnt(on_record: list[Person], row: dict[str, Any], field: str) -> int | None:
    """The number of the person on record that `row` describes, after what was blank was filled in."""
    for person in on_record:
        same_citizen = row["citizen_id"] and person.citizen_id == row["citizen_id"]
        same_insured = row["si_number"] and person.si_number == row["si_number"]
        if same_insured and row["citizen_id"] and person.citizen_id and not same_citizen:
            raise InputProblem(
                f"{field}.si_number",
                "si_number_of_another",
                N_("This SI number is on record for another citizen id. Please check both numbers."),
            )
        if same_citizen or same_insured:
            _fill_blanks(person, row)
            return person.pk
    return None


def _fill_blanks(person: Person, row: dict[str, Any]) -> None:
    blank = [c for c, value in row.items() if value not in (None, "") and getattr(person, c) in (None, "")]
    for column in blank:
        setattr(person, column, row[column])
    if blank:
        person.save(update_fields=blank)


def _insert(rows: list[dict[str, Any]]) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(INSERT, [json.dumps(rows, default=str)])
        return [number for (number,) in cursor.fetchall()]
