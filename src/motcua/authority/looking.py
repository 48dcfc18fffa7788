"""Who looks from now on: read from a browser's session or a program's key, and told to the database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import connection

from motcua.authority.acting import HELD, Acting, acting_of
from motcua.authority.sight import OVER_OTHERS, SIGHT, SUPERVISE
from motcua.authority.tokens import digest_of

OF_SESSION = """
    SELECT session_data AS kept, post_id FROM authority_session
    WHERE session_key = %(named)s AND expire_date > %(at)s
"""
OF_PROGRAM = """
    SELECT '' AS kept, post_id FROM authority_apitoken
    WHERE digest = %(named)s AND validity @> %(day)s::date
"""
FIRST = f"""
WITH RECURSIVE known AS MATERIALIZED ({{known}}), held AS MATERIALIZED (
    {HELD} AND post.id = (SELECT post_id FROM known)
), who AS (
    SELECT office_id, level IN {OVER_OTHERS} AND role IN {SUPERVISE} AS supervises FROM held
), {SIGHT}
SELECT
    known.kept, edition.id,
    CASE WHEN held.id IS NOT NULL THEN
        set_config('motcua.sight', (SELECT array_agg(id)::text FROM sight), false)
    END,
    held.*
FROM known CROSS JOIN authority_edition edition LEFT JOIN held ON true
"""  # noqa: S608, constants
"""Whose post is `known` looks from now on; where it has ended, or he is locked out, nobody does."""
AGAIN = """
WITH known AS MATERIALIZED ({known})
SELECT kept, CASE WHEN post_id = %(post)s AND edition.id = %(edition)s THEN
    set_config('motcua.sight', %(sight)s, false)
END IS NOT NULL
FROM known CROSS JOIN authority_edition edition
"""
"""The same where he is remembered, and neither his post nor anything about authority has changed since."""

SESSION, PROGRAM = (
    {"first": FIRST.format(known=k), "again": AGAIN.format(known=k)} for k in (OF_SESSION, OF_PROGRAM)
)


@dataclass(frozen=True, slots=True)
class Looking:
    """What a session keeps, encoded; who looks from now on, and the hash of his password."""

    kept: str
    acting: Acting | None
    password: str


@dataclass(frozen=True, slots=True)
class Remembered:
    """Who looked, and what he saw, on that day and in that edition of the record of authority."""

    acting: Acting
    password: str
    sight: str
    day: date
    edition: UUID


_remembered: dict[str, Remembered] = {}
"""By session or digest: spares the database to work out with every request who somebody is."""
MOST = 10_000


def look_in(session: str, at: datetime, day: date) -> Looking | None:
    """Read a browser's session: the post chosen there looks from now on, unless `look_away` follows.

    This connection shows the dossiers in its sight, and no other (row security). A connection of the web part
    shows none before; back in the pool it forgets. None where the session ended. One query, for it is asked
    with every request; whether the session is the officer's own is for the caller to prove.
    """
    return _looking(SESSION, {"named": session, "at": at, "day": day})


def look_with(token: str, day: date) -> Acting | None:
    """The post for which a program holds this key, which looks from now on."""
    found = _looking(PROGRAM, {"named": digest_of(token), "day": day})
    return found.acting if found else None


def look_away() -> None:
    """From now on this connection shows no dossier."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('motcua.sight', 'none', false)")


def _looking(statements: Mapping[str, str], known: Mapping[str, Any]) -> Looking | None:
    before = _remembered.get(known["named"])
    if before is None or before.day != known["day"]:
        return _first(statements["first"], known)
    seen = {"post": before.acting.post, "edition": before.edition, "sight": before.sight}
    with connection.cursor() as cursor:
        cursor.execute(statements["again"], dict(known) | seen)
        row = cursor.fetchone()
    if row is None:
        return None
    kept, holds = row
    return Looking(kept, before.acting, before.password) if holds else _first(statements["first"], known)


def _first(statement: str, known: Mapping[str, Any]) -> Looking | None:
    with connection.cursor() as cursor:
        cursor.execute(statement, known)
        row = cursor.fetchone()
    if row is None:
        return None
    kept, edition, sight, password, *held = row
    if sight is None:
        return Looking(kept, None, "")
    acting = replace(acting_of(*held), edition=edition)
    if len(_remembered) >= MOST:
        _remembered.clear()
    _remembered[known["named"]] = Remembered(acting, password, sight, known["day"], edition)
    return Looking(kept, acting, password)
