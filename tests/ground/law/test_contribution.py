"""Contributions: parts that add up, floor and ceiling, the state's support, missing months, late payment."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.kernel.errors import BadInput
from motcua.kernel.money import round_dong
from motcua.law import BENEFITS, Entitlement, MissingValue, entitle
from motcua.law.columns import in_columns
from tests.ground.law.cases import case, due, reasons

DAYS = st.integers(0, 4000).map(lambda days: date(2016, 1, 1) + timedelta(days=days))
MONEY = st.integers(1, 200_000_000)
PARTS = ("pension", "sickness", "osh", "health", "unemployment")
quick = settings(max_examples=50, deadline=None)


def paid(day: str, **inputs: Any) -> Entitlement:
    return due("contribution", day, **inputs)


def parts(found: Entitlement, side: str) -> list[Any]:
    names = [f"{fund}_{side}" for fund in PARTS]
    return [found.named(name) for name in names if name in found.results]


@quick
@given(DAYS, MONEY, st.sampled_from(["employee", "foreign_employee"]), st.sampled_from(["I", "IV"]))
def test_the_parts_add_up_to_the_dong(day: date, salary: int, participant: str, region: str) -> None:
    on = max(day, date(2018, 12, 1)) if participant == "foreign_employee" else day
    found = paid(on.isoformat(), salary=salary, participant=participant, region=region)
    assert sum(parts(found, "employer")) == found.named("employer_total")
    assert sum(parts(found, "employee")) == found.named("employee_total")
    assert found.result == sum(parts(found, "employer") + parts(found, "employee"))


@quick
@given(DAYS, MONEY, MONEY, st.sampled_from(["ordinary", "state_budget"]))
def test_a_higher_salary_never_pays_less(day: date, a: int, b: int, employer: str) -> None:
    low, high = sorted((a, b))
    first, second = (
        paid(day.isoformat(), salary=salary, employer=employer, region="II") for salary in (low, high)
    )
    assert first.result <= second.result


@quick
@given(st.lists(st.tuples(DAYS, MONEY, st.integers(2_000_000, 6_000_000)), min_size=1, max_size=5))
def test_a_case_and_a_column_pay_the_same(rows: list[tuple[date, int, int]]) -> None:
    rule = BENEFITS["contribution"].rows
    assert rule is not None
    days, salaries, wages = (list(values) for values in zip(*rows, strict=True))
    found = in_columns(rule, days, {"salary": np.array(salaries), "minimum_wage": np.array(wages)})
    one_by_one = [paid(day.isoformat(), salary=a, minimum_wage=b).result for day, a, b in rows]
    assert found.tolist() == one_by_one


@pytest.mark.parametrize(
    ("day", "employer", "osh", "unemployment"),
    [
        ("2017-05-31", "ordinary", 100_000, 100_000),
        ("2017-06-01", "ordinary", 50_000, 100_000),
        ("2021-06-30", "ordinary", 50_000, 100_000),
        ("2021-07-01", "ordinary", 0, 100_000),
        ("2021-10-01", "ordinary", 0, 0),
        ("2021-10-01", "state_budget", 50_000, 100_000),
        ("2022-07-01", "ordinary", 50_000, 0),
        ("2022-10-01", "ordinary", 50_000, 100_000),
        ("2022-10-01", "lower_osh_rate", 30_000, 100_000),
    ],
)
def test_the_rates_that_moved(day: str, employer: str, osh: int, unemployment: int) -> None:
    found = paid(day, salary=10_000_000, employer=employer)
    assert (found.named("osh_employer"), found.named("unemployment_employer")) == (osh, unemployment)


def test_from_14_unpaid_working_days_nothing_is_paid_for_the_month() -> None:
    assert paid("2025-03-01", salary=9_000_000, unpaid_days=13).result == 2_880_000
    found = paid("2025-03-01", salary=9_000_000, unpaid_days=14)
    assert (found.result, reasons(found)) == (0, ["Fewer than 14 unpaid working days in the month"])


def test_who_is_not_insured_against_unemployment_needs_no_region() -> None:
    found = paid("2025-03-01", salary=90_000_000, unemployment_insured=False)
    assert "unemployment_employee" not in found.results
    with pytest.raises(BadInput) as bad:
        paid("2025-03-01", salary=90_000_000)
    assert bad.value.problems[0].field == "inputs.region"


def test_owners_of_household_businesses_pay_from_july_2025() -> None:
    with pytest.raises(MissingValue) as missing:
        paid("2025-06-30", salary=9_000_000, participant="self_paying")
    assert missing.value.data["name"] == "contribution.sickness_alone"


@pytest.mark.parametrize(
    ("day", "category", "support"),
    [
        ("2017-12-31", "poor", 0),
        ("2018-01-01", "poor", 46_200),
        ("2022-01-01", "near_poor", 82_500),
        ("2025-07-01", "ethnic_minority", 99_000),
        ("2025-07-01", "none", 0),
        ("2027-01-01", "other", 96_800),
    ],
)
def test_the_states_support(day: str, category: str, support: int) -> None:
    found = due("voluntary_contribution", day, income=5_000_000, category=category)
    assert found.named("support_per_month") == support
    assert found.result == 1_100_000 - support


def test_support_ends_after_120_months() -> None:
    found = due(
        "voluntary_contribution", "2026-03-20", income=2_000_000, way="12", months_supported_before=113
    )
    assert found.named("supported_months") == 7
    assert found.result == 12 * 440_000 - 7 * 66_000


def test_paid_ahead_costs_less_and_behind_more() -> None:
    inputs = {"income": 2_000_000, "category": "none", "months": 24, "rate": "1"}
    ahead = due("voluntary_contribution", "2026-03-20", way="ahead", **inputs).result
    behind = due("voluntary_contribution", "2026-03-20", way="missing", **inputs).result
    growth = Fraction(101, 100)
    assert ahead == round_dong(440_000 * (1 - growth**-24) / (1 - 1 / growth))
    assert behind == round_dong(440_000 * growth * (growth**24 - 1) / (growth - 1))
    assert ahead < 24 * 440_000 < behind


@pytest.mark.parametrize(
    ("inputs", "field"),
    [
        ({"income": 1_499_999}, "inputs.income"),
        ({"income": 46_800_001}, "inputs.income"),
        ({"income": 2_000_000, "way": "missing", "months": 61, "rate": "0.5"}, "inputs.months"),
        ({"income": 2_000_000, "way": "ahead", "months": 60}, "inputs.rate"),
    ],
)
def test_what_cannot_be_chosen_is_named(inputs: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as bad:
        due("voluntary_contribution", "2026-03-20", **inputs)
    assert [problem.field for problem in bad.value.problems] == [field]


def test_interest_runs_by_the_day_from_july_2025() -> None:
    inputs = {"amount": 100_000_000, "due_on": "2025-05-31"}
    assert due("late_interest", "2025-09-28", **inputs).result == 2_700_000
    assert due("late_interest", "2025-09-28", rate="7.3", **inputs).result == 2_700_000 + 1_200_000
    whole = entitle(
        case("late_interest", "2025-09-28", switches={"late_before_july_2025": "all_days"}, **inputs)
    )
    assert whole.result == 3_600_000


def test_under_the_old_law_interest_starts_at_30_days() -> None:
    inputs = {"amount": 36_500_000, "rate": "5"}
    assert due("late_interest", "2020-03-17", days=29, **inputs).result == 0
    assert due("late_interest", "2020-03-17", days=30, **inputs).result == 300_000


@pytest.mark.parametrize(
    ("day", "inputs", "field"),
    [
        ("2020-03-17", {"days": 40}, "inputs.rate"),
        ("2026-03-17", {"months": 2}, "inputs.months"),
        ("2026-03-17", {"due_on": "2026-03-18"}, "inputs.due_on"),
        ("2026-03-17", {}, "inputs.days"),
    ],
)
def test_what_the_interest_needs_is_named(day: str, inputs: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as bad:
        due("late_interest", day, amount=1_000_000, **inputs)
    assert [problem.field for problem in bad.value.problems] == [field]


@quick
@given(MONEY, st.integers(0, 2000), st.integers(0, 2000))
def test_more_days_late_never_cost_less(amount: int, s: int, t: int) -> None:
    low, high = sorted((s, t))
    first, second = (due("late_interest", "2026-03-17", amount=amount, days=days) for days in (low, high))
    assert first.result <= second.result
