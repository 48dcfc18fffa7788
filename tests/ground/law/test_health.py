"""Health insurance: the share by group and day, small costs, 5 years in a row, ceilings of direct payment."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.kernel.errors import BadInput
from motcua.law import Entitlement, MissingValue
from tests.ground.law.cases import due, number, reasons

COST = st.integers(1, 500_000_000)
quick = settings(max_examples=50, deadline=None)


def share(day: str = "2026-03-20", **inputs: Any) -> Entitlement:
    return due("health_share", day, **{"group": "other", **inputs})


def direct(**inputs: Any) -> Entitlement:
    fixed = {"group": "other", "level": "district", "kind": "inpatient", "cost": 10_000_000}
    return due("health_direct_payment", "2024-10-01", **{**fixed, **inputs})


@pytest.mark.parametrize(
    ("day", "group", "percent"),
    [
        ("2020-01-01", "child", 100),
        ("2020-01-01", "near_poor", 95),
        ("2026-01-01", "near_poor", 100),
        ("2025-12-31", "social_pension_75", 80),
        ("2026-01-01", "social_pension_75", 100),
        ("2026-01-01", "pensioner", 95),
        ("2026-01-01", "other", 80),
    ],
)
def test_the_share_of_a_group(day: str, group: str, percent: int) -> None:
    assert (share(day, group=group).result, share(day, group=group).unit) == (percent, "percent")


@pytest.mark.parametrize(("code", "percent"), [(1, 100), (2, 100), (3, 95), (4, 80), (5, 100)])
def test_the_share_by_the_sign_of_the_card(code: int, percent: int) -> None:
    assert due("health_share", "2026-03-20", benefit_code=code).result == percent


@pytest.mark.parametrize(("cost", "patient"), [(350_999, 0), (351_000, 70_200)])
def test_a_cost_below_15_percent_of_the_base_salary_is_not_co_paid(cost: int, patient: int) -> None:
    assert share(cost=cost).named("patient_pays") == patient


def test_nothing_is_co_paid_at_commune_level() -> None:
    assert share(cost=5_000_000, care="commune").result == 5_000_000


@pytest.mark.parametrize(
    ("years", "before", "patient"), [(4, 20_000_000, 200_000), (5, 14_000_000, 40_000), (5, 20_000_000, 0)]
)
def test_after_5_years_in_a_row_6_base_salaries_end_the_co_payment(
    years: int, before: int, patient: int
) -> None:
    found = share(cost=1_000_000, years_in_a_row=years, co_paid_this_year=before)
    assert found.named("patient_pays") == patient


def test_out_of_line_a_part_of_the_share_is_paid_and_nothing_is_free() -> None:
    found = share(
        cost=300_000,
        care="out_of_line",
        out_of_line_percent=50,
        years_in_a_row=9,
        co_paid_this_year=90_000_000,
    )
    assert (found.result, found.named("applied_percent")) == (120_000, 40)
    with pytest.raises(BadInput):
        share(cost=300_000, care="out_of_line")


@quick
@given(COST, st.sampled_from(["other", "pensioner", "poor"]), st.integers(0, 9), st.integers(0, 30_000_000))
def test_fund_and_patient_pay_the_cost_together(cost: int, group: str, years: int, before: int) -> None:
    found = share(cost=cost, group=group, years_in_a_row=years, co_paid_this_year=before)
    assert found.named("patient_pays") == cost - found.result


@quick
@given(COST, COST, st.sampled_from(["district", "province", "central"]))
def test_a_higher_cost_never_gives_less_directly(a: int, b: int, level: str) -> None:
    low, high = sorted((a, b))
    first, second = direct(cost=low, level=level), direct(cost=high, level=level)
    assert first.result <= second.result <= number(second, "ceiling")


@pytest.mark.parametrize(
    ("level", "kind", "ceiling"),
    [
        ("district", "outpatient", 351_000),
        ("district", "inpatient", 1_170_000),
        ("province", "inpatient", 2_340_000),
        ("central", "inpatient", 5_850_000),
    ],
)
def test_the_ceilings_of_direct_payment(level: str, kind: str, ceiling: int) -> None:
    assert direct(level=level, kind=kind).result == ceiling


def test_outpatient_care_above_the_district_is_not_paid_directly() -> None:
    found = direct(level="central", kind="outpatient")
    assert (found.result, reasons(found)) == (0, ["District outpatient care, or inpatient care"])


def test_no_ceiling_is_known_before_decree_146() -> None:
    with pytest.raises(MissingValue):
        due("health_direct_payment", "2018-11-30", group="other", level="district", kind="inpatient")
