"""Keys by which programs act under a post: shown once, kept only as digests, valid for a time."""

from __future__ import annotations

import hashlib
import secrets
from datetime import date

from django.db.backends.postgresql.psycopg_any import DateRange

from motcua.authority.models import ApiToken


def digest_of(token: str) -> str:
    """SHA-256 in hex: all that is kept of a key."""
    return hashlib.sha256(token.encode()).hexdigest()


def create_token(post: int, name: str, start: date, end: date) -> str:
    """A new key for `post`, valid from `start` until the day before `end`. It cannot be shown again."""
    token = f"motcua_{secrets.token_urlsafe(32)}"
    ApiToken.objects.create(digest=digest_of(token), post_id=post, name=name, validity=DateRange(start, end))
    return token


def end_tokens(post: int, name: str, day: date) -> int:
    """Let every key of this name at `post` end before `day`; how many ended."""
    running = ApiToken.objects.filter(post=post, name=name, validity__contains=day)
    for token in running:
        token.validity = DateRange(min(token.validity.lower, day), day)
        token.save(update_fields=["validity"])
    return len(running)
