"""Hashing: of content, and of entries that each carry the hash of the one before."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any

GENESIS = "0" * 64
"""What stands before the first entry of a chain."""


def canonical(value: Any) -> bytes:
    """The one way to write a value as bytes: JSON, keys sorted, no spaces, UTF-8, no floats.

    Raises TypeError for a float: a float has no one way to be written, and money is never one.
    """
    _refuse_floats(value)
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def content_hash(data: bytes) -> str:
    """SHA-256 of bytes, in 64 hex digits: the address of a file."""
    return hashlib.sha256(data).hexdigest()


def chained(previous: str, entry: Any) -> str:
    """The hash of an entry that follows `previous`: sha256(previous as ASCII + canonical entry)."""
    return hashlib.sha256(previous.encode("ascii") + canonical(entry)).hexdigest()


def root(previous: str, day: str, closed_at: str, hashes: Iterable[str]) -> str:
    """One hash for a day: the root of the day before, its date, its closing, every entry's hash in order.

    `day` as 2023-04-03, `closed_at` as 2023-04-03T17:05:00.000000Z.
    """
    digest = hashlib.sha256((previous + day + closed_at).encode("ascii"))
    for entry in hashes:
        digest.update(entry.encode("ascii"))
    return digest.hexdigest()


def _refuse_floats(value: Any) -> None:
    if isinstance(value, float):
        raise TypeError("a float cannot be hashed: write an integer, a fraction as text, or text")
    if isinstance(value, dict):
        for item in value.values():
            _refuse_floats(item)
    elif isinstance(value, list | tuple):
        for item in value:
            _refuse_floats(item)
