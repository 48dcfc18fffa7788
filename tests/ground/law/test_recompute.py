"""A stored decision gives the same lines and amount when it is computed again as then."""

from __future__ import annotations

import json
from datetime import date

import pytest

from motcua.kernel.digest import canonical
from motcua.law import BENEFITS, WORKED, Entitlement, Parameters, entitle, recompute, recompute_now
from motcua.law.parameters import Value
from motcua.law.parameters.files import current
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
