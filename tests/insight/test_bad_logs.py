"""A file that is no event log is refused, a line that cannot be used is named, memory stays bounded."""

from __future__ import annotations

import gzip
import tracemalloc
from pathlib import Path

import pytest

from motcua.cli.main import main
from motcua.insight.log import BadLog, Mapping, facts, read

HEAD = "case,activity,time\n"
GOOD = "1,a,2024-05-02\n"


def refused(file: Path, mapping: Mapping | None = None) -> BadLog:
    with pytest.raises(BadLog) as caught:
        read(file, mapping)
    return caught.value


def text(folder: Path, content: str, name: str = "log.csv") -> Path:
    file = folder / name
    file.write_text(content, encoding="utf-8")
    return file


def test_a_packed_file_that_is_cut_off(tmp_path: Path) -> None:
    file = tmp_path / "log.csv.gz"
    file.write_bytes(gzip.compress((HEAD + GOOD * 5000).encode())[:-20])
    assert "cut off" in refused(file).english()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("<html><body/></html>", "no event log, it begins with <html>"),
        ("<log><trace><event></trace></log>", "not well-formed"),
        ("<log><trace>", "not well-formed"),
        ('<!DOCTYPE log [<!ENTITY a "x">]><log/>', "document type"),
        ("<log><trace/></log>", "no event"),
    ],
)
def test_xml_that_is_no_event_log(tmp_path: Path, content: str, reason: str) -> None:
    assert reason in refused(text(tmp_path, content, "log.xes")).english()


def test_entities_that_would_grow_without_end_are_never_expanded(tmp_path: Path) -> None:
    grow = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE log [<!ENTITY e0 "x">{grow}]><log><string key="a" value="&e11;"/></log>'
    assert "document type" in refused(text(tmp_path, bomb, "log.xes")).english()


def test_ten_million_attributes_in_one_event_need_no_memory(tmp_path: Path) -> None:
    file = tmp_path / "log.xes.gz"
    with gzip.open(file, "wb", compresslevel=1) as packed:
        packed.write(b"<log><trace><event>")
        for start in range(0, 10_000_000, 100_000):
            packed.write(b"".join(b'<int key="%d" value="1"/>' % n for n in range(start, start + 100_000)))
        packed.write(b"</event></trace></log>")
    tracemalloc.start()
    assert "more than 10000 attributes" in refused(file).english()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 50 * 2**20


def test_a_tag_without_end_is_not_read_for_ever(tmp_path: Path) -> None:
    file = tmp_path / "log.xes"
    file.write_bytes(b'<log><trace><event><string key="a" value="' + b"x" * 40 * 2**20)
    assert "without end" in refused(file).english()


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("2,b\n", "torn: 2 columns in place of 3"),
        ("2,b,yesterday\n", "“yesterday” is no moment"),
        (",b,2024-05-02\n", "names no case"),
        ("2,,2024-05-02\n", "no activity"),
    ],
)
def test_a_line_that_cannot_be_used_is_named(tmp_path: Path, line: str, reason: str) -> None:
    file = text(tmp_path, HEAD + GOOD + line + GOOD)
    (problem,) = refused(file).problems
    assert problem.line == 3
    assert reason in problem.english()
    left = read(file, without_bad_lines=True)
    assert (facts(left)["events"], len(left.problems)) == (2, 1)


def test_a_quote_without_end_is_a_torn_line(tmp_path: Path) -> None:
    problems = refused(text(tmp_path, HEAD + GOOD + '2,"b,2024-05-02\n' + GOOD)).problems
    assert "torn" in problems[0].english()


def test_many_bad_lines_are_counted_and_not_all_told(tmp_path: Path) -> None:
    bad = refused(text(tmp_path, HEAD + GOOD + "1,b\n" * 1000))
    assert (len(bad.problems), bad.more) == (100, 900)


@pytest.mark.parametrize("content", ["", "\n\n", "a,b,c\n1,2,3\n", "\x00\x01\x02", HEAD])
def test_what_is_no_table_of_events(tmp_path: Path, content: str) -> None:
    assert refused(text(tmp_path, content)).english().startswith("log.csv: ")


def test_a_line_of_a_gigabyte_is_not_read(tmp_path: Path) -> None:
    assert "longer than a line" in refused(text(tmp_path, HEAD + "x" * 2_000_000)).english()


def test_a_file_in_another_encoding_says_so(tmp_path: Path) -> None:
    file = tmp_path / "log.csv"
    file.write_bytes((HEAD + "1,Gấp,2024-05-02\n").encode("utf-16"))
    assert "encoding" in refused(file).english()


@pytest.mark.parametrize("told", ["colour = 'x'", "case = 1", "case =", "zone = 'Mars'"])
def test_a_mapping_that_says_nothing_known(tmp_path: Path, told: str) -> None:
    with pytest.raises(BadLog):
        Mapping.load(text(tmp_path, told, "map.toml"))


def test_the_command_says_it_in_sentences(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = text(tmp_path, HEAD + GOOD + "1,b\n")
    assert main(["log", "facts", str(file), "--json"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "line 3" in err
    assert main(["log", "facts", str(file), "--without-bad-lines"]) == 0
    assert main(["log", "facts", str(tmp_path / "nothing.csv")]) == 2
