"""Who has a pension, from which day, at what rate (58/2014, Art. 54-59; 41/2024, Art. 64-69)."""

from __future__ import annotations

from typing import Any

import pytest

from motcua.kernel.errors import BadInput
from motcua.law import Entitlement, entitle
from tests.ground.law.cases import case, due, reasons


def pension(day: str, sex: str = "female", **inputs: Any) -> Entitlement:
    return due("pension", day, **{"sex": sex, "compulsory_months": 300, **inputs})


@pytest.mark.parametrize(
    ("sex", "born", "first"),
    [
        ("male", "1956-12-31", "2017-01-01"),
        ("male", "1960-12", "2021-01-01"),
        ("male", "1961-01-15", "2021-05-01"),
        ("male", "1961-08-31", "2021-12-01"),
        ("male", "1961-09-30", "2022-01-01"),
        ("male", "1961-10-01", "2022-05-01"),
        ("male", "1966-05-20", "2028-06-01"),
        ("female", "1966-01-01", "2021-06-01"),
        ("female", "1968-08-31", "2025-01-01"),
        ("female", "1969-12-31", "2027-01-01"),
        ("female", "1975-06-02", "2035-07-01"),
    ],
)
def test_the_age_is_met_on_the_first_of_the_month_after_the_month_of_birth(
    sex: str, born: str, first: str
) -> None:
    found = pension("2036-01-01", sex, born=born)
    assert found.named("retirement_age_day") == first
    assert pension(first, sex, born=born).named("eligible")
    assert pension(before(first), sex, born=born).result == 0


def before(first: str) -> str:
    """A day of the month before."""
    year, month = int(first[:4]), int(first[5:7])
    return f"{year - (month == 1)}-{(month - 2) % 12 + 1:02}-15"


@pytest.mark.parametrize(
    ("born", "first"), [("1961", "2017-01-01"), ("1966", "2021-06-01"), ("1969", "2025-10-01")]
)
def test_of_a_year_of_birth_alone_the_age_is_met_later_before_2021(born: str, first: str) -> None:
    """TT59, Art. 18.2, takes the end of the year; the roadmap's decree takes 1 January."""
    assert pension("2026-03-01", born=born).named("retirement_age_day") == first


@pytest.mark.parametrize("early", range(121))
def test_both_texts_of_the_odd_months_agree_while_the_age_is_whole_years(early: int) -> None:
    """TT59, Art. 17.1: odd months of the age up to 6 take 1 %, more take none (2 % for each full year)."""
    years, odd = divmod(55 * 12 - early, 12)
    by_age = 2 * (55 - years - (1 if odd else 0)) + (1 if 0 < odd <= 6 else 0)
    found = pension("2020-06-01", early_months=early, loss_percent=85)
    assert found.named("reduction") == by_age


def test_early_years_count_from_the_lowest_age_that_the_work_opens() -> None:
    loss: dict[str, Any] = {"loss_percent": 61, "age_months": 50 * 12}
    assert pension("2020-06-01", **loss).named("early_months") == 60
    assert pension("2020-06-01", hazardous_months=180, **loss).named("way") == "hazardous"
    assert pension("2020-06-01", "male", special_hazard_months=180, **loss).named("early_months") == 60
    assert pension("2020-06-01", "male", coal_mining_months=180, **loss).named("way") == "coal_mining"


def test_the_age_that_early_months_count_from_while_it_rises_is_an_open_question() -> None:
    inputs: dict[str, Any] = {
        "sex": "female",
        "born": "1975-01-10",
        "loss_percent": 61,
        "compulsory_months": 300,
    }
    found = entitle(case("pension", "2027-06-01", **inputs))
    assert found.switches == {"early_retirement_age": "year_of_retirement"}
    assert (found.named("early_months"), found.named("reduction")) == (60, 10)
    later = entitle(case("pension", "2027-06-01", switches={"early_retirement_age": "own_roadmap"}, **inputs))
    assert (later.named("early_months"), later.named("reduction")) == (88, 14)


def test_where_two_ways_are_open_the_full_rate_is_taken() -> None:
    found = pension("2026-07-01", born="1969-05-10", loss_percent=70)
    assert (found.named("way"), found.named("reduction")) == ("normal", 0)


def test_work_may_end_and_months_may_be_paid_later_than_the_age_is_reached() -> None:
    aged = {"born": "1965-01-10"}
    assert pension("2026-01-01", last_day_of_work="2025-12-31", **aged).named("first_day") == "2026-01-01"
    assert pension("2026-01-01", last_day_of_work="2026-01-10", **aged).result == 0
    bought: dict[str, Any] = {
        "compulsory_months": 120,
        "voluntary_months": 60,
        "missing_months_paid_in": "2026-03",
    }
    assert pension("2026-04-01", **aged, **bought).named("first_day") == "2026-04-01"


def test_without_a_date_of_birth_the_age_is_taken_as_reached_and_said() -> None:
    found = pension("2026-03-01")
    assert found.named("eligible")
    assert "No date of birth given: the age is taken as reached" in [line.label_en for line in found.lines]


@pytest.mark.parametrize(
    ("day", "inputs", "reason"),
    [
        ("2026-03-01", {"compulsory_months": 179}, "Enough time paid for a pension at the retirement age"),
        ("2025-06-30", {"compulsory_months": 239}, "Enough time paid for a pension at the retirement age"),
        (
            "2026-03-01",
            {"born": "1975-01-01", "compulsory_months": 200, "loss_percent": 90},
            "20 years of compulsory time for a pension before the age",
        ),
        (
            "2026-03-01",
            {"born": "1972-01-01", "hazardous_months": 179},
            "15 years of hazardous work or in very hard areas",
        ),
        ("2026-03-01", {"born": "1974-01-01", "loss_percent": 60}, "Loss of capacity of 61% or more"),
        ("2026-03-01", {"early_months": 24}, "Loss of capacity of 61% or more"),
    ],
)
def test_who_has_none_is_told_which_condition_fails(day: str, inputs: dict[str, Any], reason: str) -> None:
    found = pension(day, **inputs)
    assert (found.result, found.named("eligible")) == (0, False)
    assert reason in reasons(found)


@pytest.mark.parametrize(
    ("inputs", "field", "code"),
    [
        ({"hazardous_months": 301}, "inputs.hazardous_months", "too_many"),
        ({"missing_months_paid": 7}, "inputs.missing_months_paid", "too_many"),
        ({"months_paid_after_retirement_age": 301}, "inputs.months_paid_after_retirement_age", "too_many"),
        ({"born": "2026-03-01"}, "inputs.born", "after_start"),
        ({"born": "1969-13"}, "inputs.born", "wrong_type"),
        ({"born": "1969", "age_months": 700}, "inputs.age_months", "only_one"),
        ({"average_salary": 0}, "inputs.average_salary", "out_of_range"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(inputs: dict[str, Any], field: str, code: str) -> None:
    with pytest.raises(BadInput) as bad:
        pension("2026-03-01", **inputs)
    assert [(problem.field, problem.code) for problem in bad.value.problems] == [(field, code)]


def test_the_lowest_pension_under_law_58_needs_20_compulsory_years() -> None:
    low: dict[str, Any] = {"sex": "female", "average_salary": 2_000_000}
    mixed = entitle(case("pension", "2020-06-01", compulsory_months=120, voluntary_months=120, **low))
    assert (mixed.result, mixed.switches) == (1_100_000, {})
    assert entitle(case("pension", "2020-06-01", compulsory_months=240, **low)).result == 1_490_000


def test_the_armed_forces_have_their_own_ages() -> None:
    officer = {"group": "armed_forces", "born": "1969-10-10"}
    assert pension("2026-12-01", "male", **officer).named("retirement_age_day") == "2026-05-01"


def test_the_formula_is_shown_with_the_values_put_in() -> None:
    line = pension("2026-03-01", compulsory_months=316).line("p0")
    assert line.formula == "min(45 + 2 × (n − 15); 75)"
    assert line.expression == "min(45 + 2 × (26,5 − 15); 75)"
    assert line.article == "Điều 66.1 Luật 41/2024/QH15"
