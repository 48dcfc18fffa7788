"""Whether a paper that somebody holds is genuine: what it is, who gave it out, and whether its seal holds."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from motcua.dossiers.public import verified
from motcua.kernel.text import compact


def ask(request: HttpRequest) -> HttpResponse:
    """Ask for the code under the paper's QR."""
    code = compact(request.GET.get("code", "")).upper()
    return redirect("portal:verified", code) if code else render(request, "portal/verify.html")


@never_cache
def verify(request: HttpRequest, code: str) -> HttpResponse:
    """What we know of the paper with this code."""
    paper = verified(compact(code).upper())
    context = {"paper": paper, "code": code}
    return render(request, "portal/verified.html", context, status=200 if paper else 404)
