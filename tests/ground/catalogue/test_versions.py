"""The version of a day: what held under Law 58/2014, and what holds under Law 41/2024."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from motcua.catalogue import forms, procedure, procedures
from motcua.catalogue.load import UnknownProcedure
from motcua.catalogue.model import NoVersion
from motcua.catalogue.read import laid_over

IN_2023 = date(2023, 3, 31)
LAW_41 = date(2025, 7, 1)
ANY_OFFICE = date(2025, 11, 28)
NGHE_AN, BAC_GIANG = "40", "24"


@pytest.mark.parametrize(
    ("code", "day", "days", "kind", "verified"),
    [
        ("local:III.9a", IN_2023, 8, "working", "unverified"),
        ("local:III.9a", LAW_41 - timedelta(days=1), 8, "working", "unverified"),
        ("local:III.9a", LAW_41, 10, "working", "verified"),
        ("local:III.4", IN_2023, 6, "working", "unverified"),
        ("local:III.1", IN_2023, 10, "calendar", "secondary"),
        ("local:III.1", LAW_41, 7, "working", "verified"),
        ("local:III.8a", LAW_41, 20, "calendar_excluding_holidays", "verified"),
    ],
)
def test_the_limit_is_the_one_of_the_day(code: str, day: date, days: int, kind: str, verified: str) -> None:
    limit = procedure(code).on(day).limit
    assert limit is not None
    assert (limit.days, limit.kind, limit.verified) == (days, kind, verified)


def test_a_day_without_a_version_is_refused_with_the_days_that_are_known() -> None:
    with pytest.raises(NoVersion) as refusal:
        procedure("local:III.17").on(IN_2023)
    assert refusal.value.data["day"] == "2023-03-31"
    assert "2025-07-01" in refusal.value.data["known"]
    assert refusal.value.data["name"] in refusal.value.english()


def test_an_unknown_code_is_refused_by_name() -> None:
    with pytest.raises(UnknownProcedure, match=r"local:III\.99"):
        procedure("local:III.99")


def test_procedures_stand_in_the_order_of_the_lists() -> None:
    codes = [p.code for p in procedures()]
    assert codes.index("local:III.9a") < codes.index("local:III.10") < codes.index("local:IV.1")
    assert codes[-1] == "local:L.1"


def test_survivors_go_to_any_office_since_november_2025() -> None:
    survivors = procedure("local:III.9b")
    assert survivors.on(ANY_OFFICE - timedelta(days=1)).receiving.key == "province_or_base"
    assert survivors.on(ANY_OFFICE).receiving.key == "any_office"
    assert survivors.on(ANY_OFFICE).limit == survivors.on(LAW_41).limit


def test_a_lump_sum_was_promised_sooner_than_the_law_says_and_survivors_were_not() -> None:
    lump_sum = procedure("local:III.10").on(IN_2023)
    promise = lump_sum.promise_for(BAC_GIANG)
    assert promise is not None
    assert promise.days == 5
    assert procedure("local:III.9a").on(IN_2023).promise_for(BAC_GIANG) is None


@pytest.mark.parametrize(("code", "days"), [("local:II.1c", 0), ("local:III.14", 16), ("local:IV.3a", 20)])
def test_nghe_an_promised_less_in_2018_and_only_nghe_an(code: str, days: int) -> None:
    version = procedure(code).on(date(2018, 8, 8))
    promise = version.promise_for(NGHE_AN)
    assert promise is not None
    assert promise.days == days
    assert version.promise_for(BAC_GIANG) is None


def test_the_promise_of_nghe_an_does_not_cover_treatment_elsewhere() -> None:
    version = procedure("local:IV.3a").on(date(2018, 8, 8))
    assert version.promise_for(NGHE_AN, {"outside_province"}) is None
    limit = version.limit_for({"outside_province"})
    assert limit is not None
    assert limit.days == 40


def test_a_patient_in_treatment_gets_the_card_the_same_day() -> None:
    version = procedure("local:II.1d").on(IN_2023)
    usual, urgent = version.limit_for(), version.limit_for({"in_treatment"})
    assert usual is not None
    assert urgent is not None
    assert (usual.days, urgent.days) == (3, 0)


def test_direct_reimbursement_has_a_supplement_rule_of_its_own() -> None:
    rule = procedure("local:IV.3a").on(LAW_41).supplement
    assert (rule.office_days, rule.citizen_days, rule.after, rule.after_days) == (5, 20, "restart", 20)
    assert procedure("local:III.9a").on(IN_2023).supplement.max_requests == 1


def test_a_mark_stays_with_the_inherited_fact_and_leaves_the_new_one() -> None:
    before = {"deciding": "province", "steps": ["a"], "unverified": ["deciding", "steps"]}
    after = laid_over({"deciding": "base"}, before)
    assert after["unverified"] == ["steps"]
    assert (after["deciding"], after["steps"]) == ("base", ["a"])


@pytest.mark.parametrize(
    ("day", "code", "title"),
    [
        (IN_2023, "05", "Phiếu kiểm soát quá trình giải quyết hồ sơ"),
        (LAW_41, "05", "Thông báo dừng giải quyết hồ sơ"),
        (LAW_41, "06", "Phiếu kiểm soát quá trình giải quyết hồ sơ"),
    ],
)
def test_the_one_stop_forms_are_those_of_the_day(day: date, code: str, title: str) -> None:
    assert [f.title.vi for f in forms() if f.code == code and f.period.holds_on(day)] == [title]
