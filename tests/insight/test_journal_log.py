"""Our journal as an event log: what is exported reads back with the same figures, and names no person."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from django.test.utils import CaptureQueriesContext

from motcua.insight.journal_log import journal_log
from motcua.insight.log import BadLog, facts, read
from motcua.insight.log.export import WRITERS
from motcua.journey.status import Status
from tests.story import AFTER, BEFORE, Cast
from tests.work.walk import walked

pytestmark = pytest.mark.django_db


def test_a_dossier_is_a_case_and_an_entry_an_event(cast: Cast) -> None:
    walked(cast, Status.DELIVERED)
    walked(cast, Status.PROPOSED)
    found = facts(journal_log())
    assert (found["cases"], found["variants"]) == (2, 2)
    assert found["start"] == {"receive": 2}
    assert found["end"] == {"deliver": 1, "propose": 1}
    assert found["late_vs_deadline"] == 0
    assert found["handover"]["self"] < found["handover"]["total"]


def test_only_what_was_received_in_the_days_asked_for(cast: Cast) -> None:
    walked(cast, Status.RECEIVED)
    assert facts(journal_log(AFTER.date(), AFTER.date()))["cases"] == 1
    with pytest.raises(BadLog):
        journal_log(BEFORE.date(), BEFORE.date())


def test_a_case_tells_what_the_national_statistics_count_it_under(cast: Cast, tmp_path: Path) -> None:
    walked(cast, Status.ISSUED)
    file = tmp_path / "log.csv"
    with file.open("w", encoding="utf-8", newline="") as out:
        WRITERS["csv"](journal_log(), out)
    with file.open(encoding="utf-8-sig", newline="") as table:
        rows = list(csv.DictReader(table))
    assert {(row["case:status"], row["case:national_status"]) for row in rows} == {
        ("issued", "processing_finished")
    }


@pytest.mark.parametrize("kind", ["csv", "xes"])
def test_what_is_exported_reads_back_the_same(cast: Cast, tmp_path: Path, kind: str) -> None:
    walked(cast, Status.DELIVERED)
    walked(cast, Status.IN_PROCESS)
    log, file = journal_log(), tmp_path / f"log.{kind}"
    with file.open("w", encoding="utf-8", newline="") as out:
        WRITERS[kind](log, out)
    again = read(file)
    assert facts(again) == facts(log)
    assert again.cases == log.cases


def test_ocel_has_dossiers_officers_and_offices(cast: Cast, tmp_path: Path) -> None:
    walked(cast, Status.ISSUED)
    log, file = journal_log(), tmp_path / "log.ocel"
    with file.open("w", encoding="utf-8") as out:
        WRITERS["ocel"](log, out)
    data = json.loads(file.read_text("utf-8"))
    known = {thing["id"] for thing in data["objects"]}
    assert {thing["type"] for thing in data["objects"]} == {"dossier", "officer", "office"}
    assert len(data["events"]) == len(log)
    assert all(link["objectId"] in known for event in data["events"] for link in event["relationships"])
    assert {event["type"] for event in data["events"]} <= {kind["name"] for kind in data["eventTypes"]}


@pytest.mark.parametrize("kind", WRITERS)
def test_no_person_is_in_an_export(cast: Cast, tmp_path: Path, kind: str) -> None:
    walked(cast, Status.DELIVERED)
    file = tmp_path / f"log.{kind}"
    with file.open("w", encoding="utf-8", newline="") as out:
        WRITERS[kind](journal_log(), out)
    told = file.read_text("utf-8")
    for name in ("Nguyễn", "Trần", "0241", "0240"):
        assert name not in told


def test_the_number_of_queries_does_not_grow_with_the_dossiers(cast: Cast) -> None:
    from django.db import connection

    counts = []
    for _ in range(2):
        walked(cast, Status.ISSUED)
        walked(cast, Status.ISSUED)
        with CaptureQueriesContext(connection) as asked:
            journal_log()
        counts.append(len(asked))
    assert counts[0] == counts[1]
