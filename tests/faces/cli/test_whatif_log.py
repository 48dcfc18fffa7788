"""What-if from a log on the command line: how the trial went, what can be asked, the answer, the refusal."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faces.cli.conftest import Shell
from tests.faces.pages.studied import log_file
from tests.story import Cast


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "office.csv"
    path.write_bytes(log_file())
    return path


def test_a_log_is_tried_then_asked(motcua: Shell, log: Path) -> None:
    told = motcua(f"whatif log {log} --lang en")
    assert told.code == 0
    assert "What can be changed" in told.out
    assert "--set 'people.assess=…'" in told.out
    found = motcua(f"whatif log {log} --set people.assess=3 --json").data
    assert found["answer"]["measures"]["p90"]["lower_in"] == found["answer"]["worlds"]
    off = found["trial"]["measures"]["p90"]["off"]
    assert found["answer"]["measures"]["p90"]["off"] == pytest.approx(off, abs=1e-4)


@pytest.mark.parametrize(
    ("setting", "words"), [("people.head=3", "What can be set"), ("arrivals=9", "between 50% and 200%")]
)
def test_what_cannot_be_set_is_told(motcua: Shell, log: Path, setting: str, words: str) -> None:
    refused = motcua(f"whatif log {log} --lang en --set {setting}")
    assert refused.code == 2
    assert words in refused.error


def test_a_small_log_and_an_empty_journal_carry_nothing(motcua: Shell, cast: Cast, tmp_path: Path) -> None:
    small = tmp_path / "small.csv"
    small.write_text("case,activity,time\n1,a,2024-01-01\n")
    told = motcua(f"whatif log {small} --lang en --set arrivals=2")
    assert told.code == 1
    assert "at least 8 are needed" in told.out
    journal = motcua("whatif journal --office 24 --from 2023-03-01")
    assert journal.code == 1
    assert "Không có hồ sơ nào được tiếp nhận" in journal.error
