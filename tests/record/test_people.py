"""One person, one record: who is told of is found, what was blank is filled in, nothing is overwritten."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from motcua.dossiers.person_input import PersonInput
from motcua.kernel.errors import InputProblem
from motcua.registry.models import Person
from motcua.registry.people import (
    EVERYBODY,
    ON_RECORD,
    UNLESS_KNOWN,
    differences,
    known,
    named,
    with_people,
)
from motcua.site.database import APP_ROLE

pytestmark = pytest.mark.django_db

WRITE = f"WITH {UNLESS_KNOWN} SELECT (SELECT jsonb_object_agg(name, id) FROM who), {EVERYBODY}, {ON_RECORD}"
DUC = PersonInput(
    "Trần Văn Đức", "024058912346", date(1958, 2, 1), "male", "Neo, Yên Dũng", si_number="2400123456"
)
HANH = PersonInput("Nguyễn Thị Hạnh", "024160912345", sex="female")
CHILD = PersonInput("Trần Thị Út", birth_date=date(2012, 9, 5))


def record(*people: PersonInput) -> list[int]:
    """Their numbers, written where they are new, by a statement that does nothing else."""
    numbers: dict[str, int] = {}

    def ask(parameters: dict[str, Any]) -> tuple[bool, str | None]:
        with connection.cursor() as cursor:
            cursor.execute(WRITE, parameters)
            found, everybody, on_record = cursor.fetchone()
        numbers.update(json.loads(found or "{}"))
        return everybody, on_record

    told = named(people)
    with_people(told, [f"person{place}" for place in range(len(people))], ask)
    return [numbers[name] for name, _ in told]


def test_who_is_new_is_written_in_the_order_told() -> None:
    numbers = record(HANH, DUC, CHILD)
    names = [Person.objects.get(pk=number).full_name for number in numbers]
    assert names == ["Nguyễn Thị Hạnh", "Trần Văn Đức", "Trần Thị Út"]


def test_who_is_known_is_found_by_either_number() -> None:
    (number,) = record(DUC)
    assert record(replace(DUC, si_number=""), replace(DUC, citizen_id="")) == [number, number]
    assert Person.objects.count() == 1


def test_somebody_told_twice_in_one_form_is_written_once() -> None:
    assert len(set(record(DUC, DUC, replace(DUC, citizen_id="")))) == 1
    assert Person.objects.count() == 1


def test_two_children_without_numbers_are_two_people() -> None:
    first, second = record(CHILD, replace(CHILD, full_name="Trần Văn Út"))
    assert first != second


def test_what_was_blank_is_filled_in_and_the_rest_stays() -> None:
    (number,) = record(replace(DUC, si_number="", residence=""))
    record(replace(DUC, full_name="TRAN VAN DUC", died_on=date(2023, 3, 20)))
    person = Person.objects.get(pk=number)
    assert (person.full_name, person.si_number) == ("Trần Văn Đức", "2400123456")
    assert (person.residence, person.died_on) == ("Neo, Yên Dũng", date(2023, 3, 20))


def test_a_person_known_by_si_number_alone_learns_his_citizen_id() -> None:
    (number,) = record(replace(DUC, citizen_id=""))
    assert record(DUC) == [number]
    assert Person.objects.get().citizen_id == "024058912346"


@pytest.mark.parametrize(
    "on_record",
    [
        [replace(HANH, si_number="2400123456")],
        [replace(DUC, si_number=""), replace(DUC, citizen_id="")],
    ],
    ids=["of another citizen", "of a second record"],
)
def test_an_si_number_of_somebody_else_is_told_at_its_field(on_record: list[PersonInput]) -> None:
    for person in on_record:
        record(person)
    with pytest.raises(InputProblem) as problem:
        record(DUC)
    assert (problem.value.field, problem.value.code) == ("person0.si_number", "si_number_of_another")


def test_two_people_of_one_form_cannot_share_an_si_number() -> None:
    with pytest.raises(InputProblem) as problem:
        record(DUC, replace(HANH, si_number="2400123456"))
    assert problem.value.code == "si_number_of_another"


def test_however_many_new_people_it_takes_one_query() -> None:
    many = [replace(CHILD, full_name=f"Trần Thị {number}") for number in range(200)]
    with CaptureQueriesContext(connection) as queries:
        record(DUC, HANH, *many)
    assert len(queries) == 1


def test_the_application_may_write_people() -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"set local role {APP_ROLE}")
    assert record(DUC)


def test_where_record_and_description_disagree_is_shown() -> None:
    record(DUC)
    person = known("024058912346")
    assert person
    assert person == known(si="2400123456")
    told = replace(
        DUC, full_name="Trần Văn Đúc", birth_date=date(1958, 1, 2), residence="", phone="0912345678"
    )
    assert differences(person, told) == {
        "full_name": ("Trần Văn Đức", "Trần Văn Đúc"),
        "birth_date": (date(1958, 2, 1), date(1958, 1, 2)),
    }
    assert known("024000000000") is None
