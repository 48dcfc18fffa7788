"""A closed day stays closed: closed again it is the same, and nothing is written into it afterwards."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Event
from uuid import uuid4

import pytest
from django.db import connection

from motcua.journal.chain import GENESIS
from motcua.journal.models import DayRoot, Entry
from motcua.journal.roots import close_day
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
