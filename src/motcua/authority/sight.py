"""Which offices' dossiers a post may see; the database itself is told, and holds every query to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from django.db import connection, transaction

from motcua.authority.acting import Acting
from motcua.authority.models import Level
from motcua.authority.offices import SUPERVISES

SIGHT = """
WITH RECURSIVE sight (id) AS (
    SELECT %(office)s::bigint
    UNION
    SELECT id FROM authority_office
    WHERE %(supervises)s AND parent_id = %(office)s AND validity @> %(day)s::date
    UNION
    -- and what these continue, near and far
    SELECT s.predecessor_id FROM authority_succession s JOIN sight ON sight.id = s.successor_id
    WHERE s.since <= %(day)s::date
)
"""

LIST = f"{SIGHT} SELECT id FROM sight"  # noqa: S608, a constant
LOOK = f"{SIGHT} SELECT set_config('motcua.sight', array_agg(id)::text, false) FROM sight"  # noqa: S608


def offices_in_sight(acting: Acting, day: date) -> list[int]:
    """The post's own office, those that it supervises, and those that these continue. One query."""
    with connection.cursor() as cursor:
        cursor.execute(LIST, _facts(acting, day))
        return [office for (office,) in cursor.fetchall()]


def look(acting: Acting, day: date) -> None:
    """From now on this connection shows the dossiers in the post's sight, and no other (row security).

    A connection of the web part shows none before; back in the pool it forgets. One query.
    """
    with connection.cursor() as cursor:
        cursor.execute(LOOK, _facts(acting, day))


@contextmanager
def everything() -> Iterator[None]:
    """Within: all dossiers, for whoever holds a code or secret instead of a post."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(current_setting('motcua.sight', true), '')")
        before = cursor.fetchone()
        cursor.execute("SELECT set_config('motcua.sight', 'all', true)")
        yield
        cursor.execute("SELECT set_config('motcua.sight', %s, true)", before)


def _facts(acting: Acting, day: date) -> dict[str, int | bool | date]:
    supervises = acting.level in (Level.PROVINCE, Level.CENTRAL) and acting.role in SUPERVISES
    return {"office": acting.office, "supervises": supervises, "day": day}
