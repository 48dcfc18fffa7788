"""A form that could not be taken as it came: what was typed stands in a page that sends it once more."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from motcua.kernel.errors import N_

SIGNED_OUT = N_(
    "You are no longer signed in. Nothing was changed, and nothing you typed is lost: "
    "sign in again in a window of its own, then come back here and send it."
)
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
