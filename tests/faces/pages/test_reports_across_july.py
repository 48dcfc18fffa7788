"""Reports across July 2025 at the desk: what stands against what, for whom, and where the numbers lead."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from motcua.authority.models import Office, Role
from motcua.site.clock import frozen
from tests.faces.pages.visiting import Page, read, visitor
from tests.insight.july import OCTOBER, divided, told_in_bac_giang
from tests.work.walk import appointed

DOSSIERS = "/desk/reports/dossiers?period=2025Q3"
BEHIND = "/desk/reports/dossiers/behind?period=2025Q3"


@pytest.fixture(autouse=True)
def october(db: None, monday: None) -> Iterator[None]:
    told_in_bac_giang()
    with frozen(OCTOBER):
        yield


def seen(code: str, path: str = DOSSIERS, language: str = "en") -> Page:
    head = appointed(f"head-{code}", code, Role.DIRECTOR, OCTOBER)
    return read(visitor(head, language).get(path))


def test_a_province_reads_with_what_it_is_compared() -> None:
    text = seen("99024").text
    assert "with Bac Giang Province Social Security and Bac Ninh Province Social Security before." in text
    assert "To settle 18 11 +63.6% 20 -10.0%" in text


def test_it_is_said_in_vietnamese_too() -> None:
    text = seen("99024", language="vi").text
    assert (
        "So sánh trên cùng một địa bàn: BHXH tỉnh Bắc Ninh từ ngày 01/07/2025 với BHXH tỉnh Bắc Giang" in text
    )


def test_a_half_has_its_own_numbers_and_those_of_the_land_compared() -> None:
    half = Office.objects.get(code=divided()).pk
    text = seen("99024", f"{DOSSIERS}&office={half}").text
    assert "land compared 15, a year ago 4 (+275.0%)" in text
    assert "Quarter 3/2025 Quarter 3/2025, land compared Quarter 2/2025 Against before Quarter 3/2024" in text
    assert "To settle 8 15 5 +200.0% 4 +275.0%" in text


def test_the_head_of_a_half_is_told_why_nothing_is_compared() -> None:
    text = seen(divided()).text
    assert "whose dossiers your post does not see" in text
    assert "To settle 8 – – – –" in text


def test_every_number_leads_to_its_dossiers() -> None:
    page = seen(divided(), f"{BEHIND}&measure=in_hand")
    assert "To settle: 8 dossiers" in page.text


def test_programs_are_told_too() -> None:
    values = json.loads(seen("99024", f"{DOSSIERS}&as=json").response.content)
    assert values["compared"]["before"]["then"] == ["24000", "27000"]
    assert values["totals"]["in_hand"] == {"now": 18, "before": 11, "year_before": 20}
