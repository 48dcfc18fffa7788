"""What the worker does by itself: the outbox every two seconds, roots and numbers of ended days every night.

Each topic of the outbox has a task of its own: a mail server that hangs must not hold up the seals.
"""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from procrastinate import JobContext
from procrastinate.contrib.django import app

from motcua.authority.session import SessionStore
from motcua.dossiers import outbox
from motcua.dossiers.files import discard_unsent
from motcua.dossiers.moving import Mover, move_open_dossiers
from motcua.dossiers.sealing import seal
from motcua.exchange.mail import notices
from motcua.insight.counting.kept import keep_until
from motcua.insight.supervision.telling import tell_ended_days
from motcua.insight.whatif.office.working import compute_waiting
from motcua.insight.whatif.reform.kept import compute_missing
from motcua.journal.roots import close_ended_days
from motcua.site.clock import now

HANDLERS = {"seal": seal, "notice": notices.send}


@app.periodic(cron="* * * * * */2")
@app.task(name="seal_decisions", queueing_lock="seal_decisions", lock="seal_decisions", pass_context=True)
def seal_decisions(context: JobContext, timestamp: int) -> None:
    """Seal every decision that was issued."""
    _drain("seal", context)


@app.periodic(cron="* * * * * */2")
@app.task(name="send_notices", queueing_lock="send_notices", lock="send_notices", pass_context=True)
def send_notices(context: JobContext, timestamp: int) -> None:
    """Mail every applicant to whom something happened."""
    _drain("notice", context)


def _drain(topic: str, context: JobContext) -> None:
    """Handle what waits in the outbox, one by one, until nothing is left or the worker is to stop."""
    while not context.should_abort() and outbox.drain({topic: HANDLERS[topic]}, now(), limit=1):
        pass


@app.periodic(cron="5-55/5 * * * *")
@app.task(name="close_ended_days", queueing_lock="close_ended_days")
def close_days(timestamp: int) -> None:
    """Five past midnight, and after a start that missed it: close each day that has ended."""
    close_ended_days(now())


@app.periodic(cron="20 17 * * *")
@app.task(name="count_yesterday", queueing_lock="count_yesterday")
def count_yesterday(timestamp: int) -> None:
    """Twenty past midnight here: count the month and the quarter of yesterday for the reports."""
    keep_until(now().date() - timedelta(days=1))


@app.periodic(cron="*/5 * * * *")
@app.task(name="tell_ended_days", queueing_lock="tell_ended_days")
def tell_days(timestamp: int) -> None:
    """Soon after midnight, and after a start that missed one: what each office did on days that ended."""
    tell_ended_days(now())


@app.periodic(cron="10 17 * * *")
@app.task(name="move_dossiers", queueing_lock="move_dossiers")
def move_dossiers(timestamp: int) -> None:
    """Ten past midnight here: open dossiers follow the offices whose last day was yesterday."""
    move_open_dossiers(Mover(0, 0, ""), now())


@app.periodic(cron="40 17 * * *")
@app.task(name="discard_unsent", queueing_lock="discard_unsent")
def discard_files(timestamp: int) -> None:
    """Twenty to one at night: delete files that were chosen in a form some days ago and never sent."""
    discard_unsent(now() - timedelta(settings.MOTCUA_KEEP_UNSENT_DAYS))


@app.periodic(cron="50 17 * * *")
@app.task(name="forget_sessions", queueing_lock="forget_sessions")
def forget_sessions(timestamp: int) -> None:
    """Ten to one at night: sessions that have expired prove nothing any more."""
    SessionStore.clear_expired()


@app.periodic(cron="*/5 * * * *")
@app.task(name="compute_forecasts", queueing_lock="compute_forecasts", lock="compute_forecasts")
def compute_forecasts(timestamp: int) -> None:
    """Compute the forecast of every scenario that was changed since; mostly there is none."""
    compute_missing()


@app.periodic(cron="* * * * * */2")
@app.task(name="answer_questions", queueing_lock="answer_questions", lock="compute_forecasts")
def answer_questions(timestamp: int) -> None:
    """Try the logs that heads brought, and answer what they asked of them; one computation at a time."""
    compute_waiting(now)
