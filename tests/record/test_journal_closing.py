"""A closed day stays closed: closed again it is the same, and nothing is written into it afterwards."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from threading import Event
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from motcua.clock import HERE
from motcua.journal.chain import GENESIS
from motcua.journal.models import DayRoot, Entry
from motcua.journal.roots import close_day, close_ended_days
from motcua.journal.verify import verify
from tests.record.chains import AT, two_dossiers, write

MONDAY = date(2023, 4, 3)


@pytest.mark.django_db
def test_closed_twice_a_day_keeps_its_root() -> None:
    two_dossiers()
    first = close_day(MONDAY, at=AT)
    write(uuid4(), ["receive"])
    assert close_day(MONDAY, at=AT + timedelta(hours=1)).root == first.root
    assert DayRoot.objects.get().entries == 5


@pytest.mark.django_db
def test_each_day_follows_the_one_before() -> None:
    two_dossiers()
    monday = close_day(MONDAY, at=AT)
    write(uuid4(), ["receive"])
    tuesday = close_day(MONDAY + timedelta(1), at=AT)
    assert (monday.previous, tuesday.previous, tuesday.entries) == (GENESIS, monday.root, 1)
    assert verify().valid


@pytest.mark.django_db
def test_a_day_without_entries_has_a_root_of_its_own() -> None:
    first, second = close_day(MONDAY, at=AT), close_day(MONDAY + timedelta(1), at=AT)
    assert (first.entries, second.entries) == (0, 0)
    assert first.root != second.root
    assert verify().valid


@pytest.mark.django_db
def test_after_a_pause_each_day_that_ended_is_closed_by_itself() -> None:
    thursday = datetime(2023, 4, 6, 8, 0, tzinfo=HERE)
    two_dossiers()
    write(uuid4(), ["receive", "take"], datetime(2023, 4, 5, 23, 59, tzinfo=HERE))
    write(uuid4(), ["receive"], thursday)
    assert close_ended_days(thursday) == 3
    assert dict(DayRoot.objects.values_list("day__day", "entries")) == {3: 5, 4: 0, 5: 2}
    assert close_ended_days(thursday + timedelta(hours=1)) == 0
    assert close_ended_days(thursday + timedelta(1)) == 1
    assert DayRoot.objects.get(day=thursday.date()).entries == 1
    assert verify().valid


@pytest.mark.django_db
def test_closing_a_day_asks_as_often_however_much_was_written_on_it() -> None:
    def asked(day: int, entries: int) -> int:
        for _ in range(entries):
            write(uuid4(), ["receive"], datetime(2023, 4, day, 8, 0, tzinfo=HERE))
        with CaptureQueriesContext(connection) as queries:
            assert close_ended_days(datetime(2023, 4, day + 1, 0, 5, tzinfo=HERE)) == 1
        return len(queries)

    assert asked(3, 1) >= asked(4, 40) == asked(5, 0)


@pytest.mark.django_db
def test_before_the_first_entry_there_is_no_day_to_close() -> None:
    assert close_ended_days(AT) == 0
    assert not DayRoot.objects.exists()


@pytest.mark.django_db
def test_what_is_written_late_into_an_ended_day_is_covered_by_the_next_root() -> None:
    two_dossiers()
    close_day(MONDAY, at=AT)
    write(uuid4(), ["receive"], AT + timedelta(days=1))
    write(uuid4(), ["receive"], AT)
    assert close_day(MONDAY + timedelta(1), at=AT).entries == 2
    assert verify().valid


def test_days_closed_in_the_middle_of_the_work_cover_every_entry_once(committed: None) -> None:
    done = Event()

    def work() -> None:
        for _ in range(40):
            write(uuid4(), ["receive", "take"])
        connection.close()

    def close_days() -> int:
        days = 0
        while not done.is_set():
            close_day(MONDAY + timedelta(days), at=AT)
            days += 1
        connection.close()
        return days

    with ThreadPoolExecutor(5) as pool:
        closing = pool.submit(close_days)
        for worker in [pool.submit(work) for _ in range(4)]:
            worker.result()
        done.set()
        days = closing.result()
    close_day(MONDAY + timedelta(days), at=AT)

    assert verify().valid
    assert days > 2
    assert sum(DayRoot.objects.values_list("entries", flat=True)) == Entry.objects.count() == 320
