"""Reports across July 2025: what stands against what is the same land, or nothing stands against it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from motcua.authority.lineage import comparable_areas, comparable_offices, handovers
from motcua.authority.models import Office, OfficeName, Role, Succession
from motcua.authority.sight import offices_in_sight
from motcua.insight.counting import scope_of
from motcua.insight.counting.scope import office_called
from motcua.insight.period import ReportPeriod, read_period
from motcua.insight.reports import Report, report
from motcua.insight.reports.behind import Question, behind
from motcua.insight.reports.document import report_document
from motcua.insight.reports.exported import report_values
from motcua.insight.reports.words import compared_land
from tests.insight.july import (
    BASE_OF_CITY,
    BASE_OF_LANG_GIANG,
    CITY,
    JULY,
    LANG_GIANG,
    OCTOBER,
    SPRING,
    SUMMER,
    YEN_DUNG,
    Filed,
    communes,
    divided,
    filed,
    told_in_bac_giang,
)
from tests.work.walk import appointed

BASE_LEVEL = "Base-level Social Security"
Q3, Q4 = read_period("2025Q3"), read_period("2025Q4")


@pytest.fixture
def two_years(db: None) -> None:
    told_in_bac_giang()


@pytest.fixture
def split(two_years: None) -> str:
    return divided()


def told(code: str, period: ReportPeriod = Q3, sight: list[int] | None = None) -> Report:
    scope = scope_of(office_called(code, OCTOBER.date()), OCTOBER.date())
    return report(scope if sight is None else scope.within(sight), period, OCTOBER)


def in_hand(found: Report) -> tuple[int, tuple[int, int] | None, tuple[int, int] | None]:
    return found.whole.of("in_hand")


def said(found: Report) -> str:
    with translation.override("en"):
        return " ".join(compared_land(found))


def test_a_base_level_office_stands_against_the_districts_that_it_was(two_years: None) -> None:
    found = told(BASE_OF_CITY)
    assert in_hand(found) == (10, (10, 6), (10, 5))
    assert said(found) == (
        f"Quarter 2/2025: Compared is the same land: Bac Giang {BASE_LEVEL} since 01/07/2025 "
        "with Bac Giang City Social Security before. "
        f"Quarter 3/2024: Compared is the same land: Bac Giang {BASE_LEVEL} since 01/07/2025 "
        "with Bac Giang City Social Security and Yen Dung District Social Security before."
    )


def test_a_province_stands_against_the_provinces_that_it_was(two_years: None) -> None:
    found = told("24")
    assert in_hand(found) == (18, (18, 11), (18, 20))
    assert said(found) == (
        "Compared is the same land: Bac Ninh Province Social Security since 01/07/2025 "
        "with Bac Giang Province Social Security and Bac Ninh Province Social Security before."
    )


def test_by_office_each_stands_against_what_it_was(two_years: None) -> None:
    lines = {line.key: line.compared.of("in_hand") for line in told("24").by["office"]}
    number = dict(Office.objects.values_list("code", "id"))
    assert lines == {
        str(number[BASE_OF_CITY]): (10, (10, 6), (10, 5)),
        str(number[BASE_OF_LANG_GIANG]): (7, (7, 5), (7, 4)),
        str(number["98256"]): (1, (1, 0), (1, 11)),
    }


def test_in_the_year_of_the_reform_what_a_district_did_counts_to_the_office_that_it_became(
    split: str,
) -> None:
    found = told("24", read_period("2025"))
    lines = {line.key: line.compared.of("in_hand") for line in found.by["office"]}
    number = dict(Office.objects.values_list("code", "id"))
    assert in_hand(found) == (37, (37, 20), (37, 20))
    assert lines[str(number[BASE_OF_CITY])] == (16, (16, 5), (16, 5))
    assert lines[str(number["24217"])] == (5, None, None), "divided, so it stands by itself"


def test_who_gave_a_part_away_and_goes_on_stands_together_with_who_has_it(two_years: None) -> None:
    north, august = Office.objects.get(code=BASE_OF_LANG_GIANG), date(2025, 8, 1)
    new = Office.objects.create(
        code="98S17", level="base", parent=north.parent, validity=DateRange(august, None)
    )
    OfficeName.objects.create(office=new, vi="Kép", en="Kep", validity=new.validity)
    Succession.objects.create(predecessor=north, successor=new, since=august, instrument="thử")
    filed([Filed(communes(LANG_GIANG)[0], "98S17", SUMMER)] * 8)
    for code, own in ((BASE_OF_LANG_GIANG, 7), ("98S17", 8)):
        assert in_hand(told(code)) == (own, (15, 5), (15, 4))


def test_of_a_divided_district_both_halves_together_stand_against_it(split: str) -> None:
    for code, own in ((BASE_OF_LANG_GIANG, 7), (split, 8)):
        found = told(code)
        assert in_hand(found) == (own, (15, 5), (15, 4))
        assert "cannot be told apart across 01/07/2025" in said(found)
        assert f"Lang Giang {BASE_LEVEL} and Kep {BASE_LEVEL} since then with Lang Giang D" in said(found)


def test_in_the_province_the_halves_are_counted_and_neither_stands_against_the_whole(split: str) -> None:
    found = told("24")
    assert in_hand(found) == (26, (26, 11), (26, 20))
    lines = {line.key: line.compared.of("in_hand") for line in found.by["office"]}
    number = dict(Office.objects.values_list("code", "id"))
    assert lines[str(number[split])] == (8, None, None)
    assert lines[str(number[BASE_OF_LANG_GIANG])] == (7, None, None)
    assert lines[str(number[BASE_OF_CITY])] == (10, (10, 6), (10, 5))


def test_who_sees_one_half_only_is_told_why_nothing_is_compared(split: str) -> None:
    head = appointed("kep", split, Role.DIRECTOR, OCTOBER)
    found = told(split, sight=offices_in_sight(head, OCTOBER.date()))
    assert in_hand(found) == (8, None, None)
    assert "that of Lang Giang Base-level Social Security, whose dossiers your post does not see" in said(
        found
    )
    table = report_document(found).tables[0]
    assert table.rows[0][2:] == ("–", "–", "–", "–")
    assert report_values(found)["totals"]["in_hand"] == {"now": 8, "before": None, "year_before": None}


def test_the_desk_of_a_province_stands_against_the_desks_that_it_was(two_years: None) -> None:
    """It sees what its own office decides, not what is decided below; that too has a before."""
    desk = appointed("quay", "99024", Role.RECEPTION, OCTOBER)
    filed([*[Filed(CITY, "24000", SPRING)] * 2, Filed(communes(CITY)[0], "99024", SUMMER)])
    assert in_hand(told("99024", sight=offices_in_sight(desk, OCTOBER.date()))) == (1, (1, 2), (1, 0))


def test_on_one_side_of_july_a_half_stands_against_itself(split: str) -> None:
    found = told(split, Q4)
    assert in_hand(found)[1] == (0, 8)
    assert in_hand(found)[2] == (0, 0)
    assert said(found).startswith("Quarter 4/2024: The land of Kep Base-level")


def test_an_office_of_before_stands_for_the_land_that_it_went_into(two_years: None) -> None:
    found = told("24000")
    assert in_hand(found) == (0, (18, 11), (18, 20))
    assert "The land of Bac Giang Province Social Security cannot be told apart" in said(found)


def test_where_nothing_was_reorganised_nothing_is_said(two_years: None) -> None:
    found = told("24222", read_period("2024Q3"))
    assert said(found) == ""
    assert found.against[0].comparable.since is None


def test_programs_are_told_what_stands_against_what(split: str) -> None:
    values = report_values(told(split))
    assert values["totals"]["in_hand"] == {"now": 8, "before": None, "year_before": None}
    compared = values["compared"]["year_before"]
    assert (compared["since"], compared["wider"], compared["unseen"]) == ("2025-07-01", True, [])
    assert (compared["now"], compared["then"]) == ([BASE_OF_LANG_GIANG, split], ["24217"])
    assert compared["totals"]["in_hand"] == {"now": 15, "then": 4}
    assert report_values(told(BASE_OF_CITY))["totals"]["in_hand"] == {
        "now": 10,
        "before": 6,
        "year_before": 5,
    }


def test_the_dossiers_stand_behind_their_number(split: str) -> None:
    found = told(split)
    question = Question(found.scope, Q3, found.moment, "in_hand")
    assert behind(question).count == in_hand(found)[0] == 8


@pytest.mark.parametrize("more", [0, 40])
def test_the_queries_grow_neither_with_dossiers_nor_with_offices(split: str, more: int) -> None:
    filed([Filed(CITY, "24213", SPRING)] * more)
    for code in ("24", split):
        with CaptureQueriesContext(connection) as queries:
            told(code)
        assert len(queries) <= 40, code


@pytest.mark.django_db
def test_what_was_one_before_does_not_make_later_years_coarser() -> None:
    half, year = (date(2024, 12, 31), JULY - timedelta(1)), (date(2024, 12, 31), JULY)
    assert comparable_areas(*half) == {
        **dict.fromkeys(("213", "221"), frozenset({"213", "221"})),
        **dict.fromkeys(("219", "24C"), frozenset({"219", "24C"})),
    }
    assert comparable_areas(*year)["221"] == {"213", "221", *communes(CITY), *communes(YEN_DUNG)}
    assert comparable_areas(JULY, date(2026, 7, 1)) == {}


@pytest.mark.django_db
def test_whoever_serves_a_part_of_what_another_served_hangs_together_with_it() -> None:
    """Chu was made out of a part of Luc Ngan, whose office went on; no paper calls it a successor."""
    number = dict(Office.objects.values_list("code", "id"))
    together = comparable_offices(handovers(date(2024, 12, 31), JULY))
    assert together[number["24221"]] == {number[code] for code in ("24221", "24213", "98213")}
    assert together[number["2424C"]] == {number[code] for code in ("24219", "2424C", "98219", "9824C")}
