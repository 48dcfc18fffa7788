"""Every procedure that the facts name has its file, and says what the facts say."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from motcua.catalogue import procedure, procedures

FACTS = Path(__file__).parents[4] / "shared" / "facts" / "procedures.csv"
TODAY = date(2026, 11, 21)

FIELDS = {
    "collection": "collection",
    "books and cards": "books_and_cards",
    "SI benefits": "benefits",
    "HI policy": "health_insurance",
    "payment": "payment",
    "linked procedure": "linked",
}

pytestmark = pytest.mark.skipif(not FACTS.exists(), reason="the shared facts are not beside this checkout")


def rows() -> list[dict[str, str]]:
    return list(csv.DictReader(FACTS.open(encoding="utf-8"))) if FACTS.exists() else []


def test_every_row_has_a_procedure_and_every_procedure_a_row() -> None:
    assert {p.code for p in procedures()} == {row["code"] for row in rows()}


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["code"])
def test_the_limit_of_today_is_the_one_of_the_facts(row: dict[str, str]) -> None:
    limit = procedure(row["code"]).on(TODAY).limit
    said = row["statutory_days"].split()[0]
    assert (str(limit.days) if limit else "unknown") == said


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["code"])
def test_the_field_is_the_one_of_the_facts(row: dict[str, str]) -> None:
    assert procedure(row["code"]).field.key == FIELDS[row["field"]]


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["code"])
def test_nothing_unverified_in_the_facts_is_called_verified(row: dict[str, str]) -> None:
    version = procedure(row["code"]).on(TODAY)
    if row["verified"].startswith("unverified"):
        assert version.verified == "unverified"
    if "[U]" in row["statutory_days"] and version.limit:
        assert version.limit.verified == "unverified"
