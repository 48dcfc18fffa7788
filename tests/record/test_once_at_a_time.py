"""Two answers for one day cannot be written: the database itself refuses them, a day later it does not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.db import IntegrityError, models, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from motcua.authority.models import (
    Area,
    Instrument,
    Level,
    Mandate,
    Office,
    OfficeArea,
    OfficeName,
    Officer,
    Post,
    Role,
    Succession,
)
from motcua.registry.models import Contribution, Person, Relation

pytestmark = pytest.mark.django_db

START, CHANGE, END = date(2023, 1, 1), date(2023, 4, 1), date(2024, 1, 1)


def area() -> models.Model:
    return Area(code="zz", name="Huyện Thử", level="district")


def office_name() -> models.Model:
    office = Office.objects.create(code="zz", level=Level.DISTRICT, validity=DateRange(START, None))
    return OfficeName(office=office, vi="BHXH huyện Thử", en="Thu Social Security")


def office_area() -> models.Model:
    return OfficeArea(office=Office.objects.first(), level=Level.DISTRICT, area_code="zz")


def mandate() -> Mandate:
    return Mandate(
        procedure="local:zz", level=Level.DISTRICT, territory="24", instrument=Instrument.objects.first()
    )


def post() -> models.Model:
    officer = Officer.objects.create_officer("thu", "Thử")
    return Post(officer=officer, office=Office.objects.first(), role=Role.CLERK)


def relation() -> models.Model:
    child, parent = (Person.objects.create(full_name=name) for name in ("Con", "Cha"))
    return Relation(person=parent, relative=child, kind="child")


def contribution() -> Contribution:
    person = Person.objects.create(full_name="Thử")
    return Contribution(person=person, kind="compulsory", employer_code="TX0001A", salary=5_000_000)


FACTS: list[Callable[[], models.Model]] = [
    area, office_name, office_area, mandate, post, relation, contribution,
]  # fmt: skip


def write(fact: models.Model, start: date, end: date | None) -> None:
    fact.pk = None
    column = "months" if isinstance(fact, Contribution) else "validity"
    setattr(fact, column, DateRange(start, end))
    with transaction.atomic():
        fact.save(force_insert=True)


@pytest.mark.parametrize("fact", FACTS)
def test_one_day_has_one_answer(fact: Callable[[], models.Model]) -> None:
    row = fact()
    write(row, START, CHANGE)
    write(row, CHANGE, END)
    for start, end in [(START, None), (date(2022, 1, 1), date(2023, 1, 2)), (date(2023, 12, 31), END)]:
        with pytest.raises(IntegrityError, match="exclusion"):
            write(row, start, end)


def test_another_territory_has_an_answer_of_its_own() -> None:
    row = mandate()
    write(row, START, None)
    row.territory = "221"
    write(row, START, None)
    assert Mandate.objects.filter(procedure="local:zz").count() == 2


def test_an_office_does_not_continue_itself_and_another_only_once() -> None:
    old, new = Office.objects.all()[:2]
    once = {"predecessor": old, "successor": new, "since": CHANGE, "instrument": "x"}
    Succession.objects.filter(predecessor=old, successor=new).delete()
    Succession.objects.create(**once)
    for wrong in (once, {**once, "successor": old}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Succession.objects.create(**wrong)


def test_nobody_pays_on_a_salary_below_zero() -> None:
    row = contribution()
    row.salary = -1
    with pytest.raises(IntegrityError, match="not_negative"):
        write(row, START, END)
