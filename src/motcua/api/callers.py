"""Who calls: an officer's browser, under the post that he chose there, or a program with a key of its own."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from ninja.security import APIKeyCookie, HttpBearer

from motcua.authority.acting import Acting
from motcua.authority.looking import look_with
from motcua.authority.session import acting_in
from motcua.kernel.errors import N_, Refused
from motcua.site.clock import today


class Called(HttpRequest):
    """A request of which we know who calls."""

    auth: Acting


class NoPostChosen(Refused):
    """Somebody signed in, and under which post he acts is open."""

    code = "no_post_chosen"
    message = N_("Choose on the sign-in page under which post you act, then call again.")


class ByToken(HttpBearer):
    """A program's key, made with `motcua token create`: the header `Authorization: Bearer motcua_…`."""

    def authenticate(self, request: HttpRequest, token: str) -> Acting | None:
        return look_with(token, today())


class BySession(APIKeyCookie):
    """The cookie of the sign-in page. What changes something needs the header `X-CSRFToken` too."""

    param_name = settings.SESSION_COOKIE_NAME

    def _get_key(self, request: HttpRequest) -> str | None:
        """Without the cookie there is nothing to forge, so the answer is 401 and not 403."""
        return super()._get_key(request) if self.param_name in request.COOKIES else None

    def authenticate(self, request: HttpRequest, key: str | None) -> Acting | None:
        acting = acting_in(request) if key else None
        if key and acting is None and request.user.is_authenticated:
            raise NoPostChosen
        return acting
