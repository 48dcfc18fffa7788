"""The journal says what it said: nobody can change it, and who goes behind its back is found out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import uuid4

import pytest
from django.db import Error, connection, transaction
from django.db.backends.utils import CursorWrapper

from motcua.journal.chain import hash_of
from motcua.journal.models import DayRoot, Entry
from motcua.journal.roots import close_day
from motcua.journal.verify import verify
from motcua.site.database import APP_ROLE
from tests.record.chains import AT, triggers_off, two_dossiers, write

pytestmark = pytest.mark.django_db

CHANGES = [
    f"{change} {table}"
    for table in ("journal_entry", "journal_dayroot")
    for change in ("delete from", "truncate")
] + ["update journal_entry set act = 'x'", "update journal_dayroot set root = 'x'"]


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("role", ["none", APP_ROLE])
def test_neither_the_application_nor_the_owner_can_change_it(change: str, role: str) -> None:
    two_dossiers()
    close_day(AT.date(), at=AT)
    refusal = "permission denied" if role == APP_ROLE else "the journal is append-only"
    with connection.cursor() as cursor, transaction.atomic():
        cursor.execute(f"set local role {role}")
        with pytest.raises(Error, match=refusal), transaction.atomic():
            cursor.execute(change)
    assert (Entry.objects.count(), DayRoot.objects.count()) == (5, 1)


def test_the_application_can_add_to_it() -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"set local role {APP_ROLE}")
    two_dossiers()
    assert close_day(AT.date(), at=AT).entries == 5


def test_what_was_written_in_good_order_verifies() -> None:
    two_dossiers()
    close_day(AT.date(), at=AT)
    report = verify()
    assert report.valid
    assert (report.entries, report.dossiers, report.days) == (5, 2, 1)


@pytest.mark.parametrize(
    "change",
    [
        "act = 'Take'",
        "officer = officer + 1",
        "office = office + 1",
        "at = at + interval '1 microsecond'",
        """facts = jsonb_set(facts, '{note}', '"Yên Dung"')""",
        "hash = overlay(hash placing 'x' from 64)",
    ],
)
def test_one_changed_byte_of_one_entry_is_named(change: str) -> None:
    changed = two_dossiers()[1]
    with triggers_off() as owner:
        owner.execute(f"update journal_entry set {change} where id = %s", [changed.pk])
    first = verify().findings[0]
    assert (first.code, first.data["entry"]) == ("entry_changed", changed.pk)
    assert str(changed.pk) in first.english()


def lose(owner: CursorWrapper, entries: list[Entry]) -> None:
    owner.execute("delete from journal_entry where id = %s", [entries[1].pk])


def lose_the_last(owner: CursorWrapper, entries: list[Entry]) -> None:
    owner.execute("delete from journal_entry where id = %s", [entries[-1].pk])


def add(owner: CursorWrapper, entries: list[Entry]) -> None:
    """A well-made dossier, written today under the number of a day that was closed."""
    (entry,) = write(uuid4(), ["receive"])
    owner.execute("update journal_entry set id = 0 where id = %s", [entry.pk])


def swap(owner: CursorWrapper, entries: list[Entry]) -> None:
    first, second = entries[0].pk, entries[1].pk
    owner.execute("update journal_entry set id = 0 where id = %s", [first])
    owner.execute("update journal_entry set id = %s where id = %s", [first, second])
    owner.execute("update journal_entry set id = %s where id = 0", [second])


@pytest.mark.parametrize("change", [lose, lose_the_last, add, swap])
def test_an_entry_lost_added_or_moved_is_noticed(
    change: Callable[[CursorWrapper, list[Entry]], None],
) -> None:
    entries = two_dossiers()
    close_day(AT.date(), at=AT)
    with triggers_off() as owner:
        change(owner, entries)
    assert "day_changed" in {finding.code for finding in verify().findings}


def test_a_chain_written_anew_is_betrayed_by_the_day() -> None:
    """Whoever recomputes every hash after his change still meets the root that was published."""
    entries = two_dossiers()
    close_day(AT.date(), at=AT)
    last = entries[-1]
    last.officer += 1
    with triggers_off() as owner:
        owner.execute(
            "update journal_entry set officer = %s, hash = %s where id = %s",
            [last.officer, hash_of(last), last.pk],
        )
    assert [finding.code for finding in verify().findings] == ["day_changed"]


@pytest.mark.parametrize("change", ["day = day + 1", "closed_at = closed_at + interval '1 microsecond'"])
def test_a_root_of_another_day_or_moment_is_no_root_of_this_one(change: str) -> None:
    two_dossiers()
    close_day(AT.date(), at=AT)
    with triggers_off() as owner:
        owner.execute(f"update journal_dayroot set {change}")
    assert [finding.code for finding in verify().findings] == ["day_changed"]


def test_a_changed_root_is_named_with_its_day() -> None:
    two_dossiers()
    close_day(AT.date(), at=AT)
    with triggers_off() as owner:
        owner.execute("update journal_dayroot set root = overlay(root placing 'x' from 1)")
    (finding,) = verify().findings
    assert finding.data == {"day": date(2023, 4, 3).isoformat()}
