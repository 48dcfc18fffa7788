"""The worker's jobs survive the worker."""

from __future__ import annotations

import asyncio
from typing import cast
from unittest.mock import Mock

import procrastinate
import pytest
from django.db import connection
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector

from motcua.authority.models import Session
from motcua.authority.session import SessionStore
from motcua.dossiers.models import Message
from motcua.running.worker import revive
from motcua.site import tasks
from motcua.site.clock import now
from motcua.site.tasks import forget_sessions


async def revived(ready: procrastinate.App) -> None:
    async with ready.open_async():
        await revive(ready)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("age", "status"), [("1 second", "doing"), ("1 minute", "todo")])
def test_a_job_of_a_killed_worker_is_given_back(age: str, status: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "insert into procrastinate_workers (last_heartbeat) values (now() - %s::interval) returning id",
            [age],
        )
        worker = cursor.fetchone()[0]
        cursor.execute(
            "insert into procrastinate_jobs (queue_name, task_name, args, status, worker_id)"
            " values ('default', 'any', '{}', 'doing', %s)",
            [worker],
        )

    connector = cast(DjangoConnector, app.connector).get_worker_connector()
    with app.replace_connector(connector) as ready:
        asyncio.run(revived(ready))
    with connection.cursor() as cursor:
        cursor.execute("select status from procrastinate_jobs")
        assert cursor.fetchone() == (status,)


@pytest.mark.django_db
def test_at_night_expired_sessions_are_forgotten() -> None:
    kept, expired = SessionStore(), SessionStore()
    for session in (kept, expired):
        session["said"] = "anything"
        session.save()
    Session.objects.filter(pk=expired.session_key).update(expire_date=timezone.now())
    forget_sessions(0)
    assert list(Session.objects.values_list("pk", flat=True)) == [kept.session_key]


@pytest.mark.django_db
def test_a_job_on_the_outbox_ends_when_the_worker_is_to_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    """So the worker stops soon also where a thousand seals wait; the next start goes on."""
    waiting = [Message.objects.create(topic="seal", facts={}, at=now()).pk for _ in range(5)]
    handled = list[int]()
    monkeypatch.setitem(tasks.HANDLERS, "seal", lambda message, at: handled.append(message.pk))
    stopping = Mock(should_abort=lambda: len(handled) == 2)
    tasks.seal_decisions(stopping, 0)
    assert handled == waiting[:2]
    tasks.seal_decisions(Mock(should_abort=lambda: False), 0)
    assert handled == waiting
