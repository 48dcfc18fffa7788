"""Anybody with Python can verify an export of the journal, without the product and without trusting it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from motcua.journal.export import lines
from motcua.journal.roots import close_day
from tests.record.chains import AT, two_dossiers

SCRIPT = Path(__file__).parents[2] / "docs" / "verify_journal.py"

Rows = list[dict[str, Any]]


@pytest.fixture
def rows(db: None) -> Rows:
    """An export with five entries of two dossiers and one closed day."""
    two_dossiers()
    close_day(AT.date(), at=AT)
    return [json.loads(line) for line in lines()]


def verified(rows: Rows, folder: Path) -> tuple[int, str]:
    """The exit code and the output of the script, run by a Python that sees nothing of ours."""
    file = folder / "journal.jsonl"
    file.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    answer = subprocess.run([sys.executable, "-I", SCRIPT, file], capture_output=True, text=True, check=False)
    assert not answer.stderr
    return answer.returncode, answer.stdout


def test_the_script_is_short() -> None:
    assert len(SCRIPT.read_text(encoding="utf-8").splitlines()) <= 50


def test_an_export_verifies(rows: Rows, tmp_path: Path) -> None:
    code, output = verified(rows, tmp_path)
    assert code == 0
    assert "5 entries of 2 dossiers, 1 closed days" in output
    assert rows[-2]["root"] in output


def change(rows: Rows) -> None:
    rows[2]["content"]["facts"]["note"] = "Yên Dung"


def lose(rows: Rows) -> None:
    del rows[2]


def lose_the_last(rows: Rows) -> None:
    del rows[5]


def add(rows: Rows) -> None:
    rows.insert(3, rows[3])


def swap(rows: Rows) -> None:
    rows[1], rows[2] = rows[2], rows[1]


def close_otherwise(rows: Rows) -> None:
    rows[-2]["entries"] = 4


def date_otherwise(rows: Rows) -> None:
    rows[-2]["day"] = "2023-04-04"


def close_at_another_moment(rows: Rows) -> None:
    rows[-2]["closed_at"] = rows[-2]["closed_at"].replace("2023", "2024")


def renumber(rows: Rows) -> None:
    rows[2]["id"] += 1000


def cut(rows: Rows) -> None:
    del rows[-2:]


def extend(rows: Rows) -> None:
    rows.append({"kind": "note"})


def tear(rows: Rows) -> None:
    rows[3] = {}


@pytest.mark.parametrize(
    ("tamper", "said"),
    [
        (change, "was changed"),
        (lose, "does not follow"),
        (lose_the_last, "no longer has its root"),
        (add, "does not follow"),
        (swap, "does not follow"),
        (close_otherwise, "no longer has its root"),
        (date_otherwise, "no longer has its root"),
        (close_at_another_moment, "no longer has its root"),
        (renumber, "does not follow"),
        (cut, "it was cut"),
        (extend, "something was added"),
        (tear, "a line is not one of a journal"),
    ],
)
def test_an_export_that_was_tampered_with_does_not(
    rows: Rows, tmp_path: Path, tamper: Callable[[Rows], None], said: str
) -> None:
    tamper(rows)
    code, output = verified(rows, tmp_path)
    assert code == 1
    assert said in output
