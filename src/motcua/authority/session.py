"""Who acts in a browser's session: the officer who signed in there, under the post that he chose."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest

from motcua.authority.acting import Acting, acting_under
from motcua.authority.sight import look

POST = "post"
"""The name under which the session keeps the number of the chosen post."""


def acting_in(request: HttpRequest, day: date) -> Acting | None:
    """The officer under the chosen post; None where nobody signed in, or no post of his holds on `day`.

    The database shows his request what lies in his sight, and nothing else.
    """
    if not request.user.is_authenticated:
        return None
    acting = acting_under(request.session.get(POST, 0), day)
    if acting is None or acting.officer != request.user.pk:
        return None
    look(acting, day)
    return acting
