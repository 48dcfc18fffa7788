"""The example of docs/law.md is what the commands print."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from motcua.cli.main import main

PAGE = (Path(__file__).parents[3] / "docs" / "law.md").read_text("utf-8")


def test_the_printed_effect_is_real(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (proposal,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    (printed,) = re.findall(r"```\n(The law of .*?)```", PAGE, re.DOTALL)
    people, change = tmp_path / "people.csv", tmp_path / "ten-percent.toml"
    change.write_text(proposal, "utf-8")
    main(["law", "population", "1000", "--seed", "2026"])
    people.write_text(capsys.readouterr().out, "utf-8")
    compared = ["--population", str(people), "--on", "2026-07-01", "--set", str(change)]
    main(["law", "effect", *compared, "--lang", "en"])
    told = capsys.readouterr().out
    for block in printed.strip().split("\n\n"):
        assert block in told
