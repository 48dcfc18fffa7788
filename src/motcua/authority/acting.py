"""Who acts: an officer under one of his posts, on one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, QuerySet

from motcua.authority.models import Level, Post, Role
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


def posts_of(officer: int, day: date) -> list[Acting]:
    """Every post that the officer holds on `day`."""
    return [_acting(row) for row in _rows(day).filter(officer=officer).order_by("id")]


def acting_under(post: int, day: date) -> Acting | None:
    """The officer under this post, or None where the post has ended or the officer is locked out."""
    row = _rows(day).filter(pk=post).first()
    return _acting(row) if row else None


def by_login(login: str, day: date, role: str | None = None) -> Acting:
    """The officer with this login under the post of `role`, or under his first. Raises NoPost."""
    rows = _rows(day).filter(officer__login=login).order_by("id")
    row = (rows.filter(role=role) if role else rows).first()
    if row is None:
        raise NoPost(login=login, day=day)
    return _acting(row)


def by_token(token: str, day: date) -> Acting | None:
    """The post for which a program holds this key."""
    row = _rows(day).filter(apitoken__digest=digest_of(token), apitoken__validity__contains=day).first()
    return _acting(row) if row else None


def _rows(day: date) -> QuerySet[Post, Any]:
    """Posts held on `day`; none outlives its office."""
    held = Post.objects.filter(
        validity__contains=day, office__validity__contains=day, officer__is_active=True
    )
    return held.values(
        "id",
        "role",
        "officer_id",
        "office_id",
        login=F("officer__login"),
        name=F("officer__full_name"),
        office_code=F("office__code"),
        level=F("office__level"),
    )


def _acting(row: Any) -> Acting:
    return Acting(
        officer=row["officer_id"],
        login=row["login"],
        name=row["name"],
        post=row["id"],
        role=Role(row["role"]),
        office=row["office_id"],
        office_code=row["office_code"],
        level=Level(row["level"]),
    )
