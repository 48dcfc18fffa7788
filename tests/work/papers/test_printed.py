"""How values stand on paper: days, moments, characters, and the numbers of an explanation."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from motcua.law.written import PAPER
from motcua.papers.explanation import explained
from motcua.papers.parts import Signer
from motcua.papers.printed import COVERED, long_day, printable, written
from motcua.papers.render import render

from .paper_samples import FUNERAL, REFUSAL


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2023, 4, 3), "ngày 03 tháng 4 năm 2023"),
        (date(2024, 2, 29), "ngày 29 tháng 02 năm 2024"),
        (date(2025, 12, 10), "ngày 10 tháng 12 năm 2025"),
    ],
)
def test_small_days_and_the_first_two_months_take_a_zero(day: date, text: str) -> None:
    assert long_day(day, "vi") == text


def test_a_moment_is_printed_on_vietnams_clock() -> None:
    late_in_london = datetime(2023, 4, 2, 18, 30, tzinfo=UTC)
    assert written(late_in_london, "vi") == {
        "short": "01:30 03/04/2023",
        "long": "01 giờ 30 phút, ngày 03/04/2023",
    }


def test_a_deputy_signs_for_the_head() -> None:
    assert Signer("A", "Phó Giám đốc", stands_for="Giám đốc").titles == ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")
    assert Signer("A").titles == ("GIÁM ĐỐC",)


@pytest.mark.parametrize(
    ("capacity", "titles"),
    [
        ("TUQ.", ("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG")),
        ("TL.", ("TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG")),
        ("Q.", ("Q. GIÁM ĐỐC",)),
    ],
)
def test_others_sign_as_authorised_by_order_or_as_acting_head(capacity: str, titles: tuple[str, ...]) -> None:
    signer = Signer("A", "Trưởng phòng", stands_for="Giám đốc", capacity=capacity)
    assert (signer.titles, signer.head) == (titles, "Giám đốc")


@pytest.mark.parametrize(
    ("typed", "on_paper"),
    [
        ("Nguyê\u0303n", "Nguyễn"),
        ("bell\x07 zero\x00", "bell zero"),
        ("right\u202eleft", "rightleft"),
        ("金 😀", "□ □"),
        ("a\tb\r\nc", "a b\nc"),
    ],
)
def test_only_what_can_be_drawn_is_printed(typed: str, on_paper: str) -> None:
    assert printable(typed) == on_paper


def test_every_character_that_we_call_covered_has_a_glyph() -> None:
    covered = "".join(chr(code) for code in range(32, sys.maxunicode) if COVERED.fullmatch(chr(code)))
    assert len(covered) > 1500
    assert "□" in covered
    render(replace(REFUSAL, reasons=(" ".join(covered),)))  # PDF/A refuses a character without a glyph


@pytest.mark.parametrize(
    ("value", "unit", "vietnamese", "english"),
    [
        (745000, "dong", "745.000 đồng", "745,000 dong"),
        (745000, "dong_per_month", "745.000 đồng/tháng", "745,000 dong a month"),
        ("3/2", "years", "1,5 năm", "1.5 years"),
        (
            "1/3",
            "months_of_average",
            "1/3 tháng mức bình quân tiền lương",
            "1/3 months of the average salary",
        ),
        ("-5/2", "percent", "−2,5%", "−2.5%"),
        ("2023-04-01", "date", "01/04/2023", "01/04/2023"),
        (2021, "year", "2021", "2021"),
        (True, "condition", "Có", "Yes"),
        (False, "condition", "Không", "No"),
        (0, "dong", "0 đồng", "0 dong"),
        ("", "dong", "", ""),
        (3, "unheard_of", "3 unheard of", "3 unheard of"),
    ],
)
def test_quantities(value: Any, unit: str, vietnamese: str, english: str) -> None:
    assert PAPER["vi"].value(value, unit) == vietnamese
    assert PAPER["en"].value(value, unit) == english


def test_an_explanation_is_translated_with_its_calculation() -> None:
    english, vietnamese = explained(FUNERAL, "en"), explained(FUNERAL, "vi")
    line = english[0].lines[1]
    assert line.label == "Funeral allowance"
    assert line.expression == "10 × 1,490,000"
    assert vietnamese[0].lines[1].expression == "10 × 1.490.000"
    assert vietnamese[1] == "Mười bốn triệu chín trăm nghìn đồng"


def test_a_value_that_was_given_is_not_repeated_as_its_own_calculation() -> None:
    given = {"label_vi": "Tiền lương", "value": 5000000, "expression": "5.000.000", "unit": "dong"}
    (line,) = explained({"lines": [given]}, "vi")[0].lines
    assert (line.expression, line.value) == ("", "5.000.000 đồng")


def test_an_entitlement_with_gaps_still_prints() -> None:
    written, in_words = explained({}, "vi")
    assert (written.result, written.lines, written.results, in_words) == ("", (), (), "")
