"""Occupational accident and disease, Law 84/2015."""

from __future__ import annotations

import pytest

from motcua.law import entitle
from tests.ground.law.cases import case, due, reasons

DAY = "2022-03-10"


def one_time(m: int, **inputs: object) -> int:
    return int(
        due("osh_one_time", DAY, **{"loss_percent": m, "salary": 6_000_000, "fund_years": 5, **inputs}).result
    )


def monthly(m: int, **inputs: object) -> int:
    return int(
        due("osh_monthly", DAY, **{"loss_percent": m, "salary": 6_000_000, "fund_years": 5, **inputs}).result
    )


def test_one_time_from_5_to_30_percent_monthly_from_31() -> None:
    assert [one_time(m) > 0 for m in (4, 5, 30, 31)] == [False, True, True, False]
    assert [monthly(m) > 0 for m in (30, 31, 100)] == [False, True, True]


def test_the_formulas_of_the_law() -> None:
    assert one_time(5) == 5 * 1_490_000 + 3_000_000 + 4 * 1_800_000
    assert one_time(17) == 5 * 1_490_000 + 12 * 745_000 + 3_000_000 + 4 * 1_800_000
    assert monthly(31) == 447_000 + 30_000 + 4 * 18_000


@pytest.mark.parametrize(
    "time", [{"fund_years": 0}, {"fund_years": 1}, {"fund_months": 1}, {"fund_months": 12}]
)
def test_up_to_one_year_counts_as_one(time: dict[str, int]) -> None:
    found = due("osh_one_time", DAY, loss_percent=5, salary=6_000_000, **time)
    assert found.result == 7_450_000 + 3_000_000
    assert found.switches == {}


@pytest.mark.parametrize(("option", "t"), [("full_years", 2), ("odd_months", "5/2")])
def test_odd_months_in_the_fund_are_an_open_question(option: str, t: object) -> None:
    switches = {"fund_year_rounding": option}
    asked = case("osh_one_time", DAY, loss_percent=5, salary=6_000_000, fund_months=28, switches=switches)
    found = entitle(asked)
    assert (found.line("t").value, found.switches) == (t, switches)


@pytest.mark.parametrize(("months", "asked"), [(12, False), (13, True), (24, False)])
def test_odd_months_are_asked_about_from_the_13th_on(months: int, asked: bool) -> None:
    found = due("osh_one_time", DAY, loss_percent=5, salary=6_000_000, fund_months=months)
    assert ("fund_year_rounding" in found.switches) is asked


def test_the_formula_is_shown_in_the_symbols_of_the_law_and_with_the_values_put_in() -> None:
    found = due("osh_one_time", DAY, loss_percent=20, salary=6_000_000, fund_years=5)
    line = found.line("D")
    assert line.formula == "5 × Lmin + (m − 5) × 0,5 × Lmin"
    assert line.expression == "5 × 1.490.000 + (20 − 5) × 0,5 × 1.490.000"
    assert line.article == "Điều 48.2a Luật 84/2015/QH13"


@pytest.mark.parametrize(
    ("m", "condition", "due_amount"),
    [(81, "two_limbs", 1_490_000), (80, "two_limbs", 0), (100, "none", 0), (95, "mental_illness", 1_490_000)],
)
def test_attendant_needs_the_loss_and_the_condition(m: int, condition: str, due_amount: int) -> None:
    assert due("osh_attendant", DAY, loss_percent=m, condition=condition).result == due_amount


def test_death_is_36_times_the_base_salary_of_its_month() -> None:
    assert due("osh_death", "2023-06-30", situation="at_work").result == 36 * 1_490_000
    assert due("osh_death", "2023-07-01", situation="first_treatment").result == 36 * 1_800_000
    assert due("osh_death", "2023-07-01", situation="after_assessment").result == 0


@pytest.mark.parametrize(("m", "days"), [(14, 0), (15, 5), (30, 5), (31, 7), (50, 7), (51, 10)])
def test_convalescence_has_its_most_days_by_band(m: int, days: int) -> None:
    assert due("osh_convalescence", DAY, loss_percent=m, days=20).result == days * 447_000


@pytest.mark.parametrize(("returned", "open_"), [("2022-02-09", True), ("2022-02-08", False)])
def test_convalescence_falls_within_30_days_of_the_return(returned: str, open_: bool) -> None:
    found = due("osh_convalescence", DAY, loss_percent=20, days=3, returned_to_work=returned)
    assert bool(found.result) is open_
    assert bool(reasons(found)) is not open_
