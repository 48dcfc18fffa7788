"""Event logs of others are read as an independent tool reads them, figure by figure."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from motcua.insight.log import Mapping, facts, read
from motcua.insight.log.model import NEVER, NONE

LOGS = Path(__file__).parents[3] / "shared" / "data" / "event-logs"
REFERENCES = sorted(path for path in LOGS.glob("reference/*.json") if path.stem != "deadline_facts")
NOT_COUNTED = {"log", "tool", "sha256"}

needs_logs = pytest.mark.skipif(
    not LOGS.exists(), reason="the public event logs are not beside this checkout"
)


@needs_logs
@pytest.mark.parametrize("reference", REFERENCES, ids=lambda path: path.stem)
def test_every_figure_is_that_of_the_reference(reference: Path) -> None:
    expected: dict[str, Any] = json.loads(reference.read_text("utf-8"))
    for file in LOGS.glob(f"{reference.stem}.*.gz"):
        found = facts(read(file))
        for key in expected.keys() - NOT_COUNTED:
            assert found[key] == expected[key], (file.name, key)


@needs_logs
def test_what_the_receipt_log_tells_about_lateness() -> None:
    told = json.loads((LOGS / "reference" / "deadline_facts.json").read_text("utf-8"))["wabo-receipt"]
    found = facts(read(LOGS / "wabo-receipt.xes.gz"))
    keys = ("cases_with_enddate", "with_planned", "with_deadline", "late_vs_planned", "late_vs_deadline")
    assert {key: found[key] for key in keys} == {key: told[key] for key in keys}


@needs_logs
@pytest.mark.parametrize("log", ["bpic2015-1", "bpic2015-2"])
def test_events_that_were_finished_after_they_were_due(log: str) -> None:
    told = json.loads((LOGS / "reference" / "deadline_facts.json").read_text("utf-8"))[log]
    found = facts(read(LOGS / f"{log}.xes.gz"))
    keys = ("events_with_dueDate", "finished_after_due")
    assert {key: found[key] for key in keys} == {key: told[key] for key in keys}


def written(folder: Path, text: str, name: str = "log.csv") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_a_table_with_columns_nobody_knows_and_no_resource(tmp_path: Path) -> None:
    log = read(
        written(tmp_path, "Case ID;colour;Activity;Timestamp\n1;red;a;2024-05-02 08:00\n1;;b;2024-05-03\n")
    )
    found = facts(log)
    assert (found["cases"], found["events"], found["dfg_total"]) == (1, 2, 1)
    assert found["handover"] == {"pairs": 0, "total": 0, "self": 0}
    assert found["days"]["max"] == 0.6667


def test_equal_stamps_keep_the_order_of_the_file(tmp_path: Path) -> None:
    rows = "".join(f"1,{name},2024-05-02T08:00:00\n" for name in "cab")
    log = read(written(tmp_path, "case,activity,time\n" + rows))
    assert [log.activities[number] for number in log.activity] == ["c", "a", "b"]


def test_dates_far_outside_are_read(tmp_path: Path) -> None:
    log = read(
        written(tmp_path, "case,activity,time\n1,a,0001-01-01\n1,b,9999-12-31T23:59:59.999999+14:00\n")
    )
    assert facts(log)["arrivals_by_month"] == {"0001-01": 1} or facts(log)["events"] == 2


@pytest.mark.parametrize(
    "text",
    [
        "1714637115",
        "1714637115.000",
        "1714637115000",
        "1714637115000000000",
        "20240502080515",
        "02/05/2024 08:05:15 AM",
        "02/05/2024 08:05:15 SA",
        "02-May-2024 08:05:15",
        "2024-05-02 08:05:15.000 UTC",
        "2024-05-02T08:05:14.999999999Z",
    ],
)
def test_a_moment_is_read_as_systems_write_it(tmp_path: Path, text: str) -> None:
    log = read(written(tmp_path, f"case,activity,time\n1,a,{text}\n"))
    assert abs(int(log.at[0]) - 1_714_637_115_000_000) <= 1


def test_milliseconds_since_1970_are_no_year_1312(tmp_path: Path) -> None:
    found = facts(read(written(tmp_path, "case,activity,time\n1,a,1312040512345\n")))
    assert found["arrivals_by_month"] == {"2011-07": 1}


def test_leap_seconds_and_the_end_of_a_day(tmp_path: Path) -> None:
    rows = "1,a,2016-12-31T23:59:60Z\n1,b,2017-01-01T24:00:00Z\n"
    assert facts(read(written(tmp_path, "case,activity,time\n" + rows)))["days"]["max"] == 1.0


def test_dates_before_and_after_what_a_calendar_has_are_told(tmp_path: Path) -> None:
    rows = "1,a,0001-01-01T00:00:00+07:00\n2,b,9999-12-31T23:59:59-07:00\n"
    found = facts(read(written(tmp_path, "case,activity,time\n" + rows)))
    assert found["arrivals_by_month"] == {"0000-12": 1, "10000-01": 1}


def test_days_of_a_spreadsheet_are_read_where_the_mapping_says_so(tmp_path: Path) -> None:
    file = written(tmp_path, "case,activity,time\n1,a,45414.25\n")
    assert read(file, Mapping(time_format="excel")).at[0] == 1_714_629_600_000_000


def test_a_column_that_only_bears_a_usual_name_is_left_alone(tmp_path: Path) -> None:
    """Its first text is no moment; nor does what is told of cases become part of the events."""
    head = "case,activity,time,start,due,deadline,case:user,case:started"
    log = read(written(tmp_path, f"{head}\n1,a,2024-05-02,Hanoi,in 5 days,soon,Lan,2024-05-01\n"))
    assert (log.start[0], log.due[0], log.resource[0], log.of_case) == (NEVER, NEVER, NONE, [{}])


def test_what_databases_write_for_nothing_is_nothing(tmp_path: Path) -> None:
    rows = "1,a,2024-05-02,NULL,0000-00-00 00:00:00\n1,b,2024-05-03,Lan,2024-05-02\n"
    log = read(written(tmp_path, "case,activity,time,resource,start\n" + rows))
    assert (log.resource[0], log.start[0], log.start[1]) == (NONE, NEVER, log.at[0])


def test_a_mapping_that_an_editor_has_marked(tmp_path: Path) -> None:
    file = tmp_path / "map.toml"
    file.write_text('case = "Hồ sơ số"\n', encoding="utf-8-sig")
    assert Mapping.load(file).names == {"case": "Hồ sơ số"}


def test_columns_in_vietnamese(tmp_path: Path) -> None:
    head = unicodedata.normalize("NFD", "Mã hồ sơ;Công việc;Thời điểm;Cán bộ")
    log = read(written(tmp_path, f"{head}\nH1;Thẩm định;02/05/2024 08:00;Lan\n"))
    assert (log.cases, log.activities, log.resources) == (["H1"], ["Thẩm định"], ["Lan"])


def test_a_spreadsheet_may_tell_its_delimiter_before_the_header(tmp_path: Path) -> None:
    text = "sep=;\ncase;activity;time\n1;a, b;2024-05-02\n"
    assert read(written(tmp_path, text)).activities == ["a, b"]


@pytest.mark.parametrize("name", ["log.csv", "log.xes"])
def test_two_bytes_a_sign_are_seen_by_their_mark(tmp_path: Path, name: str) -> None:
    event = '<string key="concept:name" value="Ký"/><date key="time:timestamp" value="2024-05-02"/>'
    texts = {
        "log.csv": "case,activity,time\n1,Ký,2024-05-02\n",
        "log.xes": f'<?xml version="1.0" encoding="UTF-16"?><log><trace><event>{event}</event></trace></log>',
    }
    file = tmp_path / name
    file.write_bytes(texts[name].encode("utf-16"))
    assert read(file).activities == ["Ký"]


def test_a_mapping_tells_columns_of_the_case_in_its_own_form(tmp_path: Path) -> None:
    rows = "1,a,01.02.2024,05.02.2024,06.02.2024\n2,a,01.02.2024,05.02.2024,05.02.2024\n"
    names = {"case_deadline": "Frist", "case_ended": "Ende"}
    file = written(tmp_path, "case,activity,time,Frist,Ende\n" + rows)
    found = facts(read(file, Mapping(names=names, time_format="%d.%m.%Y")))
    assert (found["late_vs_deadline"], found["cases_with_enddate"]) == (1, 2)


def test_cases_that_come_interleaved_are_put_together(tmp_path: Path) -> None:
    rows = "1,a,2024-01-01\n2,a,2024-01-01\n1,b,2024-01-02\n2,b,2024-01-03\n"
    found = facts(read(written(tmp_path, "case,activity,time\n" + rows)))
    assert (found["cases"], found["variants"]) == (2, 1)


def test_a_mapping_names_columns_zone_and_form(tmp_path: Path) -> None:
    mapping = tmp_path / "map.toml"
    mapping.write_text(
        'case = "Vorgang"\nactivity = "Schritt"\ntime = "Zeit"\ntime_format = "%m/%d/%y %H:%M"\n'
        'zone = "Asia/Ho_Chi_Minh"\ndelimiter = "|"\n'
    )
    file = written(tmp_path, "Vorgang|Schritt|Zeit\n7|x|02/01/24 07:00\n")
    log = read(file, Mapping.load(mapping))
    assert facts(log)["arrivals_by_month"] == {"2024-02": 1}
    assert log.cases == ["7"]


def test_xes_with_several_states_nested_attributes_and_no_resources(tmp_path: Path) -> None:
    event = (
        '<event><string key="concept:name" value="a"><string key="concept:name" value="inner"/></string>'
        '<date key="time:timestamp" value="2024-05-0{day}T08:00:00+07:00"/>'
        '<string key="lifecycle:transition" value="{state}"/></event>'
    )
    events = event.format(day=1, state="schedule") + event.format(day=2, state="complete")
    text = f'<log><trace><list key="l"><string key="k" value="v"/></list>{events}</trace></log>'
    found = facts(read(written(tmp_path, text, "log.xes")))
    assert (found["activities"], found["events"]) == (["a"], 2)
    assert found["lifecycle"] == {"schedule": 1, "complete": 1}
