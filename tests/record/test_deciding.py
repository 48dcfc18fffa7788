"""Who decides a procedure on a day: office by office in a province, and in every province of the country."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from motcua.authority.deciding import deciding_everywhere, deciding_in, province_of
from motcua.authority.models import Level, Mandate, Office

pytestmark = pytest.mark.django_db

SURVIVORS, YEN_DUNG = "local:III.9a", "221"
BEFORE, AFTER, JULY = date(2023, 3, 31), date(2023, 4, 3), date(2025, 7, 1)


def code(number: int) -> str:
    return Office.objects.get(pk=number).code


def test_on_the_last_day_the_province_decides_for_all_ten_districts() -> None:
    province = province_of(YEN_DUNG, BEFORE)
    assert province
    found = deciding_in(SURVIVORS, province, BEFORE)
    assert (len(found.serving), len(found.offices)) == (10, 11)
    assert len(found.decided_by(province)) == 10
    assert Counter(office.level for office in found.deciders.values() if office) == {Level.PROVINCE: 10}


def test_from_the_next_day_on_each_district_decides_for_itself() -> None:
    province = province_of(YEN_DUNG, AFTER)
    assert province
    found = deciding_in(SURVIVORS, province, AFTER)
    assert {area: code(by.id) for area, by in found.deciders.items() if by} == {
        area: f"24{area}" for area in found.serving
    }
    assert found.decided_by(province) == frozenset()


def test_since_july_2025_the_same_place_is_asked_about_by_its_communes() -> None:
    province = province_of(YEN_DUNG, JULY)
    assert province
    assert code(province) == "99024"
    found = deciding_in(SURVIVORS, province, JULY)
    assert len(found.offices) == 19
    assert len(found.serving) == 99
    assert {by.level for by in found.deciders.values() if by} == {Level.BASE}


@pytest.mark.parametrize(
    ("day", "provinces", "below"), [(BEFORE, 63, set()), (AFTER, 63, {"24000"}), (JULY, 34, None)]
)
def test_in_the_whole_country(day: date, provinces: int, below: set[str] | None) -> None:
    found = deciding_everywhere(SURVIVORS, day)
    assert len(found.serving) == provinces
    by = {code(found.serving[area]): office for area, office in found.deciders.items()}
    levels = {province: office.level for province, office in by.items() if office}
    elsewhere = {province for province, level in levels.items() if level != Level.PROVINCE}
    assert elsewhere == (set(levels) if below is None else below)


def test_where_nobody_is_mandated_it_says_so() -> None:
    Mandate.objects.filter(procedure=SURVIVORS).update(procedure="another")
    assert set(deciding_everywhere(SURVIVORS, AFTER).deciders.values()) == {None}


@pytest.mark.parametrize("day", [AFTER, JULY])
def test_it_asks_little_however_many_areas_there_are(day: date) -> None:
    province = province_of(YEN_DUNG, day)
    assert province
    asked: list[Callable[[], object]] = [
        lambda: deciding_in(SURVIVORS, province, day),
        lambda: deciding_everywhere(SURVIVORS, day),
    ]
    for ask in asked:
        with CaptureQueriesContext(connection) as queries:
            ask()
        assert len(queries) <= 5
