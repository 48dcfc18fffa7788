"""A form that could not be taken as it came: what was typed stands in a page that sends it once more."""

from __future__ import annotations

from django.core.exceptions import TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from motcua.kernel.errors import N_

STALE = N_("The form was open for too long. Nothing was changed, and nothing you typed is lost.")
SIGNED_OUT = N_(
    "You are no longer signed in. Nothing was changed, and nothing you typed is lost: "
    "sign in again in a window of its own, then come back here and send it."
)
TOO_MANY_FILES = N_("More than {most} files came at once. Please go back and send fewer.")
_NEVER_SHOWN = frozenset({"csrfmiddlewaretoken", "password"})


def once_more(request: HttpRequest, sentence: str, *, sign_in: bool = False) -> HttpResponse:
    """The page that holds all fields of a form and sends them where they went; files are chosen again.

    Only for a form of our own pages: what another site made somebody send is never held out to him again.
    """
    fields = [
        (name, value) for name, values in request.POST.lists() if name not in _NEVER_SHOWN for value in values
    ]
    files = [(name, [file.name for file in sent]) for name, sent in request.FILES.lists()]
    told = {"sentence": gettext(sentence), "fields": fields, "files": files, "sign_in": sign_in}
    return render(request, "site/once_more.html", told, status=403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without a valid token: held out again if it came from a page of ours, refused if not."""
    if _is_ours(request) and "password" not in request.POST:
        return once_more(request, STALE)
    return render(request, "403_csrf.html", status=403)


def _is_ours(request: HttpRequest) -> bool:
    """Whether the browser says that a page of this very site sent the form."""
    return request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What cannot be read, with the reason where the sender can do something about it."""
    from django.conf import settings

    most = settings.DATA_UPLOAD_MAX_NUMBER_FILES
    too_many = isinstance(exception, TooManyFilesSent)
    sentence = gettext(TOO_MANY_FILES).format(most=most) if too_many else ""
    return render(request, "400.html", {"sentence": sentence}, status=400)
