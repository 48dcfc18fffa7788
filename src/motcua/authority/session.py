"""Who acts in a browser's session: the officer who signed in there, under the post that he chose."""

from __future__ import annotations

from datetime import date

from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare

from motcua.authority.acting import Acting
from motcua.authority.models import Officer
from motcua.authority.sight import look_away, look_under

POST = "post"
"""The name under which the session keeps the number of the chosen post."""


def acting_in(request: HttpRequest, day: date) -> Acting | None:
    """The officer under the chosen post; None where nobody signed in, or no post of his holds on `day`.

    The database shows his request what lies in his sight, and nothing else.
    """
    held = look_under(request.session.get(POST, 0), day)
    if held is None:
        return None
    acting, password = held
    if not _signed_in(request.session, acting, password):
        look_away()
        return None
    return acting


def _signed_in(session: SessionBase, acting: Acting, password: str) -> bool:
    """Whether he signed in here, with the password that he still has: as django.contrib.auth finds out."""
    proof = Officer(password=password).get_session_auth_hash()
    his = session.get(SESSION_KEY) == str(acting.officer)
    return his and constant_time_compare(session.get(HASH_SESSION_KEY, ""), proof)
