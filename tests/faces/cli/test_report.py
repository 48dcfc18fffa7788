"""The index and the reports on the command line: as a table, as JSON, as files; what is behind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from motcua.site.clock import frozen
from tests.faces.cli.conftest import Shell
from tests.insight.july import OCTOBER, told_in_bac_giang
from tests.insight.quarter import Quarter, on

Q3 = "--quarter 2023Q3 --office 24"


@pytest.fixture
def october(motcua: Shell, quarter: Quarter) -> Iterator[Shell]:
    with frozen(on(15, 10)):
        yield motcua


def test_the_index_of_a_province(october: Shell) -> None:
    found = october(f"report index {Q3} --json").data
    assert (found["office"], found["period"], found["within_reach"], found["points"]) == (
        "24000",
        "2023Q3",
        46,
        100,
    )
    by_number = {one["number"]: one for group in found["groups"] for one in group["indicators"]}
    assert (by_number["2.1"]["share"], by_number["2.1"]["score"]) == ("60.00", "12.00")
    assert (by_number["2.2"]["state"], by_number["2.2"]["mean_working_days"]) == ("shown", "7.67")
    assert (by_number["5.2"]["state"], by_number["5.2"]["score"]) == ("not_held", None)
    text = october(f"report index {Q3}").out
    assert "60,00%" in text
    assert "chưa có dữ liệu" in text


def test_the_report_of_dossiers_with_its_files(october: Shell, tmp_path: Path) -> None:
    pdf, csv = tmp_path / "report.pdf", tmp_path / "report.csv"
    found = october(f"report dossiers {Q3} --json --pdf", str(pdf), "--csv", str(csv)).data
    assert found["totals"]["late"] == {"now": 8, "before": 0, "year_before": 0}
    assert {line["key"]: line["in_hand"]["now"] for line in found["by"]["channel"]} == {
        "direct": 15,
        "online": 4,
        "post": 1,
    }
    assert pdf.read_bytes().startswith(b"%PDF")
    rows = csv.read_text("utf-8-sig").splitlines()
    settled = rows[0].split(",").index("in_hand") - len(rows[0].split(","))
    assert sum(int(row.split(",")[settled]) for row in rows[1:] if row.startswith("2023Q3")) == 20


def test_the_dossiers_behind_a_number(october: Shell, quarter: Quarter) -> None:
    found = october(f"report behind late {Q3} --json").data
    assert found["count"] == 8
    assert quarter.codes["forgotten"] in {one["code"] for one in found["dossiers"]}
    assert quarter.codes["forgotten"] in october(f"report behind pending_late {Q3}").out
    assert october(f"report behind asked_twice {Q3} --procedure local:V.1 --json").data["count"] == 0


def test_a_period_can_be_kept(october: Shell) -> None:
    assert october("report keep --month 2023-08 --json").data["cells"] == 4


@pytest.mark.parametrize(
    "words",
    [
        "report index --quarter 2023Q5 --office 24",
        "report index --quarter 2023Q3 --office 77777",
        "report behind nothing --quarter 2023Q3 --office 24",
    ],
)
def test_what_cannot_be_answered_is_refused_in_a_sentence(october: Shell, words: str) -> None:
    ended = october(words)
    assert ended.code == 1
    assert ended.error.strip().endswith(".")


def test_across_july_2025_it_is_said_what_stands_against_what(
    motcua: Shell, db: None, tmp_path: Path
) -> None:
    told_in_bac_giang()
    pdf = tmp_path / "report.pdf"
    with frozen(OCTOBER):
        text = motcua("report dossiers --quarter 2025Q3 --office 24 --pdf", str(pdf)).out
        found = motcua("report dossiers --quarter 2025Q3 --office 24 --json").data
    assert "Bắc Ninh từ ngày 01/07/2025 với BHXH tỉnh Bắc Giang và BHXH tỉnh Bắc Ninh trước đó" in text
    assert (found["office"], found["compared"]["before"]["now"]) == ("99024", ["99024"])
    assert pdf.read_bytes().startswith(b"%PDF")
