"""Who acts: an officer under one of his posts, on one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import connection

from motcua.authority.models import Level, Role
from motcua.authority.tokens import digest_of
from motcua.kernel.errors import N_, Refused


class NoPost(Refused):
    """The officer has no such post on that day."""

    code = "no_post"
    message = N_("“{login}” holds no such post on {day:%d/%m/%Y}.")


@dataclass(frozen=True, slots=True)
class Acting:
    """An officer (viên chức) under one post (chức danh) at one office."""

    officer: int
    login: str
    name: str
    post: int
    role: Role
    office: int
    office_code: str
    level: Level


HELD = """
SELECT officer.password, post.officer_id, officer.login, officer.full_name, post.id, post.role,
    post.office_id, office.code, office.level
FROM authority_post post
JOIN authority_officer officer ON officer.id = post.officer_id
JOIN authority_office office ON office.id = post.office_id
WHERE post.validity @> %(day)s::date AND office.validity @> %(day)s::date AND officer.is_active
"""
"""Posts held on a day; none outlives its office. Written out, for it is asked with every request."""


def posts_of(officer: int, day: date) -> list[Acting]:
    """Every post that the officer holds on `day`."""
    return _held("AND officer.id = %(officer)s ORDER BY post.id", day, officer=officer)


def acting_under(post: int, day: date) -> tuple[Acting, str] | None:
    """The officer under this post, and the hash of his password, by which a session proves to be his.

    None where the post has ended or the officer is locked out.
    """
    return next(iter(_held_with_proof("AND post.id = %(post)s", day, post=post)), None)


def by_login(login: str, day: date, role: str | None = None) -> Acting:
    """The officer with this login under the post of `role`, or under his first. Raises NoPost."""
    held = _held("AND officer.login = %(login)s ORDER BY post.id", day, login=login)
    found = next((acting for acting in held if role in (None, acting.role)), None)
    if found is None:
        raise NoPost(login=login, day=day)
    return found


def by_token(token: str, day: date) -> Acting | None:
    """The post for which a program holds this key."""
    with_key = """
        AND post.id = (
            SELECT post_id FROM authority_apitoken WHERE digest = %(digest)s AND validity @> %(day)s::date
        )
    """
    return next(iter(_held(with_key, day, digest=digest_of(token))), None)


def _held(which: str, day: date, **known: str | int) -> list[Acting]:
    return [acting for acting, _ in _held_with_proof(which, day, **known)]


def _held_with_proof(which: str, day: date, **known: str | int) -> list[tuple[Acting, str]]:
    with connection.cursor() as cursor:
        cursor.execute(HELD + which, {"day": day, **known})
        return [(_acting(*row), password) for password, *row in cursor.fetchall()]


def _acting(
    officer: int, login: str, name: str, post: int, role: str, office: int, code: str, level: str
) -> Acting:
    return Acting(officer, login, name, post, Role(role), office, code, Level(level))
