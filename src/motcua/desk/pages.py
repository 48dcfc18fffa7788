"""What every page of the desk has: somebody signed in under a post, his office, and an answer to refusals."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from motcua.authority.acting import Acting
from motcua.authority.offices import office_on
from motcua.authority.session import acting_in
from motcua.desk.resend import Kept
from motcua.desk.views.sign_in import resume
from motcua.kernel.errors import BadInput, MotcuaError, NotThere, Refused
from motcua.site.clock import today

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, Acting, P], HttpResponse]


def for_officers(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """A page for an officer under one of his posts: it gets him as `acting`. Refusals become a page."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        acting = acting_in(request) if request.user.is_authenticated else None
        if acting is None:
            return _sign_in_first(request)
        try:
            return view(request, acting, *args, **kwargs)
        except MotcuaError as error:
            return refused(request, acting, error)

    return never_cache(guarded)


def _sign_in_first(request: HttpRequest) -> HttpResponse:
    """Signing in under a post, and on to where he wanted; a form that was filled in meanwhile is kept."""
    if request.method == "POST":
        return resume(request, Kept.of(request))
    if request.user.is_authenticated:
        return redirect("desk:posts")
    return redirect_to_login(request.get_full_path())


def page(
    request: HttpRequest, acting: Acting, template: str, *, status: int = 200, **context: Any
) -> HttpResponse:
    """A page of the desk."""
    frame = {"acting": acting, "office": office_on(acting.office, today())}
    return render(request, f"desk/{template}", {**frame, **context}, status=status)


def refused(request: HttpRequest, acting: Acting, error: MotcuaError) -> HttpResponse:
    """The page that says why not."""
    status = 404 if isinstance(error, NotThere) else 403 if isinstance(error, Refused) else 400
    reason = error.problems[0] if isinstance(error, BadInput) else error
    return page(request, acting, "refused.html", status=status, refusal=reason)
