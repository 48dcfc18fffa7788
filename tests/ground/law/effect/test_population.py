"""A population is read row by row: cells become inputs, what cannot be read keeps its line and reason."""

from __future__ import annotations

import pytest

from motcua.kernel.errors import BadInput
from motcua.law.effect import Problem, Row, read_population


def rows(*lines: str) -> list[Row | Problem]:
    return list(read_population([line + "\n" for line in lines]))


def row(*lines: str) -> Row:
    (found,) = rows(*lines)
    assert isinstance(found, Row)
    return found


def problem(*lines: str) -> Problem:
    (found,) = rows(*lines)
    assert isinstance(found, Problem)
    return found


def test_cells_become_what_their_inputs_are() -> None:
    found = row(
        "benefit,id,sex,province,weight,date,amount,retired_before_1995,kind",
        "pension_increase,A1,Nữ,24,2.5,2026-07-01,3000000,true,osh",
    )
    assert found.case == {
        "id": "A1",
        "benefit": "pension_increase",
        "date": "2026-07-01",
        "inputs": {"amount": 3_000_000, "retired_before_1995": True, "kind": "osh"},
    }
    assert (found.line, found.sex, found.province, str(found.weight)) == (2, "female", "24", "5/2")


def test_an_empty_cell_is_not_given() -> None:
    assert row("benefit,amount,kind", "pension_increase,3000000,").case["inputs"] == {"amount": 3_000_000}


def test_the_sex_is_also_an_input_of_a_benefit_that_asks_for_it() -> None:
    found = row("benefit,sex,compulsory_months", "pension,male,240")
    assert (found.sex, found.case["inputs"]["sex"]) == ("male", "male")


def test_a_list_stands_in_its_cell_as_json() -> None:
    relatives = '"[{""relation"": ""child"", ""born"": ""2015-01-01""}]"'
    found = row("benefit,deceased_status,relatives", f"monthly_survivor_allowance,pensioner,{relatives}")
    assert found.case["inputs"]["relatives"] == [{"relation": "child", "born": "2015-01-01"}]


def test_a_case_a_line_carries_sex_province_and_weight_beside_its_inputs() -> None:
    found = row(
        '{"id": "x", "benefit": "pension", "inputs": {"sex": "female"}, "province": "01", "weight": 3}'
    )
    assert found.case == {"id": "x", "benefit": "pension", "inputs": {"sex": "female"}}
    assert (found.sex, found.province, found.weight) == ("female", "01", 3)


def test_an_input_that_the_benefit_does_not_have_stays_for_the_law_to_refuse() -> None:
    assert row("benefit,amount,pension", "pension_increase,1,2").case["inputs"] == {
        "amount": 1,
        "pension": "2",
    }


@pytest.mark.parametrize(
    ("lines", "line", "code"),
    [
        (("benefit,amount", "pension_increase,1,2"), 2, "too_many_cells"),
        (("benefit,weight", "", "pension_increase,-1"), 3, "out_of_range"),
        (("benefit,weight", "pension_increase,many"), 2, "out_of_range"),
        (("benefit,sex", "pension_increase,x"), 2, "sex_unknown"),
        (("{not json",), 1, "not_json"),
        (('{"benefit": "pension"}', "[]"), 2, "not_an_object"),
    ],
)
def test_a_row_that_cannot_be_read_keeps_its_line_and_its_reason(
    lines: tuple[str, ...], line: int, code: str
) -> None:
    found = rows(*lines)[-1]
    assert isinstance(found, Problem)
    assert (found.line, found.code) == (line, code)
    assert found.english()


@pytest.mark.parametrize(
    ("header", "field"),
    [("benefit,amont", "amont"), ("id,amount", "benefit"), ("benefit,amount,amount", "amount")],
)
def test_a_header_that_is_not_known_is_refused_at_once(header: str, field: str) -> None:
    with pytest.raises(BadInput) as refused:
        rows(header, "x")
    assert field in [problem.field for problem in refused.value.problems]
