"""Which offices' dossiers a post may see; the database itself is told, and holds every query to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection, transaction

from motcua.authority.acting import HELD, Acting, acting_of
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
LEVELS = (Level.PROVINCE, Level.CENTRAL)
"""Offices with others below them."""
OVER_OTHERS, SUPERVISE = (
    f"({', '.join(sorted(repr(one.value) for one in some))})" for some in (LEVELS, SUPERVISES)
)
LOOK = "set_config('motcua.sight', (SELECT array_agg(id)::text FROM sight), false)"

KNOWN = f"""
WITH RECURSIVE who (office_id, supervises) AS (VALUES (%(office)s::bigint, %(supervises)s)), {SIGHT}
"""
LIST = f"{KNOWN} SELECT id FROM sight"  # noqa: S608, constants
HELD_IN_SIGHT = f"""
WITH RECURSIVE known AS MATERIALIZED ({{known}}), held AS MATERIALIZED (
    {HELD} AND post.id = (SELECT post_id FROM known)
), who AS (
    SELECT office_id, level IN {OVER_OTHERS} AND role IN {SUPERVISE} AS supervises FROM held
), {SIGHT}
SELECT known.kept, CASE WHEN held.id IS NOT NULL THEN {LOOK} END, held.* FROM known LEFT JOIN held ON true
"""  # noqa: S608, constants
"""Whose post is `known` looks from now on; where it has ended, or he is locked out, nobody does."""
IN_SESSION = HELD_IN_SIGHT.format(
    known="SELECT session_data AS kept, post_id FROM authority_session "
    "WHERE session_key = %(session)s AND expire_date > %(at)s"
)
WITH_TOKEN = HELD_IN_SIGHT.format(
    known="SELECT NULL AS kept, post_id FROM authority_apitoken "
    "WHERE digest = %(digest)s AND validity @> %(day)s::date"
)


@dataclass(frozen=True, slots=True)
class Looking:
    """What a session keeps, encoded; who looks from now on, and the hash of his password."""

    kept: str
    acting: Acting | None
    password: str


def offices_in_sight(acting: Acting, day: date) -> list[int]:
    """The post's own office, those that it supervises, and those that these continue. One query."""
    with connection.cursor() as cursor:
        cursor.execute(LIST, _facts(acting, day))
        return [office for (office,) in cursor.fetchall()]


def look_in(session: str, at: datetime, day: date) -> Looking | None:
    """Read a browser's session: the post chosen there looks from now on, unless `look_away` follows.

    This connection shows the dossiers in its sight, and no other (row security). A connection of the web part
    shows none before; back in the pool it forgets. None where the session ended. One query, for it is asked
    with every request; whether the session is the officer's own is for the caller to prove.
    """
    return _looking(IN_SESSION, day, session=session, at=at)


def look_with(token: str, day: date) -> Acting | None:
    """The post for which a program holds this key, which looks from now on."""
    found = _looking(WITH_TOKEN, day, digest=digest_of(token))
    return found.acting if found else None


def _looking(statement: str, day: date, **known: str | datetime) -> Looking | None:
    with connection.cursor() as cursor:
        cursor.execute(statement, {"day": day, **known})
        row = cursor.fetchone()
    if row is None:
        return None
    kept, _, password, *held = row
    return Looking(kept, acting_of(*held) if password is not None else None, password or "")


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


def _facts(acting: Acting, day: date) -> dict[str, int | bool | date]:
    supervises = acting.level in LEVELS and acting.role in SUPERVISES
    return {"office": acting.office, "supervises": supervises, "day": day}
