"""A citizen id is twelve digits; everything it tells is compared only to warn."""

import csv
from datetime import date
from pathlib import Path

import pytest

from motcua.kernel import citizen_id
from motcua.kernel.citizen_id import PROVINCES, cross_check
from motcua.kernel.errors import InputProblem
from motcua.kernel.sex import Sex

UNITS = Path(__file__).parents[4] / "shared/data/units/gso_units_2024-06-11.csv"


@pytest.mark.parametrize(
    "text", ["024190012345", " 024 190 012 345", "024.190.012.345", "\ufeff024190012345\r"]
)
def test_twelve_digits_in_any_grouping(text: str) -> None:
    assert citizen_id.parse(text) == "024190012345"


@pytest.mark.parametrize("text", ["", "02419001234", "0241900123456", "02419001234x", "٠٢٤١٩٠٠١٢٣٤٥"])
def test_anything_else_is_asked_for_again(text: str) -> None:
    with pytest.raises(InputProblem) as caught:
        citizen_id.parse(text, "applicant.citizen_id")
    assert (caught.value.field, caught.value.code) == ("applicant.citizen_id", "citizen_id_unreadable")


def test_an_old_number_is_recognised_and_the_new_one_asked_for() -> None:
    with pytest.raises(InputProblem) as caught:
        citizen_id.parse("121 234 567")
    assert caught.value.code == "old_identity_number"
    assert "121" not in str(caught.value)


def test_what_the_digits_tell() -> None:
    assert citizen_id.province_of("024190012345") == "24"
    assert citizen_id.sex_of("024190012345") is Sex.FEMALE
    assert citizen_id.birth_year_of("024190012345") == 1990
    assert citizen_id.sex_of("001204000001") is Sex.MALE
    assert citizen_id.birth_year_of("001204000001") == 2004


def test_a_person_who_fits_gives_no_warning() -> None:
    assert cross_check("024190012345", date(1990, 5, 1), Sex.FEMALE, "24") == []
    assert cross_check("024190012345") == []


def test_each_difference_gives_a_warning_at_its_field() -> None:
    warnings = cross_check("024190012345", date(1991, 5, 1), Sex.MALE, "27")
    assert [warning.field for warning in warnings] == ["province", "birth_date", "sex"]
    assert all("Please check" in warning.message for warning in warnings)


@pytest.mark.parametrize("digits", ["000190012345", "003190012345", "097190012345", "124190012345"])
def test_a_place_that_is_no_province_is_a_warning_never_a_refusal(digits: str) -> None:
    assert citizen_id.parse(digits) == digits
    assert [warning.code for warning in cross_check(digits)] == ["citizen_id_province_unknown"]


@pytest.mark.skipif(not UNITS.exists(), reason="no list of units beside the repository")
def test_the_provinces_are_those_of_the_statistics_office() -> None:
    with UNITS.open(encoding="utf-8-sig") as rows:
        assert {row["province_code"] for row in csv.DictReader(rows)} == PROVINCES
