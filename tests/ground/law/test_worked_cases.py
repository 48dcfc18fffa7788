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
    TT59-VD44 TT59-VD45 TT59-VD46 TT59-VD47 TT59-VD48 TT59-VD49 TT59-VD50 TT59-VD51 VSS52 AZTAX-72 TVPL-74M
    BHD-11M HDDT-2021-WRONG QT2-2023 FUN-2026-07 YB-2023 TT28-2021-VD1 MYLAW-40 TVPL-DS-WRONG
"""


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
    for symbol, value in expected.get("lines", {}).items():
        assert found.line(symbol).value == value, symbol


@pytest.mark.parametrize(("case", "figure"), list(wrong_figures()))
def test_a_wrong_source_is_not_matched(case: dict[str, Any], figure: dict[str, Any]) -> None:
    assert stored(entitle(case).result) != figure["result"]


def test_every_source_that_was_read_has_its_case() -> None:
    assert set(NEEDED.split()) == {case["id"].split("/")[0] for case in CASES}


def test_no_case_is_named_twice() -> None:
    assert len({case["id"] for case in CASES}) == len(CASES)


def test_the_files_of_worked_cases_are_files_of_cases() -> None:
    for path in WORKED.glob("*.json"):
        answers = [json.loads(line) for line in run_file(path)]
        assert [answer["id"] for answer in answers] == [
            case["id"] for case in json.loads(path.read_text("utf-8"))
        ]
        assert not any("error" in answer for answer in answers)
