"""The journal verified, exported and published from the command line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from motcua.dossiers.receive import receive
from motcua.journal.roots import close_day
from tests.faces.cli.conftest import Shell
from tests.record.chains import triggers_off
from tests.story import AFTER, Cast, application, key

SCRIPT = Path(__file__).parents[3] / "docs" / "verify_journal.py"


@pytest.fixture
def closed(cast: Cast) -> str:
    receive(cast.mua, application(), at=AFTER, key=key())
    return close_day(AFTER.date(), at=AFTER).root


def test_it_verifies(motcua: Shell, closed: str) -> None:
    ended = motcua("journal verify")
    assert ended.code == 0
    report = motcua("journal verify --json").data
    assert report == {"valid": True, "entries": 1, "dossiers": 1, "days": 1, "findings": []}


def test_a_changed_byte_is_named(motcua: Shell, closed: str) -> None:
    with triggers_off() as owner:
        owner.execute("update journal_entry set act = 'Receive'")
    ended = motcua("journal verify")
    assert ended.code == 1
    assert motcua("journal verify --json").data["findings"][0]["code"] == "entry_changed"


def test_an_export_verifies_without_us(motcua: Shell, closed: str, tmp_path: Path) -> None:
    file = tmp_path / "journal.jsonl"
    assert motcua(f"journal export {file}").code == 0
    assert motcua("journal export").out == file.read_text(encoding="utf-8")
    subprocess.run([sys.executable, "-I", SCRIPT, file], check=True, capture_output=True)


def test_the_root_of_a_day_is_printed(motcua: Shell, closed: str) -> None:
    assert closed in motcua("journal root").out
    assert motcua("journal root --day 2023-04-03 --json").data["root"] == closed
    assert motcua("journal root --day 2023-04-04").code == 1
