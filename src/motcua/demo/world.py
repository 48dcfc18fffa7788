"""Fills an empty record with the demonstration: officers, two weeks of dossiers, closed days, seals."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from itertools import count

from django.db import connection, transaction
from django.utils.translation import gettext

from motcua.authority.models import Officer
from motcua.clock import HERE
from motcua.demo.cast import Staff, engage
from motcua.demo.histories import write_histories
from motcua.demo.hours import FIRST, NOW
from motcua.demo.lives import Life
from motcua.demo.script import Script
from motcua.demo.trial import begin, districts
from motcua.dossiers.outbox import drain
from motcua.dossiers.sealing import seal
from motcua.journal.roots import close_day
from motcua.kernel.day import write

_LATE = time(23, 55)


@transaction.atomic
def make_if_empty(say: Callable[[str], object]) -> bool:
    """Play the story into a record without officers; True if it did.

    One transaction: a start that is killed leaves nothing behind.
    """
    with connection.cursor() as cursor:  # two starts at once: the second waits, then finds it made
        cursor.execute("select pg_advisory_xact_lock(hashtext('motcua.demo'))")
    if Officer.objects.exists():
        return False
    say(gettext("Working through two weeks in Bac Giang, 27 March to 7 April 2023"))
    engage()
    staff = Staff(FIRST)
    begin(staff)
    play([*Script(staff).lives(), *districts(staff)], until=NOW, evening=lambda day: say(_day_done(day)))
    write_histories()
    return True


def _day_done(day: date) -> str:
    return "  " + gettext("{day} is done").format(day=write(day))


def play(
    lives: Iterable[Life], until: datetime, evening: Callable[[date], object] = lambda day: None
) -> None:
    """Let every life go on in the order of time. Each day ends with a closed journal; `evening` is told."""
    order = count()
    waiting: list[tuple[datetime, int, Life]] = []

    def let_wait(life: Life) -> None:
        """What a life does next happens when the moment that it names has come."""
        moment = next(life, None)
        if moment is not None:
            heapq.heappush(waiting, (moment, next(order), life))

    for life in lives:
        let_wait(life)
    today = FIRST
    while waiting and waiting[0][0] <= until:
        moment, _, life = heapq.heappop(waiting)
        if moment.date() > today:
            close_day(today, at=datetime.combine(today, _LATE, HERE))
            evening(today)
            today = moment.date()
        let_wait(life)


def seal_decisions() -> int:
    """Seal what was issued, as the worker does; the number of decisions sealed."""
    sealed = 0
    while handled := drain({"seal": seal}, NOW):
        sealed += handled
    return sealed
