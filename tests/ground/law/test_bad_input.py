"""Bad input is told back with the field, the value and the rule; nothing of it becomes a result."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from motcua.kernel.errors import BadInput
from motcua.law import entitle
from tests.ground.law.cases import case, child

INSURED: dict[str, Any] = {"deceased_status": "insured", "compulsory_months": 60}


def problems(asked: Any, today: date | None = None) -> dict[str, str]:
    with pytest.raises(BadInput) as bad:
        entitle(asked, today=today)
    return {problem.field: problem.code for problem in bad.value.problems}


@pytest.mark.parametrize(
    ("inputs", "field", "code"),
    [
        ({**INSURED, "compulsory_months": 60.0}, "inputs.compulsory_months", "wrong_type"),
        ({**INSURED, "compulsory_months": "60"}, "inputs.compulsory_months", "wrong_type"),
        ({**INSURED, "compulsory_months": True}, "inputs.compulsory_months", "wrong_type"),
        ({**INSURED, "compulsory_months": -1}, "inputs.compulsory_months", "out_of_range"),
        ({**INSURED, "compulsory_months": 10**30}, "inputs.compulsory_months", "out_of_range"),
        ({"deceased_status": "insured"}, "inputs.compulsory_months", "missing"),
        ({**INSURED, "deceased_status": "retired"}, "inputs.deceased_status", "not_allowed"),
        ({**INSURED, "deceased_status": ["insured"]}, "inputs.deceased_status", "not_allowed"),
        (
            {**INSURED, "death_by_occupational_accident": "no"},
            "inputs.death_by_occupational_accident",
            "wrong_type",
        ),
        ({**INSURED, "months": 60}, "inputs.months", "unknown_input"),
        ({**INSURED, "deceased_born": "2024-01-01"}, "inputs.deceased_born", "after_death"),
        ({**INSURED, "deceased_born": "01/01/1970"}, "inputs.deceased_born", "wrong_type"),
        ([], "inputs", "not_an_object"),
        (None, "inputs", "not_an_object"),
    ],
)
def test_an_input_that_cannot_be_accepted_is_named(inputs: Any, field: str, code: str) -> None:
    asked = {"id": "t", "benefit": "funeral_allowance", "date": "2023-03-20", "inputs": inputs}
    assert problems(asked) == {field: code}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"benefit": "funeral", "date": "2023-03-20"}, {"benefit": "not_allowed"}),
        ({"benefit": "funeral_allowance"}, {"date": "missing"}),
        ({"benefit": "funeral_allowance", "date": "2023-02-30"}, {"date": "wrong_type"}),
        ({"benefit": "funeral_allowance", "date": "2023-03-20", "input": {}}, {"input": "unknown_input"}),
        ("funeral", {"case": "not_an_object"}),
    ],
)
def test_the_frame_of_a_case_is_checked(asked: Any, found: dict[str, str]) -> None:
    assert problems(asked) == found


def test_every_problem_is_told_at_once() -> None:
    relatives = [child("2030-13-01"), {"relation": "spouse", "born": "1970-01-01"}, "x"]
    asked = case("monthly_survivor_allowance", "2023-03-20", deceased_status="insured", relatives=relatives)
    assert problems(asked) == {
        "inputs.compulsory_months": "missing",
        "inputs.relatives.0.born": "wrong_type",
        "inputs.relatives.1.sex": "missing",
        "inputs.relatives.2": "not_an_object",
    }


def test_a_death_in_the_future_is_refused_where_today_is_known() -> None:
    asked = case("funeral_allowance", "2023-03-20", **INSURED)
    assert problems(asked, today=date(2023, 3, 19)) == {"date": "in_future"}
    assert entitle(asked, today=date(2023, 3, 20)).result == 14_900_000


@pytest.mark.parametrize(
    ("benefit", "day", "inputs"),
    [
        ("funeral_allowance", "2015-12-31", INSURED),
        ("osh_death", "2016-06-30", {"situation": "at_work"}),
    ],
)
def test_a_day_outside_all_known_law_is_refused(benefit: str, day: str, inputs: dict[str, Any]) -> None:
    assert problems(case(benefit, day, **inputs)) == {"date": "outside_known_law"}


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({}, {"inputs.fund_years": "missing"}),
        ({"fund_years": 3, "fund_months": 40}, {"inputs.fund_months": "only_one"}),
    ],
)
def test_inputs_that_stand_for_each_other(given: dict[str, Any], found: dict[str, str]) -> None:
    assert problems(case("osh_one_time", "2023-03-20", loss_percent=10, salary=5_000_000, **given)) == found


@pytest.mark.parametrize("text", ["1,08", "1e9", "1/0", "-1", " 1", "0", 1.08, "١"])
def test_an_exact_number_is_written_exactly(text: Any) -> None:
    period = {"from": "2020-01", "to": "2020-12", "salary": 5_000_000, "coefficient": text}
    asked = case("one_time_survivor_insured", "2023-03-20", salaries=[period])
    assert list(problems(asked)) == ["inputs.salaries.0.coefficient"]


@pytest.mark.parametrize(
    ("switches", "found"),
    [
        ({"average_rounding": "up"}, {"switches.average_rounding": "not_allowed"}),
        ({"fund_year_rounding": "full_years"}, {"switches.fund_year_rounding": "unknown_switch"}),
        ([1], {"switches": "not_an_object"}),
    ],
)
def test_switches_are_checked(switches: Any, found: dict[str, str]) -> None:
    asked = case("one_time_survivor_insured", "2023-03-20", months_from_2014=20)
    assert problems({**asked, "switches": switches}) == found


def test_more_voluntary_months_than_months_in_all() -> None:
    asked = case("one_time_survivor_insured", "2023-03-20", months_from_2014=20, voluntary_months=21)
    assert problems(asked) == {"inputs.voluntary_months": "too_many"}


def test_months_that_differ_from_the_salaries() -> None:
    period = {"from": "2020-01", "to": "2020-12", "salary": 5_000_000, "coefficient": 1}
    asked = case("one_time_survivor_insured", "2023-03-20", salaries=[period], months_from_2014=13)
    assert problems(asked) == {"inputs.salaries": "months_differ"}
