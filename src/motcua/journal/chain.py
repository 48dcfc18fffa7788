"""How entries hang together: what of an entry is hashed, and how the next one follows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Protocol
from uuid import UUID

from motcua.kernel.digest import GENESIS, chained

__all__ = ["GENESIS", "Linked", "hash_of", "stamp"]


class Linked(Protocol):
    """What the chain needs of an entry."""

    dossier: UUID
    seq: int
    at: datetime
    act: str
    officer: int
    office: int
    facts: Mapping[str, Any]
    previous: str


def stamp(at: datetime) -> str:
    """A moment as the journal writes it: UTC, microseconds, one form only."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def content(entry: Linked) -> dict[str, Any]:
    """What is hashed of an entry: all of it, except the hash itself and the row's number."""
    return {
        "dossier": str(entry.dossier),
        "seq": entry.seq,
        "at": stamp(entry.at),
        "act": entry.act,
        "officer": entry.officer,
        "office": entry.office,
        "facts": entry.facts,
    }


def hash_of(entry: Linked) -> str:
    """SHA-256 of the previous hash and the entry's content in canonical JSON."""
    return chained(entry.previous, content(entry))
