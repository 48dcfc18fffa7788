"""Every worked case gives the figure of its source, and never that of a source that is wrong."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from motcua.law import WORKED, entitle, run_file
from motcua.law.exact import stored

CASES: list[dict[str, Any]] = [
    case for path in sorted(WORKED.glob("*.json")) for case in json.loads(path.read_text("utf-8"))
]
NEEDED = """
    TT59-VD01 TT59-VD02 TT59-VD04 TT59-VD06 TT59-VD08 TT59-VD09 TT59-VD10 TT59-VD11 TT59-VD13 TT59-VD15
    TT59-VD16 TT59-VD18 TT59-VD19 TT59-VD20 TT59-VD22 TT59-VD24 TT59-VD26 TT59-VD27 TT59-VD30 TT59-VD33
    TT59-VD34 TT59-VD35 TT59-VD36 TT59-VD38 TT59-VD40 TT59-VD42 TT59-VD43 TT59-VD44 TT59-VD46 TT59-VD48
    TT59-VD49 AZTAX-72 TVPL-74M BHD-11M HDDT-2021-WRONG QT2-2023 FUN-2026-07 ESOS-2019 DNU-2018 LD-THU
    VSS-CNA TVPL-37-WRONG TT28-2015-A YB-2023 TT28-2021-VD1 MYLAW-40 TVPL-DS-WRONG GH26-UE-02 GH26-MAT-01
    GH26-MAT-02 GH26-SICK-01 GH26-LS-01 GH26-PEN-01 GH26-PEN-02 D162-1 D162-2 D162-5 TT59-VD45 TT59-VD47
    TT59-VD50 TT59-VD51 VSS52
"""
"""The sources that were read: examples of circulars, replies of the insurance, published cases."""


def named(case: dict[str, Any]) -> str:
    return f"{case['id']} [{case['source']['name']}]"


def wrong_figures() -> Iterator[Any]:
    for case in CASES:
        for figure in case.get("must_not_match", ()):
            yield pytest.param(case, figure, id=f"{case['id']}: {figure['why']}")


@pytest.mark.parametrize("case", CASES, ids=named)
def test_the_case_gives_the_figure_of_its_source(case: dict[str, Any]) -> None:
    found, expected = entitle(case), case["expected"]
    assert found.unit == expected["unit"]
    if "result" in expected:
        assert stored(found.result) == expected["result"]
    results = found.to_json()["results"]
    for name, value in expected.get("results", {}).items():
        assert results[name]["value"] == value, name
    for symbol, value in expected.get("lines", {}).items():
        assert found.line(symbol).value == value, symbol


@pytest.mark.parametrize(("case", "figure"), list(wrong_figures()))
def test_a_wrong_source_is_not_matched(case: dict[str, Any], figure: dict[str, Any]) -> None:
    found = entitle(case).to_json()
    named = {name: result["value"] for name, result in found["results"].items()}
    wrong = {"result": figure["result"]} if "result" in figure else figure["results"]
    assert not wrong.items() <= {**named, "result": found["result"]}.items()


def test_every_source_that_was_read_has_its_case() -> None:
    assert set(NEEDED.split()) - {case["id"].split("/")[0] for case in CASES} == set()


def test_every_case_says_where_its_figure_comes_from_and_expects_one() -> None:
    for case in CASES:
        assert case["source"]["name"], case["id"]
        assert case["expected"].keys() & {"result", "results", "lines"}, case["id"]


def test_no_case_is_named_twice() -> None:
    assert len({case["id"] for case in CASES}) == len(CASES)


def test_the_files_of_worked_cases_are_files_of_cases() -> None:
    for path in WORKED.glob("*.json"):
        answers = [json.loads(line) for line in run_file(path)]
        assert [answer["id"] for answer in answers] == [
            case["id"] for case in json.loads(path.read_text("utf-8"))
        ]
        assert not any("error" in answer for answer in answers)
