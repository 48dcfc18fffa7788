"""The command line: every command explains itself, and a refusal is a sentence."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import pytest

from motcua.cli.main import main, parser


def commands() -> dict[str, argparse.ArgumentParser]:
    (found,) = [action for action in parser()._actions if isinstance(action, argparse._SubParsersAction)]
    return dict(found.choices)


@pytest.mark.parametrize("name", [name for name in commands() if name != "manage"])
def test_every_command_has_help(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main([name, "--help"])
    assert f"motcua {name}" in capsys.readouterr().out


def test_every_command_says_in_one_line_what_it_does(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    told = capsys.readouterr().out
    for name in commands():
        assert re.search(rf"\n    {name}\s+\w", told)


def test_a_refusal_is_a_sentence_and_exit_code_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "nothing-like-this"]) == 2
    assert capsys.readouterr().err.startswith("There is no measurement nothing-like-this.")


def test_a_wrong_setting_stops_a_command_with_its_name(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MOTCUA_WORKERS", "many")
    assert main(["migrate", "--check"]) == 2
    assert "MOTCUA_WORKERS" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words", [["authority", "competent", "--procedure", "x", "--area", "221"], ["journal", "export"]]
)
def test_a_database_that_nobody_prepared_is_told_with_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    monkeypatch.setattr("motcua.site.health.missing", lambda: "not migrated")
    assert main(words) == 2
    assert "./motcua migrate" in capsys.readouterr().err


def test_a_file_that_cannot_be_written_is_told_with_its_name(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def unwritable(_args: argparse.Namespace) -> int:
        Path("/nowhere/journal.jsonl").write_text("")
        return 0

    monkeypatch.setattr("motcua.cli.journal._export", unwritable)
    assert main(["journal", "export", "/nowhere/journal.jsonl"]) == 2
    assert capsys.readouterr().err == "/nowhere/journal.jsonl: No such file or directory\n"
