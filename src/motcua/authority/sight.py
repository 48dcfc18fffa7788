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
sight (id) AS (
    SELECT office_id FROM who
    UNION
    SELECT office.id FROM who JOIN authority_office office ON office.parent_id = who.office_id
    WHERE who.supervises AND office.validity @> %(day)s::date
    UNION
    -- and what these continue, near and far; who gave a part away and is still there shows his own alone
    SELECT s.predecessor_id FROM authority_succession s JOIN sight ON sight.id = s.successor_id
    JOIN authority_office before ON before.id = s.predecessor_id AND NOT before.validity @> %(day)s::date
    WHERE s.since <= %(day)s::date
)
"""
LEVELS = (Level.PROVINCE, Level.CENTRAL)
"""Offices with others below them."""
OVER_OTHERS, SUPERVISE = (
    f"({', '.join(sorted(repr(one.value) for one in some))})" for some in (LEVELS, SUPERVISES)
)

LIST = f"""
WITH RECURSIVE who (office_id, supervises) AS (VALUES (%(office)s::bigint, %(supervises)s)), {SIGHT}
SELECT id FROM sight
"""  # noqa: S608, constants


def offices_in_sight(acting: Acting, day: date) -> list[int]:
    """The post's own office, those that it supervises, and those that these continue. One query."""
    with connection.cursor() as cursor:
        cursor.execute(LIST, _facts(acting, day))
        return [office for (office,) in cursor.fetchall()]


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
    supervises = acting.level in LEVELS and acting.role in SUPERVISES
    return {"office": acting.office, "supervises": supervises, "day": day}
