"""Writes journals for tests, and changes them in ways that only the owner of the database can."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from uuid import UUID, uuid4

from django.db import connection
from django.db.backends.utils import CursorWrapper

from motcua.journal.chain import GENESIS, hash_of
from motcua.journal.models import Entry

AT = datetime(2023, 4, 3, 9, 0, 0, 123456, tzinfo=UTC)


def write(dossier: UUID, acts: list[str], at: datetime = AT) -> list[Entry]:
    """Append one entry for each act."""
    before = Entry.objects.filter(dossier=dossier).order_by("-seq").first()
    seq, previous = (before.seq, before.hash) if before else (0, GENESIS)
    entries = []
    for number, act in enumerate(acts, start=seq + 1):
        facts = {"office": 24221, "note": "Yên Dũng"}
        entry = Entry(
            dossier=dossier, seq=number, at=at, act=act, officer=7, office=3, facts=facts, previous=previous
        )
        entry.hash = previous = hash_of(entry)
        entry.save()
        entries.append(entry)
    return entries


def two_dossiers() -> list[Entry]:
    """Five entries of two dossiers, written in turn."""
    one, other = uuid4(), uuid4()
    return [
        *write(one, ["receive", "take"]),
        *write(other, ["receive"]),
        *write(one, ["assess"]),
        *write(other, ["take"]),
    ]


@contextmanager
def triggers_off() -> Iterator[CursorWrapper]:
    """The owner of the database goes behind everybody's back."""
    tables = ("journal_entry", "journal_dayroot")
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f"alter table {table} disable trigger user")
        yield cursor
        for table in tables:
            cursor.execute(f"alter table {table} enable trigger user")
