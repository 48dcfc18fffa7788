"""The description of the case format is complete: enough to write a case, and to render a form."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from motcua.law import BENEFITS, SWITCHES, UNITS, entitle, schema
from motcua.law.cases.schema import KINDS

BENEFIT_KEYS = sorted(BENEFITS)


def inputs(described: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for field in described:
        yield field
        yield from inputs(field.get("items", []))


def every_input() -> list[Any]:
    benefits = schema()["benefits"].items()
    return [pytest.param(f, id=f"{key}.{f['name']}") for key, b in benefits for f in inputs(b["inputs"])]


def test_it_is_plain_json() -> None:
    assert json.loads(json.dumps(schema())) == schema()


@pytest.mark.parametrize("field", every_input())
def test_every_input_has_its_type_meaning_and_example(field: dict[str, Any]) -> None:
    assert field["type"] in KINDS
    assert field["label_vi"]
    assert field["label_en"] not in ("", field["label_vi"])
    assert field.get("unit", "months") in UNITS
    assert "example" in field
    assert (field["type"] == "choice") == ("allowed" in field)
    assert (field["type"] == "list") == ("items" in field)
    assert bool(field.get("note_vi")) == bool(field.get("note_en"))


@pytest.mark.parametrize("key", BENEFIT_KEYS)
def test_the_example_of_a_benefit_is_a_case(key: str) -> None:
    described = schema()["benefits"][key]
    found = entitle(described["example"])
    assert found.result > 0
    assert found.unit == described["result_unit"]


@pytest.mark.parametrize("key", BENEFIT_KEYS)
def test_the_examples_of_the_inputs_are_accepted(key: str) -> None:
    benefit, described = BENEFITS[key], schema()["benefits"][key]
    apart = {name for group in described["one_of"] for name in group["names"]}
    given = {f["name"]: f["example"] for f in described["inputs"] if f["name"] not in apart}
    given.update({group["names"][0]: example(described, group["names"][0]) for group in described["one_of"]})
    given.pop("deceased_born", None)
    entitle({**benefit.example, "inputs": given})


def example(described: dict[str, Any], name: str) -> Any:
    return next(field["example"] for field in described["inputs"] if field["name"] == name)


@pytest.mark.parametrize("key", BENEFIT_KEYS)
def test_every_line_has_both_languages_a_known_unit_and_its_article(key: str) -> None:
    found = entitle(BENEFITS[key].example)
    for line in found.lines:
        assert "" not in (line.label_vi, line.label_en)
        assert line.unit in UNITS or line.unit == ""
        if line.formula:
            assert "" not in (line.article, line.expression)


def test_every_switch_is_known_to_a_benefit_and_says_what_speaks_for_its_default() -> None:
    assert {name for benefit in BENEFITS.values() for name in benefit.switches} == set(SWITCHES)
    for switch in SWITCHES.values():
        assert switch.option(switch.default) in switch.options
        assert switch.reason
