"""Entries about what is no dossier: a change of who decides, the calendar, an instrument, an officer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from django.db import connection

from motcua.journal.chain import GENESIS, hash_of
from motcua.journal.models import Entry


def chain_of(what: str) -> UUID:
    """The chain of a thing without a UUID of its own: "calendar", "instrument/7", "officer/3"."""
    return uuid5(NAMESPACE_URL, f"motcua:{what}")


def append(
    chain: UUID, act: str, *, at: datetime, officer: int, office: int, facts: Mapping[str, Any]
) -> Entry:
    """The next entry of a chain, within the caller's transaction; who appends to the same chain waits."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [str(chain)])
    last = Entry.objects.filter(dossier=chain).order_by("-seq").first()
    entry = Entry(
        dossier=chain,
        seq=last.seq + 1 if last else 1,
        at=at,
        act=act,
        officer=officer,
        office=office,
        facts=dict(facts),
        previous=last.hash if last else GENESIS,
    )
    entry.hash = hash_of(entry)
    entry.save(force_insert=True)
    return entry
