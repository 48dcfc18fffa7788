"""The rights of the web part, for tests of what the database itself refuses."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection


@contextmanager
def as_the_web_part(sight: str = "none") -> Iterator[None]:
    """With the rights that the web part has."""
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE motcua_app")
        cursor.execute("SELECT set_config('motcua.sight', %s, false)", [sight])
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("RESET ROLE")
            cursor.execute("RESET motcua.sight")
