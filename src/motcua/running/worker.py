"""The worker part: takes jobs from the database (outbox, sealing, nightly root) one batch after another."""

from __future__ import annotations

import asyncio
from typing import cast

import procrastinate
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.jobs import DeleteJobCondition

CONCURRENCY = 2


def work() -> None:
    """Work until SIGTERM or Ctrl-C; jobs under way get ten seconds. What succeeded leaves no row behind."""
    connector = cast(DjangoConnector, app.connector)
    with app.replace_connector(connector.get_worker_connector()) as ready:
        asyncio.run(_work(ready))


async def _work(ready: procrastinate.App) -> None:
    async with ready.open_async():
        await ready.run_worker_async(
            concurrency=CONCURRENCY,
            delete_jobs=DeleteJobCondition.SUCCESSFUL,
            shutdown_graceful_timeout=10,
        )
