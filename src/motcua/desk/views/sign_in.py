"""Signing in by login and password, choosing the post to act under, signing out; a kept form goes along."""

from __future__ import annotations

from django.contrib.auth import authenticate, login, logout
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from motcua.authority.acting import Acting, posts_of
from motcua.authority.filling import being_filled
from motcua.authority.offices import offices_on
from motcua.authority.session import POST, acting_in
from motcua.desk.resend import SIGNED_OUT, Kept, signed_in_again
from motcua.desk.sheet import Sheet
from motcua.kernel.errors import N_, InputProblem
from motcua.site.clock import today

WRONG = N_("Login and password do not fit together. Please check both.")
FILLING = N_("The demonstration is still being filled. Please sign in about a minute from now.")
LOCKED = N_("Too many tries. For your safety this login rests for 15 minutes; then please try again.")


@never_cache
@sensitive_post_parameters("password")
def sign_in(request: HttpRequest) -> HttpResponse:
    """Ask for login and password; go on to where the officer wanted to go."""
    sheet = Sheet.of(request.POST)
    status = 200
    if request.method == "POST" and being_filled():
        status = 409
        sheet.blame([InputProblem("login", "being_filled", FILLING)])
    elif request.method == "POST":
        officer = authenticate(request, login=sheet.text("login"), password=request.POST.get("password", ""))
        if officer is not None:
            login(request, officer)
            if Kept.carried(request):
                return posts(request)
            return redirect(f"{reverse('desk:posts')}?next={_wanted(request)}")
        status = 429 if _locked(request) else 400
        sheet.blame([InputProblem("login", "sign_in", LOCKED if status == 429 else WRONG)])
    return _ask(request, Kept.carried(request), sheet, status)


def _ask(request: HttpRequest, kept: Kept | None, sheet: Sheet, status: int) -> HttpResponse:
    told = {"sheet": sheet, "next": _wanted(request), "carried": kept and kept.packed()}
    return render(request, "desk/sign_in.html", {**told, "sentence": SIGNED_OUT}, status=status)


def _locked(request: HttpRequest) -> bool:
    """Whether too many tries failed. Our page tells it, so axes need not put its own in the place."""
    locked = bool(getattr(request, "axes_locked_out", False))
    request.axes_locked_out = False  # type: ignore[attr-defined]
    return locked


@never_cache
@login_required
def posts(request: HttpRequest) -> HttpResponse:
    """Choose the post to act under; with one post there is nothing to choose."""
    held = posts_of(request.user.pk or 0, today())
    wanted = str(held[0].post) if len(held) == 1 else request.POST.get("post", "")
    chosen = next((acting for acting in held if str(acting.post) == wanted), None)
    kept = Kept.carried(request)
    if chosen is None:
        return _choose(request, kept, held)
    request.session[POST] = chosen.post
    return signed_in_again(request, kept, chosen.name) if kept else redirect(_wanted(request))


def _choose(request: HttpRequest, kept: Kept | None, held: list[Acting]) -> HttpResponse:
    offices = offices_on({acting.office for acting in held}, today())
    choices = [(acting, offices[acting.office]) for acting in held]
    told = {"choices": choices, "next": _wanted(request), "carried": kept and kept.packed()}
    return render(request, "desk/posts.html", told)


def resume(request: HttpRequest, kept: Kept) -> HttpResponse:
    """On to sending a kept form; first to signing in and choosing a post, where that is still to be done."""
    acting = acting_in(request)
    if not request.user.is_authenticated:
        return _ask(request, kept, Sheet(), 403)
    if acting is None:
        return _choose(request, kept, posts_of(request.user.pk or 0, today()))
    return signed_in_again(request, kept, acting.name)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    logout(request)
    return redirect("desk:sign_in")


def _wanted(request: HttpRequest) -> str:
    """Where the officer wanted to go, if that is a page of ours."""
    asked = request.POST.get("next") or request.GET.get("next") or ""
    safe = url_has_allowed_host_and_scheme(asked, {request.get_host()}, require_https=request.is_secure())
    return asked if safe and asked.startswith("/") else reverse("desk:queue")
