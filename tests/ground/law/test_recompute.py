"""A stored decision gives the same lines and amount when it is computed again as then."""

from __future__ import annotations

import json
from datetime import date

import pytest

from motcua.kernel.digest import canonical
from motcua.law import BENEFITS, WORKED, Entitlement, Parameters, entitle, recompute, recompute_now
from motcua.law.parameters import Value
from motcua.law.parameters.files import current
from motcua.law.recompute import as_now, as_then
from tests.ground.law.cases import case

CASES = [c for path in sorted(WORKED.glob("*.json")) for c in json.loads(path.read_text("utf-8"))]
CASES += [benefit.example for benefit in BENEFITS.values()]


@pytest.mark.parametrize("asked", CASES, ids=lambda asked: f"{asked['benefit']}-{asked['id']}")
def test_as_then_equals_what_was_stored(asked: dict[str, object]) -> None:
    stored = json.loads(canonical(entitle(asked).to_json()))
    assert canonical(recompute(stored).to_json()) == canonical(stored)
    assert Entitlement.from_json(stored).to_json() == stored


def test_as_now_shows_what_a_later_correction_of_a_parameter_changes() -> None:
    old = Parameters(older(value) for name in current().names() for value in current().history(name))
    asked = case("funeral_allowance", "2023-03-20", deceased_status="pensioner")
    stored = entitle(asked, parameters=old).to_json()
    assert recompute(stored).result == 14_800_000
    assert recompute_now(stored).result == 14_900_000


def older(value: Value) -> Value:
    """A parameter set that knew a wrong base salary of 2019."""
    if value.name == "base_salary" and value.valid_from == date(2019, 7, 1):
        return Value.from_json({**value.to_json(), "value": 1_480_000})
    return value


def test_what_annotates_a_worked_case_is_not_stored() -> None:
    stored = entitle(CASES[0]).to_json()
    assert set(stored["case"]) <= {"id", "benefit", "date", "inputs", "switches"}


def older_set(name: str, first: date, **changed: object) -> Parameters:
    """The parameters of today but for one version: what an earlier release of the files held."""

    def version(value: Value) -> Value:
        known = (value.name, value.valid_from) == (name, first)
        return Value.from_json({**value.to_json(), **changed}) if known else value

    return Parameters(version(v) for each in current().names() for v in current().history(each))


MONTHLY = case(
    "monthly_survivor_allowance",
    "2019-08-10",
    deceased_status="insured",
    compulsory_months=200,
    relatives=[{"relation": "child", "born": "2012-03-04"}],
)


def test_a_decision_of_an_older_parameter_set_is_the_same_as_then_and_differs_as_now() -> None:
    """The base salary of 2019 was once entered from another paper, with another figure."""
    old = older_set("base_salary", date(2019, 7, 1), value=1_480_000, instrument="Công văn dự thảo")
    stored = json.loads(canonical(entitle(MONTHLY, parameters=old).to_json()))

    then = as_then(stored)
    assert then.same
    assert then.parameters == ()
    assert canonical(recompute(stored).to_json()) == canonical(stored)

    now = as_now(stored)
    assert (now.then["result"], now.now["result"]) == (740_000, 745_000)
    assert [
        (one and one["symbol"], one and one["value"], other and other["value"]) for one, other in now.lines
    ] == [
        ("Lcs", 1_480_000, 1_490_000),
        ("", 740_000, 745_000),
        ("A", 740_000, 745_000),
    ]
    ((before, after),) = now.parameters
    assert before is not None
    assert after is not None
    assert (before["instrument"], after["instrument"]) == ("Công văn dự thảo", "Nghị định 38/2019/NĐ-CP")


def test_another_instrument_for_the_same_figure_is_shown_and_changes_no_amount() -> None:
    old = older_set("base_salary", date(2019, 7, 1), instrument="Nghị định 38/2019/NĐ-CP, bản thảo")
    now = as_now(json.loads(canonical(entitle(MONTHLY, parameters=old).to_json())))
    assert now.same_amount
    assert [(one and one["article"], other and other["article"]) for one, other in now.lines] == [
        ("Nghị định 38/2019/NĐ-CP, bản thảo", "Nghị định 38/2019/NĐ-CP")
    ]


def test_a_level_enacted_after_the_decision_is_paid_later_only_as_now() -> None:
    then_known = Parameters(
        v for name in current().names() for v in current().history(name) if v.valid_from < date(2023, 7, 1)
    )
    stored = json.loads(canonical(entitle(MONTHLY, parameters=then_known).to_json()))
    assert as_then(stored).same
    now = as_now(stored)
    assert now.same_amount
    assert [row["unit"] for row, _ in now.results if row] == ["rows"]
    assert {other["name"] for one, other in now.parameters if one is None and other} == {"base_salary"}


def test_a_row_stored_before_outcomes_had_names_is_recomputed_too() -> None:
    """Neither the names nor the parameters that newer rules ask besides are in it."""
    stored = json.loads(canonical(entitle(MONTHLY).to_json()))
    del stored["results"]
    stored["parameters"] = [
        row for row in stored["parameters"] if row["name"] != "survivor_one_time.barred_child_age"
    ]
    assert Entitlement.from_json(stored).results == {}
    assert as_then(stored).same


def test_a_line_that_somebody_changed_is_found() -> None:
    stored = json.loads(canonical(entitle(MONTHLY).to_json()))
    stored["result"] = stored["lines"][-1]["value"] = 7_450_000
    found = as_then(stored)
    assert not found.same
    assert not found.same_amount
    assert len(found.lines) == 1
