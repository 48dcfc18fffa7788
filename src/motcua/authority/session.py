"""Sessions of browsers, kept in the database beside the chosen post: who signed in there, and acts."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from functools import lru_cache
from typing import Any, cast

from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends import db
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from motcua.authority.acting import Acting
from motcua.authority.looking import look_away, look_in
from motcua.authority.models import Officer, Session
from motcua.site.clock import today

POST = "post"
"""The name under which the session keeps the number of the chosen post."""


class SessionStore(db.SessionStore):
    """Django's own; read together with the post and its sight, by one statement, for every request asks."""

    acting: Acting | None = None
    """Who acts, once the session was read: nobody where nobody signed in, or no post of his holds today."""

    @classmethod
    def get_model_class(cls) -> type[Session]:
        return Session

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        row = cast(Session, super().create_model_instance(data))
        row.post_id = data.get(POST)
        return row

    def load(self) -> dict[str, Any]:
        found = look_in(self.session_key, timezone.now(), today()) if self.session_key else None
        if found is None:
            self._session_key = None
            return {}
        kept = deepcopy(_opened(found.kept))
        if found.acting and _signed_in(kept, found.acting, found.password):
            self.acting = found.acting
        elif found.acting:
            look_away()
        return kept


@lru_cache(maxsize=2048)
def _opened(kept: str) -> dict[str, Any]:
    """What the signature of a session holds together; nearly every request brings the same again."""
    opened: dict[str, Any] = SessionStore().decode(kept)
    return opened


@lru_cache(maxsize=2048)
def _proof(password: str) -> str:
    """What a session must hold of somebody whose password has this hash."""
    return Officer(password=password).get_session_auth_hash()


def acting_in(request: HttpRequest) -> Acting | None:
    """The officer under the chosen post; None where nobody signed in, or no post of his holds today.

    The database shows his request what lies in his sight, and nothing else.
    """
    session = cast(SessionStore, request.session)
    return session.acting if POST in session else None


def _signed_in(kept: Mapping[str, Any], acting: Acting, password: str) -> bool:
    """Whether he signed in here, with the password that he still has: as django.contrib.auth finds out."""
    his = kept.get(SESSION_KEY) == str(acting.officer)
    return his and constant_time_compare(kept.get(HASH_SESSION_KEY, ""), _proof(password))
