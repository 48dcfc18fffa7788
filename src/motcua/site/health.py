"""Whether this part lives and can do its work: asked by supervisors and load balancers, without sign-in."""

from __future__ import annotations

from functools import cache

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.urls import path
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

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
            cursor.execute("select 1")
        _require_migrated()
    except DatabaseError:
        return "no database"
    except NotMigrated:
        return "migrations pending"
    return ""


def pending() -> list[str]:
    """The migrations that this version needs and the database does not have, as app.name."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _backwards in plan]


def worker_lives() -> bool:
    """Whether a worker has written its heartbeat lately."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select exists (select from procrastinate_workers where last_heartbeat > now() - %s::interval)",
            [WORKER_SILENCE],
        )
        return bool(cursor.fetchone()[0])


class NotMigrated(Exception):
    """The database lacks migrations of this version."""


@cache  # only success is remembered: what is migrated stays so
def _require_migrated() -> None:
    if pending():
        raise NotMigrated


urlpatterns = [path("live", live, name="live"), path("ready", ready, name="ready")]
