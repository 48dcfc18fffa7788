"""One line in the log for each request, so that what happened can be told without knowing about whom."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from random import getrandbits

import structlog
from django.http import HttpRequest, HttpResponse

log = structlog.get_logger("motcua.web")


class RequestLog:
    """A line for each request: its route, how it ended, how long it took, for whom; none of its content."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        started = time.perf_counter()
        request_id = f"{getrandbits(128):032x}"  # a name and no secret
        with structlog.contextvars.bound_contextvars(request=request_id):
            response = self.get_response(request)
            match = request.resolver_match
            line = {
                "method": request.method,
                "route": match.view_name or match.route if match else "-",
                "status": response.status_code,
                "ms": round((time.perf_counter() - started) * 1000, 1),
                "officer": _officer(request),
            }
            quiet = response.status_code < 400 and (match is None or match.namespace == "health")
            log.log(logging.DEBUG if quiet else logging.INFO, "request", **line)
        response["X-Request-ID"] = request_id
        return response


def _officer(request: HttpRequest) -> int | None:
    """Whoever called, if that was found out on the way: a program's post, or somebody signed in."""
    acting, user = getattr(request, "auth", None), getattr(request, "_cached_user", None)
    number: int | None = acting.officer if acting else getattr(user, "pk", None)
    return number
