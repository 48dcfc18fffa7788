"""The API put together: its parts, who may call, and one form for everything that goes wrong."""

from __future__ import annotations

import json
from functools import cached_property
from typing import Any

import structlog
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.views.decorators.csrf import csrf_exempt
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema
from ninja.parser import Parser
from ninja.renderers import JSONRenderer

import motcua
from motcua.api import (
    acts,
    calendar,
    door,
    dossiers,
    instruments,
    interests,
    lists,
    people,
    proposals,
    public,
    questions,
    reports,
    supervision,
    trial_acts,
    trials,
    whatif,
)
from motcua.api.callers import BySession, ByToken
from motcua.api.docs import Page
from motcua.api.problems import UNREADABLE, Problem, problem, status_of, told, unreadable
from motcua.kernel.errors import N_, MotcuaError

log = structlog.get_logger("motcua.api")


class Readable(JSONRenderer):
    """JSON in which Vietnamese can be read."""

    json_dumps_params = {"ensure_ascii": False}


class ReadOnce(Parser):
    """JSON in which no name stands twice in one object: two readers would each take another of the two."""

    def parse_body(self, request: HttpRequest) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(request.body, object_pairs_hook=_once)
        return found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name stands twice")
    return found


class Service(NinjaAPI):
    """An API whose answers nobody keeps: most of them are about people. What describes it is made once."""

    @cached_property
    def _described(self) -> OpenAPISchema:
        return super().get_openapi_schema()

    def get_openapi_schema(self, **_where: Any) -> OpenAPISchema:
        return self._described

    def create_response(self, request: HttpRequest, data: Any, **options: Any) -> HttpResponse:
        response = super().create_response(request, data, **options)
        response["Cache-Control"] = "no-store"
        return response


api = Service(
    title="Một Cửa",
    version=motcua.__version__,
    description=N_("Dossiers of social insurance, from the door to the result. See docs/api.md."),
    docs=Page(),
    urls_namespace="api",
    renderer=Readable(),
    parser=ReadOnce(),
    auth=[ByToken(), BySession()],
)
api.add_router("/dossiers", door.router)
api.add_router("/dossiers", acts.router)
api.add_router("/dossiers", interests.of_dossier)
api.add_router("/dossiers", people.router)
api.add_router("/dossiers", dossiers.router)
api.add_router("", lists.router)
api.add_router("", questions.router)
api.add_router("", supervision.router)
api.add_router("", reports.router)
api.add_router("", whatif.router)
api.add_router("", trials.router)
api.add_router("", trial_acts.router)
api.add_router("", calendar.router)
api.add_router("", proposals.router)
api.add_router("", instruments.router)
api.add_router("", interests.router)
api.add_router("", public.router)


def _answer(request: HttpRequest, what: Problem, status: int) -> HttpResponse:
    return api.create_response(request, what.model_dump(), status=status)


@api.exception_handler(MotcuaError)
def _ours(request: HttpRequest, error: MotcuaError) -> HttpResponse:
    return _answer(request, problem(error), status_of(error))


@api.exception_handler(ValidationError)
def _unreadable(request: HttpRequest, error: ValidationError) -> HttpResponse:
    return _answer(request, unreadable(error.errors), 422)


@api.exception_handler(AuthenticationError)
def _unknown(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
    return _answer(request, told("sign_in", N_("Sign in, or send a key that is valid today.")), 401)


@api.exception_handler(HttpError)
def _refused_by_ninja(request: HttpRequest, error: HttpError) -> HttpResponse:
    """A cookie without its CSRF token, or a body that is not JSON."""
    if error.status_code == 403:
        message = N_("Send the value of the cookie csrftoken in the header X-CSRFToken too.")
        return _answer(request, told("csrf", message), 403)
    return _answer(request, told("unreadable", UNREADABLE), 422)


@api.exception_handler(SuspiciousOperation)
def _suspicious(request: HttpRequest, error: SuspiciousOperation) -> HttpResponse:
    if isinstance(error, RequestDataTooBig):
        return _answer(request, told("too_large", N_("The call is too large.")), 413)
    return _answer(request, told("unreadable", UNREADABLE), 422)


@api.exception_handler(MultiPartParserError)
def _torn(request: HttpRequest, error: MultiPartParserError) -> HttpResponse:
    """A form whose parts cannot be told apart."""
    return _answer(request, told("unreadable", UNREADABLE), 422)


@api.exception_handler(Http404)
def _nowhere(request: HttpRequest, error: Http404) -> HttpResponse:
    return _answer(request, told("no_address", N_("There is nothing at this address.")), 404)


@csrf_exempt
def nowhere(request: HttpRequest) -> HttpResponse:
    """Every address under /api/ that leads nowhere."""
    return _nowhere(request, Http404())


@api.exception_handler(Exception)
def _ours_to_mend(request: HttpRequest, error: Exception) -> HttpResponse:
    """A mistake of ours: the log has what is needed to find it, the caller what he needs to know."""
    log.exception("api_failed", exc_info=error)
    message = N_("Something went wrong on our side. Nothing was changed; please try again later.")
    return _answer(request, told("internal", message), 500)
