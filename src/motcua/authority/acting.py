"""Who acts: an officer under one of his posts, on one day."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection

from motcua.authority.models import Level, Role
from motcua.kernel.errors import N_, Refused


class NoPost(Refused):
    """The officer has no such post on that day."""

    code = "no_post"
    message = N_("“{login}” holds no such post on {day:%d/%m/%Y}.")


@dataclass(frozen=True, slots=True)
class Acting:
    """An officer (viên chức) under one post (chức danh) at one office.

    `person` is his own number in the registry, where that is on record: nobody acts in his own affair.
    `edition` is that of the record of authority in which he was found; None: nobody asked.
    """

    officer: int
    login: str
    name: str
    post: int
    role: Role
    office: int
    office_code: str
    level: Level
    person: int | None = None
    edition: UUID | None = field(default=None, compare=False)


HELD = """
SELECT officer.password, post.officer_id, officer.login, officer.full_name, post.id, post.role,
    post.office_id, office.code, office.level, officer.person
FROM authority_post post
JOIN authority_officer officer ON officer.id = post.officer_id
JOIN authority_office office ON office.id = post.office_id
WHERE post.validity @> %(day)s::date AND office.validity @> %(day)s::date AND officer.is_active
"""
"""Posts held on a day; none outlives its office. Written out, for it is asked with every request."""


def posts_of(officer: int, day: date) -> list[Acting]:
    """Every post that the officer holds on `day`."""
    return _held("AND officer.id = %(officer)s ORDER BY post.id", day, officer=officer)


def by_login(login: str, day: date, role: str | None = None) -> Acting:
    """The officer with this login under the post of `role`, or under his first. Raises NoPost."""
    held = _held("AND officer.login = %(login)s ORDER BY post.id", day, login=login)
    found = next((acting for acting in held if role in (None, acting.role)), None)
    if found is None:
        raise NoPost(login=login, day=day)
    return found


def deciders_of(offices: Collection[int], roles: Collection[Role], day: date) -> list[Acting]:
    """Every post of these offices with one of the roles, or to which somebody entrusted something."""
    entrusted = "EXISTS (SELECT FROM authority_delegation WHERE taker_id = post.id)"
    which = f"AND post.office_id = ANY (%(offices)s) AND (post.role = ANY (%(roles)s) OR {entrusted})"
    known = {"offices": sorted(offices), "roles": sorted(roles)}
    return _held(f"{which} ORDER BY post.role DESC, post.id", day, **known)


def _held(which: str, day: date, **known: Any) -> list[Acting]:
    with connection.cursor() as cursor:
        cursor.execute(HELD + which, {"day": day, **known})
        return [acting_of(*row) for _password, *row in cursor.fetchall()]


def acting_of(
    officer: int,
    login: str,
    name: str,
    post: int,
    role: str,
    office: int,
    code: str,
    level: str,
    person: int | None,
) -> Acting:
    """Who acts, from the columns of HELD that follow the password's hash."""
    return Acting(officer, login, name, post, Role(role), office, code, Level(level), person)
