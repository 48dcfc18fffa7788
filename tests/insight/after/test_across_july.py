"""Before and after the areas and offices of July 2025: a known effect is found in places of the same land."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from random import Random

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from motcua.authority.models import Lineage, Mandate, OfficeArea
from motcua.clock import HERE
from motcua.insight.after import Why, words
from motcua.insight.after.months import begins
from motcua.insight.after.read import Found, after
from motcua.insight.counting import scope_of
from motcua.insight.counting.scope import office_called
from tests.insight.july import (
    JULY,
    LANG_GIANG,
    LUMP_SUM,
    Filed,
    communes,
    districts_of,
    filed,
    split_lang_giang,
)

PENSION = "local:III.8b"
"""Decided by the province until June 2025, and at the base since."""
NOW = datetime(2026, 6, 1, 9, tzinfo=HERE)
EFFECT = -5


def filings(districts: list[str], effect: int = EFFECT, months: range = range(-12, 9)) -> Iterator[Filed]:
    """Two dossiers a month of each procedure in each district, filed in its communes since July."""
    dice = Random(7)
    served = dict(OfficeArea.objects.filter(level="base").values_list("area_code", "office__code"))
    for district in districts:
        level, here = dice.randint(9, 14), communes(district)
        for month in months:
            for number in range(2):
                day = begins(JULY, month) + timedelta(dice.randint(0, 25))
                area = district if month < 0 else here[number % len(here)]
                for code, change in ((PENSION, effect), (LUMP_SUM, 0)):
                    old = "24000" if code == PENSION else f"24{district}"
                    days = level + dice.randint(0, 3) + (change if month >= 0 else 0)
                    yield Filed(area, old if month < 0 else served[area], day, days, code)


def found(day: date = JULY) -> Found:
    return after(scope_of(office_called("24", day), day), day, NOW)


@pytest.fixture
def population(db: None) -> None:
    filed(filings(districts_of("24")))


def test_a_known_effect_is_found_across_july(population: None) -> None:
    seen = found()
    told = seen.compared.told[0]
    assert told.why is None
    assert told.effect is not None
    assert told.effect.low < EFFECT < told.effect.high < -3
    assert seen.compared.season
    assert PENSION in seen.procedures
    assert LUMP_SUM not in seen.procedures, "the office of the district goes on at the base"


def test_where_nothing_changed_nothing_is_claimed(db: None) -> None:
    filed(filings(districts_of("24"), effect=0))
    told = found().compared.told[0]
    assert told.effect is not None
    assert told.effect.low <= 0 <= told.effect.high


def test_a_district_and_its_communes_are_one_place(population: None) -> None:
    seen = found()
    months = {unit.block: unit.months for unit in seen.units if unit.treated}
    assert {*months} == {*districts_of("24")} - {"24C"}
    assert {(min(known), max(known)) for known in months.values()} == {(-12, 8)}
    assert seen.places[LANG_GIANG] == "Huyện Lạng Giang"
    assert seen.dossiers == (10 * 12 * 2, 10 * 9 * 2)


def test_districts_that_were_joined_or_made_of_each_other_are_one_place_and_that_is_said(
    population: None,
) -> None:
    """Yen Dung was joined to the city in January 2025, and Chu was made out of a part of Luc Ngan."""
    seen = found()
    assert seen.places["213"] == "Thành phố Bắc Giang + Huyện Yên Dũng"
    assert seen.places["219"] == "Huyện Lục Ngạn + Thị xã Chũ"
    with translation.override("en"):
        assert words.land(seen) == [
            "Areas were joined or divided in the time compared. A place is land that stayed the same "
            "throughout: a district with the communes that it fell into.",
            "Places that are several districts and cannot be told apart: 2 of 17.",
        ]


def test_a_district_that_was_divided_is_told_as_a_whole(population: None) -> None:
    split_lang_giang()
    told = found().compared.told[0]
    assert told.treated is not None
    assert told.treated.units == 9


def test_too_few_places_of_the_same_land_are_refused(population: None) -> None:
    """As if a commune of each of five others had been made out of a part of the first: four places remain."""
    first, *others = districts_of("24")[:6]
    for district in others:
        Lineage.objects.create(old=first, new=communes(district)[0], since=JULY)
    seen = found()
    told = seen.compared.told[0]
    assert (told.why, told.effect) == (Why.UNITS, None)
    with translation.override("en"):
        assert "and with enough dossiers: 4." in words.why(told, seen)


def test_where_only_a_part_of_a_place_changed_it_is_left_out_and_named(population: None) -> None:
    """In January 2026 the province takes one commune of Lang Giang back: before July it was no place."""
    january, commune = date(2026, 1, 1), communes(LANG_GIANG)[0]
    paper = Mandate.objects.order_by("id")[0].instrument
    for code in (commune, *communes("216")):
        Mandate.objects.create(
            procedure=PENSION, level="province", territory=code, validity=(january, None), instrument=paper
        )
    seen = found(january)
    assert [*seen.places] == ["216"]
    assert [*seen.in_part] == [LANG_GIANG]
    with translation.override("en"):
        assert words.land(seen)[-1].endswith("in a part of the place only: Huyện Lạng Giang.")


@pytest.mark.parametrize("districts", [1, 9])
def test_the_queries_grow_neither_with_places_nor_with_dossiers(db: None, districts: int) -> None:
    filed(filings(districts_of("24")[:districts]))
    with CaptureQueriesContext(connection) as queries:
        found()
    assert len(queries) <= 26
