"""Whether this part lives and can do its work: asked by supervisors and load balancers, without sign-in."""

from __future__ import annotations

from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.urls import path
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from motcua.site import shape

WORKER_SILENCE = "15 seconds"
"""A worker writes its heartbeat every 5 seconds; after this long it counts as gone."""


@never_cache
@require_safe
def live(_request: HttpRequest) -> JsonResponse:
    """200 as long as the process answers."""
    return JsonResponse({"status": "ok"})


@never_cache
@require_safe
def ready(_request: HttpRequest) -> JsonResponse:
    """200 when the database answers and has this version's shape; else 503 and what is missing."""
    reason = missing()
    return JsonResponse({"status": reason or "ok"}, status=503 if reason else 200)


def missing() -> str:
    """What keeps this process from working, in a word or two; empty when nothing does."""
    try:
        with connection.cursor() as cursor:
            cursor.execute(shape.WRITTEN)
            (written,) = cursor.fetchone()
    except DatabaseError:
        return "no database"
    return "" if written == shape.needed() else "not migrated"


def worker_lives() -> bool:
    """Whether a worker has written its heartbeat lately."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select exists (select from procrastinate_workers where last_heartbeat > now() - %s::interval)",
            [WORKER_SILENCE],
        )
        return bool(cursor.fetchone()[0])


urlpatterns = [path("live", live, name="live"), path("ready", ready, name="ready")]
