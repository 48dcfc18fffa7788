"""Numbers without gaps, and codes that nobody can guess."""

from __future__ import annotations

import secrets

from django.db import connection

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Letters and digits that are not taken for one another when read aloud or copied by hand."""

NEXT = """
INSERT INTO dossiers_counter (name, value) VALUES (%s, 1)
ON CONFLICT (name) DO UPDATE SET value = dossiers_counter.value + 1 RETURNING value
"""


def next_number(name: str) -> int:
    """The next number under `name`; taken back if the transaction fails."""
    with connection.cursor() as cursor:
        cursor.execute(NEXT, [name])
        row = cursor.fetchone()
    return int(row[0])


def guess_proof(length: int) -> str:
    """A random code of `length` letters, out of one random number."""
    left, letters = secrets.randbelow(len(ALPHABET) ** length), ""
    for _ in range(length):
        left, place = divmod(left, len(ALPHABET))
        letters += ALPHABET[place]
    return letters
