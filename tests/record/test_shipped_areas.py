"""The areas that ship against the lists that they were taken from."""

from __future__ import annotations

import csv
import json
import unicodedata
from pathlib import Path

import pytest

from motcua.authority import founding, shipped

UNITS = Path(__file__).parents[3] / "shared/data/units"
needs_lists = pytest.mark.skipif(
    not UNITS.is_dir(), reason="the official lists are not here (../shared/data/units)"
)


def same(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


@needs_lists
def test_districts_are_those_of_june_2024() -> None:
    with (UNITS / "gso_units_2024-06-11.csv").open(encoding="utf-8-sig") as file:
        listed = {(r["district_code"], same(r["district"]), r["province_code"]) for r in csv.DictReader(file)}
    ours = {(a.code, same(a.name), a.parent) for a in shipped.districts()}
    assert listed <= ours
    assert ours - listed == {("222", "huyện việt yên", "24"), ("24C", "thị xã chũ", "24")}


@needs_lists
def test_communes_are_those_of_today() -> None:
    listed = json.loads((UNITS / "units_2026-07-25.json").read_text())
    communes = {(w["Code"], same(w["FullName"]), p["Code"]) for p in listed for w in p["Wards"]}
    assert {(a.code, same(a.name), a.parent) for a in shipped.communes()} == communes


@needs_lists
def test_a_province_passes_to_the_one_that_holds_its_communes_now() -> None:
    with (UNITS / "gso_units_2024-06-11.csv").open(encoding="utf-8-sig") as file:
        old_of = {r["commune_code"]: r["province_code"] for r in csv.DictReader(file) if r["commune_code"]}
    successor = {a.code: a.joined for a in shipped.provinces() if a.joined}
    moves = {(old_of[c.code], c.parent) for c in shipped.communes() if c.code in old_of}
    assert moves == set(successor.items())


def test_no_two_offices_have_one_code() -> None:
    codes = [office.code for office in founding.offices()]
    assert len(codes) == len(set(codes))
    assert all(len(code) == 5 for code in codes)


def test_offices_of_one_province_can_be_told_apart() -> None:
    named = [(o.parent, n.vi) for o in founding.offices() for n in o.names[-1:] if o.parent]
    assert len(named) == len(set(named))


def test_what_is_a_stand_in_says_so() -> None:
    delegation = next(i for i in shipped.instruments() if i.key == "bac-giang-2023")
    assert delegation.verified == "unverified"
    assert "minh họa" in delegation.number
