"""The social pension by age and household, and the allowance from one's own contributions before it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.kernel.errors import BadInput
from motcua.law import Entitlement
from tests.ground.law.cases import due, reasons

WOMAN = {"sex": "female", "born": "1966-02-15", "contributed_months": 150, "average_salary": 5_000_000}


def pension(**inputs: Any) -> Entitlement:
    return due("social_pension", "2026-03-20", **inputs)


def before(**inputs: Any) -> Entitlement:
    return due("allowance_before_social_pension", "2026-03-20", **{**WOMAN, **inputs})


@pytest.mark.parametrize(
    ("born", "household", "amount"),
    [
        ("1951-03-20", "other", 500_000),
        ("1951-03-21", "other", 0),
        ("1951", "other", 500_000),
        ("1956-03-20", "poor", 500_000),
        ("1956-04", "near_poor", 0),
    ],
)
def test_from_75_years_or_70_in_poor_households(born: str, household: str, amount: int) -> None:
    assert pension(born=born, household=household).result == amount


@pytest.mark.parametrize(
    ("inputs", "reason"),
    [
        ({"monthly_insurance_income": True}, "No pension or monthly insurance allowance"),
        ({"requested": False}, "Asked for in writing"),
        ({"citizen": False}, "Vietnamese citizen"),
        ({"social_allowance": 500_000}, "Higher than the social allowance received"),
    ],
)
def test_what_is_not_met_is_told(inputs: dict[str, Any], reason: str) -> None:
    found = pension(age=80, **inputs)
    assert (found.result, reasons(found)) == (0, [reason])


@pytest.mark.parametrize(("received", "amount"), [(499_999, 500_000), (500_000, 0), (0, 500_000)])
def test_a_pension_below_the_social_pension_does_not_stand_in_its_way(received: int, amount: int) -> None:
    found = pension(age=80, monthly_insurance_income=True, insurance_income_amount=received)
    assert found.result == amount


def test_a_lower_social_allowance_gives_way() -> None:
    assert pension(age=80, social_allowance=360_000).result == 500_000


@pytest.mark.parametrize(
    ("inputs", "reason"),
    [
        ({"born": "1990-01-01"}, "The retirement age is reached"),
        ({"born": "1950-01-01"}, "The age of the social pension is not reached"),
        ({"born": "1955-01-01", "household": "poor"}, "The age of the social pension is not reached"),
        ({"contributed_months": 180}, "The time paid does not open the pension"),
        ({"took_one_time": True}, "No one-time payment taken, nothing kept for later, and asked for"),
    ],
)
def test_who_may_not_have_the_allowance_before(inputs: dict[str, Any], reason: str) -> None:
    found = before(**inputs)
    assert (found.result, reasons(found)) == (0, [reason])


def test_what_is_missing_may_be_paid_at_once() -> None:
    found = before(contributed_months=50, pays_what_is_missing=True)
    assert (found.result, found.named("months"), found.named("missing_amount")) == (500_000, 179, 44_500_000)


def test_part_of_a_month_counts_as_one() -> None:
    found = before(contributed_months=50, average_salary=5_000_001)
    assert (found.named("months"), found.named("missing_amount")) == (91, 44_000_000)


def test_without_an_average_the_months_are_told() -> None:
    found = due(
        "allowance_before_social_pension",
        "2026-03-20",
        **{name: value for name, value in WOMAN.items() if name != "average_salary"},
    )
    assert (found.result, found.unit) == (179, "months")


@pytest.mark.parametrize(
    ("benefit", "inputs", "field"),
    [
        ("social_pension", {"born": "2026-03-21"}, "inputs.born"),
        ("social_pension", {}, "inputs.born"),
        ("social_pension", {"born": "1950", "age": 76}, "inputs.age"),
    ],
)
def test_what_contradicts_itself_is_named(benefit: str, inputs: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as bad:
        due(benefit, "2026-03-20", **inputs)
    assert [problem.field for problem in bad.value.problems] == [field]


def test_there_is_no_social_pension_before_july_2025() -> None:
    with pytest.raises(BadInput) as bad:
        due("social_pension", "2025-06-30", age=80)
    assert bad.value.problems[0].code == "outside_known_law"


@settings(max_examples=50, deadline=None)
@given(st.integers(1, 179), st.integers(1, 179), st.integers(1, 60_000_000), st.integers(1, 60_000_000))
def test_more_time_and_a_higher_average_never_give_less(s: int, t: int, a: int, b: int) -> None:
    short, long = sorted((s, t))
    low, high = sorted((a, b))
    first = before(contributed_months=short, average_salary=low)
    second = before(contributed_months=long, average_salary=high)
    assert 500_000 <= first.result <= second.result
