"""The unemployment allowance: the months that count, the cap, the months granted and kept, the first day."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.kernel.errors import BadInput
from motcua.law import BENEFITS, Entitlement
from motcua.law.columns import in_columns
from tests.ground.law.cases import due, number, reasons

DAY = date(2026, 3, 31)
MONEY = st.integers(1, 200_000_000)
MONTHS = st.integers(0, 300)


def allowance(day: str = "2026-03-31", **inputs: Any) -> Entitlement:
    return due("unemployment_allowance", day, **inputs)


@pytest.mark.parametrize(
    ("paid", "months", "kept"),
    [(11, 0, 11), (12, 3, 0), (36, 3, 0), (47, 3, 11), (48, 4, 0), (50, 4, 2), (144, 12, 0), (200, 12, 0)],
)
@pytest.mark.parametrize("day", ["2023-03-31", "2026-03-31"])
def test_months_granted_and_kept(day: str, paid: int, months: int, kept: int) -> None:
    found = allowance(day, contributed_months=paid)
    assert (found.named("months"), found.named("kept_months")) == (months, kept)


@pytest.mark.parametrize(
    ("ended", "last"), [("2024-03-31", "2024-03"), ("2024-03-15", "2024-03"), ("2024-03-11", "2024-02")]
)
def test_a_month_with_14_unpaid_working_days_after_the_end_does_not_count(ended: str, last: str) -> None:
    period = {"from": "2022-01", "to": "2024-12", "salary": 10_000_000}
    assert allowance(ended, salaries=[period]).named("months_used_last") == last


def test_breaks_are_skipped_in_the_average_and_in_the_time_paid() -> None:
    periods = [
        {"from": "2023-01", "to": "2025-06", "salary": 6_000_000},
        {"from": "2025-07", "to": "2025-12", "salary": 9_000_000},
    ]
    found = allowance("2025-12-31", salaries=periods, breaks=[{"from": "2025-08", "to": "2025-09"}])
    assert found.named("contributed_months") == 34
    assert found.named("months_used_first") == "2025-05"
    assert found.named("average") == 8_000_000
    assert found.result == 4_800_000


def test_the_window_is_longer_for_short_contracts() -> None:
    period = {"from": "2023-06", "to": "2024-05", "salary": 9_000_000}
    given_twice: dict[str, Any] = {"salaries": [period], "region": "I"}
    assert allowance(**given_twice).result == 0
    assert allowance(contract="short", **given_twice).result == 5_400_000


@pytest.mark.parametrize(
    ("inputs", "reason"),
    [
        ({"lawful_end": False}, "The contract ended lawfully"),
        (
            {"pension": True},
            "No pension or incapacity allowance (from 2026: the conditions of the pension are not met)",
        ),
        ({"works_again": True}, "No work found by the first day of the allowance"),
        ({"filed_on": "2026-07-01"}, "The full file came within 3 months of the end of the contract"),
        ({"months_in_window": 11}, "At least 12 months paid in the 24 months before the contract ended"),
    ],
)
def test_what_is_not_met_is_told(inputs: dict[str, Any], reason: str) -> None:
    found = allowance(contributed_months=60, average_salary=9_000_000, region="I", **inputs)
    assert (found.result, found.named("eligible"), reasons(found)) == (0, False, [reason])


def test_the_16th_day_under_the_old_law_is_a_working_day() -> None:
    found = allowance("2023-02-15", contributed_months=24, filed_on="2023-03-01")
    assert (found.named("start_day"), found.named("end_day")) == ("2023-03-23", "2023-06-22")


def test_a_month_of_allowance_ends_the_day_before_the_same_day() -> None:
    found = allowance("2026-01-05", contributed_months=30, average_salary=5_000_000, filed_on="2026-01-16")
    assert found.named("periods") == [
        {"from": "2026-02-02", "to": "2026-03-01", "amount": 3_000_000},
        {"from": "2026-03-02", "to": "2026-04-01", "amount": 3_000_000},
        {"from": "2026-04-02", "to": "2026-05-01", "amount": 3_000_000},
    ]


@pytest.mark.parametrize(
    ("inputs", "field"),
    [
        ({}, "inputs.contributed_months"),
        ({"average_salary": 90_000_000, "contributed_months": 24}, "inputs.region"),
        ({"contributed_months": 24, "filed_on": "2026-03-30"}, "inputs.filed_on"),
        ({"contributed_months": 40, "months_in_window": 25}, "inputs.months_in_window"),
        ({"contributed_months": 40, "region": "I", "minimum_wage": 5_310_000}, "inputs.minimum_wage"),
        ({"salaries": [{"from": "2025-02", "to": "2025-01", "salary": 1}]}, "inputs.salaries.0.to"),
        (
            {
                "contributed_months": 24,
                "filed_on": "2026-04-01",
                "holidays": [{"from": "2026-05-01", "to": "2026-04-30"}],
            },
            "inputs.holidays.0.to",
        ),
    ],
)
def test_what_contradicts_itself_is_named(inputs: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as bad:
        allowance(**inputs)
    assert [problem.field for problem in bad.value.problems] == [field]


@settings(max_examples=50, deadline=None)
@given(MONEY, MONEY, MONTHS, MONTHS, st.sampled_from(["I", "II", "III", "IV"]))
def test_more_salary_and_more_time_never_give_less(a: int, b: int, s: int, t: int, region: str) -> None:
    low, high = sorted((a, b))
    short, long = sorted((s, t))
    first = allowance(average_salary=low, contributed_months=short, region=region)
    second = allowance(average_salary=high, contributed_months=long, region=region)
    assert first.result <= second.result
    assert number(first, "months") <= number(second, "months")


@settings(max_examples=30, deadline=None)
@given(st.lists(MONEY, min_size=1, max_size=5))
def test_a_case_and_a_column_give_the_same(averages: list[int]) -> None:
    rule = BENEFITS["unemployment_allowance"].rows
    assert rule is not None
    columns = {"average_salary": np.array(averages), "minimum_wage": 4_730_000}
    one_by_one = [allowance(average_salary=average, minimum_wage=4_730_000).result for average in averages]
    assert in_columns(rule, DAY, columns).tolist() == one_by_one
