"""The worker part: takes jobs from the database (outbox, sealing, nightly root) one batch after another."""

from __future__ import annotations

import asyncio
from typing import cast

import procrastinate
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.jobs import DeleteJobCondition

CONCURRENCY = 2
HEARTBEAT, SILENCE = 5.0, 15.0
"""Seconds between two signs of life, and without one until a worker counts as dead."""


def work() -> None:
    """Work until SIGTERM or Ctrl-C; jobs under way are told at once. What succeeded leaves no row behind."""
    connector = cast(DjangoConnector, app.connector)
    with app.replace_connector(connector.get_worker_connector()) as ready:
        asyncio.run(_work(ready))


async def _work(ready: procrastinate.App) -> None:
    async with ready.open_async():
        reviving = asyncio.create_task(_revive(ready))
        await ready.run_worker_async(
            concurrency=CONCURRENCY,
            delete_jobs=DeleteJobCondition.SUCCESSFUL,
            shutdown_graceful_timeout=0,
            update_heartbeat_interval=HEARTBEAT,
        )
        reviving.cancel()


async def _revive(ready: procrastinate.App) -> None:
    """Again and again, give back the jobs of workers that were killed; a job can always be repeated."""
    while True:
        await revive(ready)
        await asyncio.sleep(SILENCE)


async def revive(ready: procrastinate.App) -> None:
    """Give back the jobs of workers that have been silent for too long; they would wait forever."""
    for job in await ready.job_manager.get_stalled_jobs(seconds_since_heartbeat=SILENCE):
        await ready.job_manager.retry_job(job)
