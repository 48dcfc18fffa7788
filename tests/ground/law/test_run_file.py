"""A file of cases is answered line by line, and one bad case does not stop the others."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from motcua.law import BENEFITS, entitle, run_file

GOOD = {
    "id": "a",
    "benefit": "funeral_allowance",
    "date": "2023-03-20",
    "inputs": {"deceased_status": "insured", "compulsory_months": 60},
}
BAD = {
    "id": "b",
    "benefit": "funeral_allowance",
    "date": "2023-03-20",
    "inputs": {"deceased_status": "insured"},
}


@pytest.mark.parametrize(
    "text",
    [json.dumps([GOOD, BAD]), json.dumps(GOOD) + "\n\n" + json.dumps(BAD) + "\n"],
    ids=["list", "lines"],
)
def test_a_list_and_lines_give_one_answer_each(text: str) -> None:
    first, second = (json.loads(line) for line in run_file(text))
    assert (first["id"], first["benefit"], first["result"], first["unit"]) == (
        "a",
        "funeral_allowance",
        14_900_000,
        "dong",
    )
    assert first["lines"][-1] == {
        "label_vi": "Trợ cấp mai táng",
        "label_en": "Funeral allowance",
        "article": "Điều 66.2 Luật 58/2014/QH13",
        "symbol": "",
        "formula": "10 × Lcs",
        "expression": "10 × 1.490.000",
        "value": 14_900_000,
        "unit": "dong",
    }
    assert {p["name"] for p in first["parameters"]} >= {
        "base_salary",
        "funeral.times",
        "law.social_insurance",
    }
    assert second["id"] == "b"
    assert second["error"]["code"] == "bad_input"
    assert [field["field"] for field in second["error"]["fields"]] == ["inputs.compulsory_months"]


def test_a_file_on_disk(tmp_path: Path) -> None:
    path = tmp_path / "cases.json"
    path.write_text(json.dumps(GOOD), "utf-8")
    assert [json.loads(line)["result"] for line in run_file(path)] == [14_900_000]


def test_a_line_that_is_no_json_and_a_case_that_is_no_object() -> None:
    answers = [json.loads(line) for line in run_file('{"id": \n' + json.dumps(GOOD) + "\n7\n")]
    assert [a.get("error", {}).get("code") for a in answers] == ["bad_input", None, "bad_input"]
    assert answers[0]["error"]["fields"][0]["message"].startswith("Line 1 is not JSON")


def test_brackets_without_end_are_a_line_that_cannot_be_read() -> None:
    first, second = (json.loads(line) for line in run_file("[" * 100_000 + "\n" + json.dumps(GOOD)))
    assert first["error"]["fields"][0]["message"].startswith("Line 1 is not JSON")
    assert second["result"] == 14_900_000


def test_what_parts_lines_for_people_does_not_part_a_case() -> None:
    text = json.dumps({**GOOD, "id": "a\u2028b"}, ensure_ascii=False) + "\n" + json.dumps(BAD)
    assert [json.loads(line)["id"] for line in run_file(text)] == ["a\u2028b", "b"]


def test_one_explained_case_takes_less_than_a_millisecond() -> None:
    for benefit in BENEFITS.values():
        best = min(timed(benefit.example) for _ in range(20))
        assert best < 0.001, benefit.key


def timed(case: object) -> float:
    start = time.perf_counter()
    entitle(case)  # type: ignore[arg-type]
    return time.perf_counter() - start
