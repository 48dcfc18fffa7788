"""Where a dossier is, for whoever holds its code and its lookup secret."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from motcua.clock import working_days_left
from motcua.dossiers.guessing import Resting, found_by_secret
from motcua.dossiers.promises import day_table
from motcua.dossiers.public import Tracked, tracked
from motcua.journey.status import WITH_OFFICE
from motcua.kernel.errors import N_, InputProblem, MotcuaError
from motcua.kernel.text import tidy
from motcua.site.clock import now

SESSION = "tracked"

UNKNOWN = N_("No dossier has this code and lookup secret. Please compare both with the receipt.")


@never_cache
def home(request: HttpRequest) -> HttpResponse:
    """The front door: it asks one thing."""
    return _ask(request, tidy(request.GET.get("code", "")))


@never_cache
@sensitive_post_parameters("secret")
def track(request: HttpRequest) -> HttpResponse:
    """The dossier whose code and secret were given. The session keeps them: no address holds the secret."""
    if request.method == "POST":
        return _remember(request, tidy(request.POST.get("code", "")), tidy(request.POST.get("secret", "")))
    code, secret = request.session.get(SESSION, ("", ""))
    found = tracked(code, secret, now()) if code else None
    if found is None:
        return _ask(request, tidy(request.GET.get("code", "")))
    return render(request, "portal/tracked.html", {"dossier": found, "days_left": _days_left(found)})


def _remember(request: HttpRequest, code: str, secret: str) -> HttpResponse:
    try:
        found = found_by_secret(code, secret, now())
    except Resting as resting:
        return _ask(request, code, resting, status=429)
    if found is None:
        return _ask(request, code, InputProblem("secret", "unknown", UNKNOWN), status=404)
    request.session[SESSION] = (code, secret)
    return redirect("portal:track")


def _ask(
    request: HttpRequest, code: str, problem: MotcuaError | None = None, status: int = 200
) -> HttpResponse:
    return render(request, "portal/home.html", {"code": code, "problem": problem}, status=status)


def _days_left(dossier: Tracked) -> int | None:
    if dossier.due is None or dossier.status not in WITH_OFFICE:
        return None
    return working_days_left(now(), dossier.due, day_table())
