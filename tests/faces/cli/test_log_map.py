"""`log map`: any log as text, JSON and a picture that needs no other file."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from motcua.cli.main import main

LOG = """case,activity,time,resource
1,in,2024-05-02T08:00,an
1,check <all>,2024-05-02T10:00,binh
1,out,2024-05-05T10:00,an
2,in,2024-05-02T08:00,an
2,out,2024-05-02T09:00,an
"""


@pytest.fixture
def log(tmp_path: Path) -> Path:
    file = tmp_path / "small.csv"
    file.write_text(LOG, encoding="utf-8")
    return file


def test_as_text(log: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["log", "map", str(log), "--lang", "en"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("small: 2 cases; the map shows 100% of what follows what, 3 of 3 steps")
    assert "Most waiting is before “out”: 97% of all; half of them wait 1.5 days or longer." in told


def test_as_json(log: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["log", "map", str(log), "--json", "--share", "1"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["log"], found["map"]["cases"], found["officers"]["changed"]) == ("small", 2, 2)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_as_a_picture(log: Path, tmp_path: Path, language: str) -> None:
    out = tmp_path / "map.svg"
    assert main(["log", "map", str(log), "--svg", str(out), "--lang", language]) == 0
    picture = ElementTree.parse(out)
    texts = [text.text for text in picture.iter("{http://www.w3.org/2000/svg}text")]
    assert "check <all>" in texts
    assert "http" not in out.read_text("utf-8").replace("http://www.w3.org/2000/svg", "")


def test_a_log_that_cannot_be_used_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "bad.csv"
    file.write_text("case,activity,time\n1,a,never\n")
    assert main(["log", "map", str(file)]) == 2
    assert "line 2" in capsys.readouterr().err
