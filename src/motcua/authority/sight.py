"""Which offices' dossiers a post may see; the database itself is told, and holds every query to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from django.db import connection, transaction

from motcua.authority.acting import HELD, Acting, asked
from motcua.authority.models import Level
from motcua.authority.offices import SUPERVISES
from motcua.authority.tokens import digest_of

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
LOOK = "set_config('motcua.sight', (SELECT array_agg(id)::text FROM sight), false)"

KNOWN = f"""
WITH RECURSIVE who (office_id, supervises) AS (VALUES (%(office)s::bigint, %(supervises)s)), {SIGHT}
"""
LIST = f"{KNOWN} SELECT id FROM sight"  # noqa: S608, constants
HELD_IN_SIGHT = f"""
WITH RECURSIVE held AS MATERIALIZED ({HELD} {{which}}), who AS (
    SELECT office_id, level = ANY(%(supervising)s::text[]) AND role = ANY(%(roles)s::text[]) AS supervises
    FROM held
), {SIGHT}
SELECT * FROM held WHERE {LOOK} IS NOT NULL
"""  # noqa: S608, constants
UNDER_POST = HELD_IN_SIGHT.format(which="AND post.id = %(post)s")
WITH_TOKEN = HELD_IN_SIGHT.format(
    which="""AND post.id = (
        SELECT post_id FROM authority_apitoken WHERE digest = %(digest)s AND validity @> %(day)s::date
    )"""
)


def offices_in_sight(acting: Acting, day: date) -> list[int]:
    """The post's own office, those that it supervises, and those that these continue. One query."""
    with connection.cursor() as cursor:
        cursor.execute(LIST, _facts(acting, day))
        return [office for (office,) in cursor.fetchall()]


def look_under(post: int, day: date) -> tuple[Acting, str] | None:
    """The officer under this post, and the hash of his password, by which a session proves to be his.

    From now on this connection shows the dossiers in the post's sight, and no other (row security), unless
    `look_away` follows. A connection of the web part shows none before; back in the pool it forgets.

    None where the post has ended or the officer is locked out. One query, for it is asked with every request.
    """
    return next(iter(asked(UNDER_POST, day, post=post, **SUPERVISING)), None)


def look_with(token: str, day: date) -> Acting | None:
    """The post for which a program holds this key, which looks from now on."""
    held = asked(WITH_TOKEN, day, digest=digest_of(token), **SUPERVISING)
    return next((acting for acting, _ in held), None)


def look_away() -> None:
    """From now on this connection shows no dossier."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('motcua.sight', 'none', false)")


@contextmanager
def everything() -> Iterator[None]:
    """Within: all dossiers, for whoever holds a code or secret instead of a post."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(current_setting('motcua.sight', true), '')")
        before = cursor.fetchone()
        cursor.execute("SELECT set_config('motcua.sight', 'all', true)")
        yield
        cursor.execute("SELECT set_config('motcua.sight', %s, true)", before)


SUPERVISING = {
    "supervising": [Level.PROVINCE.value, Level.CENTRAL.value],
    "roles": sorted(role.value for role in SUPERVISES),
}


def _facts(acting: Acting, day: date) -> dict[str, int | bool | date]:
    supervises = acting.level in (Level.PROVINCE, Level.CENTRAL) and acting.role in SUPERVISES
    return {"office": acting.office, "supervises": supervises, "day": day}
