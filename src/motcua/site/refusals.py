"""What whoever sent a form is told when it cannot be taken: with a token grown old, or unreadable."""

from __future__ import annotations

from django.conf import settings
from django.core.exceptions import TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from motcua.desk.resend import Kept, once_more
from motcua.desk.views.sign_in import resume
from motcua.kernel.errors import N_

STALE = N_("The form was open for too long. Nothing was changed, and nothing you typed is lost.")
TOO_MANY_FILES = N_("More than {most} files came at once. Please go back and send fewer.")


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without a valid token: held out again if it came from a page of ours, refused if not.

    Signing in renews the token: who has done so in another window meanwhile is not asked to do it again here.
    """
    if not _is_ours(request):
        return render(request, "403_csrf.html", status=403)
    if kept := Kept.carried(request):
        return resume(request, kept)
    if "password" not in request.POST:
        return once_more(request, Kept.of(request), gettext(STALE))
    return render(request, "403_csrf.html", status=403)


def _is_ours(request: HttpRequest) -> bool:
    """Whether the browser says that a page of this very site sent the form."""
    return request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What cannot be read, with the reason where the sender can do something about it."""
    most = settings.DATA_UPLOAD_MAX_NUMBER_FILES
    too_many = isinstance(exception, TooManyFilesSent)
    sentence = gettext(TOO_MANY_FILES).format(most=most) if too_many else ""
    return render(request, "400.html", {"sentence": sentence}, status=400)
