"""What the worker does by itself: the outbox every two seconds, yesterday's journal root every night."""

from __future__ import annotations

from datetime import timedelta

from procrastinate.contrib.django import app

from motcua.dossiers import outbox
from motcua.dossiers.sealing import seal
from motcua.journal.roots import close_day
from motcua.site.clock import now

HANDLERS = {"seal": seal}


@app.periodic(cron="* * * * * */2")
@app.task(name="drain_outbox", queueing_lock="drain_outbox", lock="drain_outbox")
def drain_outbox(timestamp: int) -> None:
    """Handle what waits in the outbox, in chunks, until nothing is left."""
    while outbox.drain(HANDLERS, now()):
        pass


@app.periodic(cron="5 17 * * *")
@app.task(name="close_yesterday", queueing_lock="close_yesterday")
def close_yesterday(timestamp: int) -> None:
    """Five past midnight here (17:05 UTC): close the day that has ended."""
    at = now()
    close_day(at.date() - timedelta(days=1), at=at)
