"""Which shape the database of this version has, and whether one has it: asked at every start, so cheap."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

OURS = Path(__file__).parents[1]
SHAPING = ("**/migrations/*.py", "site/roles.py", "authority/seeding.py", "authority/data/*")
"""What of ours makes a migrated database what it is."""

SHAPED_BY = ("django", "django-axes", "procrastinate")
"""The packages that bring migrations of their own."""

WRITTEN = "select obj_description(to_regclass('django_migrations'), 'pg_class')"
"""The query for the shape that a database was last brought to; NULL where it never was."""


@cache
def needed() -> str:
    """The shape that this version needs: a fingerprint of all that decides it."""
    digest = hashlib.sha256(" ".join(version(package) for package in SHAPED_BY).encode())
    for pattern in SHAPING:
        for path in sorted(OURS.glob(pattern)):
            digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def mark() -> str:
    """The statement that writes into a migrated database that it has this version's shape."""
    return f"comment on table django_migrations is '{needed()}'"
