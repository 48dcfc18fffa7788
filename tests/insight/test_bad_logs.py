"""A file that is no event log is refused, a line that cannot be used is named, memory stays bounded."""

from __future__ import annotations

import gzip
import tracemalloc
from datetime import date
from pathlib import Path

import pytest

from motcua.cli.main import main
from motcua.insight.log import BadLog, Mapping, facts, read
from motcua.insight.log.model import NEVER
from motcua.insight.log.times import moment

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


@pytest.mark.parametrize("column", ["start", "enabled", "due", "finished"])
def test_a_column_of_moments_may_begin_with_something_else(tmp_path: Path, column: str) -> None:
    """What comes after shows that it is one: nothing is told without what is wrong in it, and where."""
    rows = "1,a,2024-05-02,soon\n2,a,2024-05-03,2024-05-02\n2,b,2024-05-04,later\n"
    file = text(tmp_path, HEAD.replace("time", f"time,{column}") + rows)
    assert [problem.line for problem in refused(file).problems] == [2, 4]
    log = read(file, without_bad_lines=True)
    assert (log.cases, len(log), len(log.problems), log.left_alone) == (["2"], 1, 2, {})
    assert moment(getattr(log, column)[0]).date() == date(2024, 5, 2)


def test_a_date_of_a_case_that_is_none_is_named_and_the_case_is_told_without_it(tmp_path: Path) -> None:
    rows = "1,a,2024-05-02,soon\n2,a,2024-05-02,2024-05-20\n1,b,2024-05-03,soon\n"
    file = text(tmp_path, HEAD.replace("time", "time,deadline") + rows)
    assert [problem.line for problem in refused(file).problems] == [2]
    log = read(file, without_bad_lines=True)
    assert (len(log), [[*case] for case in log.of_case]) == (3, [[], ["deadline"]])


def test_an_xes_whose_starts_begin_with_something_else(tmp_path: Path) -> None:
    event = (
        '<event>\n<string key="concept:name" value="a"/><date key="time:timestamp" value="2024-05-02"/>'
        '<string key="start_time" value="{}"/></event>'
    )
    events = event.format("?") + event.format("2024-05-01")
    file = text(tmp_path, f"<log><trace>{events}</trace></log>", "log.xes")
    assert [problem.line for problem in refused(file).problems] == [1]
    assert len(read(file, without_bad_lines=True)) == 1


def test_what_is_no_column_of_moments_is_soon_left_alone_and_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = "1,a,2024-05-02,Hanoi\n" * 1200 + "1,a,2024-05-02,2024-05-01\n"
    file = text(tmp_path, HEAD.replace("time", "time,start") + rows)
    log = read(file)
    assert (len(log), int((log.start != NEVER).sum()), log.problems) == (1201, 0, ())
    assert "nothing is read for start: “Hanoi” is no moment" in log.left_alone["start"].english()
    assert main(["log", "facts", str(file)]) == 0
    assert "left alone: line 2: nothing is read for start" in capsys.readouterr().err


@pytest.mark.parametrize("line", [b"\n", b"\r\n", b",,\n", b"1,b\n"])
def test_lines_that_tell_nothing_are_not_read_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: bytes
) -> None:
    monkeypatch.setattr("motcua.insight.log.model.MOST_IDLE", 1000)
    file = tmp_path / "log.csv.gz"
    file.write_bytes(gzip.compress(HEAD.encode() + line * 2_000_000))
    assert "too many lines tell no event: 1001, and 0 tell one" in refused(file).english()
    file.write_bytes(gzip.compress(HEAD.encode() + (GOOD.encode() + b"\n") * 2000))
    assert len(read(file)) == 2000


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


def test_a_file_in_another_encoding_says_where(tmp_path: Path) -> None:
    file = tmp_path / "log.csv"
    file.write_bytes((HEAD + GOOD * 5 + "1,Réponse,2024-05-02\n").encode("cp1252"))
    assert "line 7 is not written in utf-8" in refused(file).english()
    assert read(file, Mapping(encoding="cp1252")).activities == ["a", "Réponse"]


@pytest.mark.parametrize(
    ("start", "kind"), [(b"PK\x03\x04", "ZIP"), (b'{"ocel:', "JSON"), (b"BZh9", "BZIP2")]
)
def test_what_is_neither_xes_nor_a_table_is_called_by_its_name(
    tmp_path: Path, start: bytes, kind: str
) -> None:
    file = tmp_path / "log.xes"
    file.write_bytes(start + bytes(100))
    assert f"this is {kind}" in refused(file).english()


@pytest.mark.parametrize("encoding", ["klingon", "gbk"])
def test_xml_in_an_encoding_that_cannot_be_read(tmp_path: Path, encoding: str) -> None:
    content = f'<?xml version="1.0" encoding="{encoding}"?><log/>'
    assert "line 1: its encoding cannot be read" in refused(text(tmp_path, content, "log.xes")).english()


def test_two_bytes_a_sign_without_their_mark(tmp_path: Path) -> None:
    file = tmp_path / "log.csv"
    file.write_bytes((HEAD + GOOD).encode("utf-16-le"))
    assert 'encoding = "utf-16"' in refused(file).english()


def test_a_quote_without_end_is_named_where_it_begins(tmp_path: Path) -> None:
    (problem,) = refused(text(tmp_path, HEAD + GOOD + '2,"b,2024-05-02\n' + GOOD * 9)).problems
    assert (problem.line, problem.data["last"]) == (3, 12)


@pytest.mark.parametrize(
    ("moment", "help_"),
    [
        ("13:45", "day and time must stand in one column"),
        ("45414.5", 'time_format = "excel"'),
        ("02/24/2024 13:45", 'time_format = "%m/%d/%Y %H:%M"'),
    ],
)
def test_a_moment_that_cannot_be_read_says_what_may_help(tmp_path: Path, moment: str, help_: str) -> None:
    (problem,) = refused(text(tmp_path, HEAD + f"1,a,{moment}\n")).problems
    assert help_ in problem.english()


def test_where_the_month_stands_first_nothing_is_told_of_the_other_lines(tmp_path: Path) -> None:
    """02/03 was read as 2 March, and 02/24 shows that it was not."""
    file = text(tmp_path, HEAD + "1,a,02/03/2024\n1,b,02/24/2024\n")
    with pytest.raises(BadLog):
        read(file, without_bad_lines=True)
    assert facts(read(file, Mapping(time_format="%m/%d/%Y")))["arrivals_by_month"] == {"2024-02": 1}


def test_a_column_of_the_mapping_that_is_not_there(tmp_path: Path) -> None:
    mapping = Mapping(names={"resource": "Officer no."})
    event = (
        '<event><string key="concept:name" value="a"/><date key="time:timestamp" value="2024-05-02"/></event>'
    )
    for file in (
        text(tmp_path, HEAD + GOOD),
        text(tmp_path, f"<log><trace>{event}</trace></log>", "log.xes"),
    ):
        assert "“Officer no.” for resource" in refused(file, mapping).english()


@pytest.mark.parametrize(
    ("hidden", "reason"),
    [
        ('<list key="l">' * 1000, "within each other"),
        ('<list key="l">' + '<int key="n" value="1"/>' * 20_000, "attributes in one place"),
        ("".join(f"<a{n}/>" for n in range(5000)), "kinds of tags"),
        ("".join(f'<string key="{n}" value="{"x" * 100_000}"/>' for n in range(100)), "signs in one place"),
    ],
)
def test_what_is_hidden_in_one_place_of_xml(tmp_path: Path, hidden: str, reason: str) -> None:
    assert reason in refused(text(tmp_path, "<log><trace><event>" + hidden, "log.xes")).english()


def test_cases_without_events_need_no_memory(tmp_path: Path) -> None:
    case = '<trace><string key="concept:name" value="{}"/></trace>'
    file = text(tmp_path, "<log>" + "".join(case.format(n) for n in range(50_000)) + "</log>", "log.xes")
    tracemalloc.start()
    assert "no event" in refused(file).english()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 2**20


def test_names_are_not_kept_without_bound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("motcua.insight.log.model.MOST_SIGNS", 100_000)
    rows = "".join(f"1,{number:0>1000},2024-05-02\n" for number in range(101))
    assert "signs together" in refused(text(tmp_path, HEAD + rows)).english()


def test_a_case_named_after_its_events(tmp_path: Path) -> None:
    event = (
        '<event><string key="concept:name" value="a"/><date key="time:timestamp" value="2024-05-02"/></event>'
    )
    late = f'<log><trace>\n{event}<string key="concept:name" value="1"/></trace></log>'
    (problem,) = refused(text(tmp_path, late, "log.xes")).problems
    assert (problem.line, "before its events" in problem.english()) == (2, True)


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ("encoding = 'nonsense'", "no encoding"),
        ("delimiter = ';;'", "one sign"),
        ("time_format = '%Q'", "no form of dates"),
        ("zone = '{x}'", "“{x}” is no time zone"),
    ],
)
def test_an_option_of_a_mapping_that_cannot_be_used(tmp_path: Path, told: str, reason: str) -> None:
    with pytest.raises(BadLog) as caught:
        Mapping.load(text(tmp_path, told, "map.toml"))
    assert reason in caught.value.english()


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
