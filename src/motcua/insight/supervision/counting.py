"""Counts what offices did on a day, from the journal: the same for a night's telling and for today."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from django.db import connection

from motcua.clock import HERE, DayTable, Pause, Timeline, Verdict, lateness
from motcua.clock.timeline import local
from motcua.dossiers.promises import day_table
from motcua.insight.supervision.figures import DayFigures, Load
from motcua.journey.status import OPEN
from motcua.journey.table import Act

HERE_LIES = Path(__file__).parent
FLOWS, SETTLED, STANDING, LOAD = (
    (HERE_LIES / f"{name}.sql").read_text() for name in ("flows", "settled", "standing", "load")
)
SOON = 2
"""Due soon is what is due within so many working days after today."""

Days = dict[int, DayFigures]
"""A day of each office, by the office's number."""


def done_on(day: date, offices: Collection[int] | None = None) -> Days:
    """What offices (None: all) did on a day, without what stood open. Two queries, and the calendar's."""
    asked = {
        "begins": midnight(day),
        "ends": midnight(day + timedelta(1)),
        "offices": None if offices is None else sorted(offices),
    }
    found: Days = {}
    for office, arrivals, asked_for, returned, sent_back in rows(FLOWS, asked):
        found[office] = DayFigures(
            day, arrivals=arrivals, asked=asked_for, returned=returned, sent_back=sent_back
        )
    table = day_table()
    for office, *times in rows(SETTLED, asked):
        late, used = _judged(*times, table=table)
        one = found.get(office, DayFigures(day))
        found[office] = replace(
            one, settled=one.settled + 1, settled_late=one.settled_late + late, days=(*one.days, used)
        )
    return found


def standing_after(day: date) -> dict[int, tuple[int, int]]:
    """For each office, how many stood open at the end of a day, and how many of them were late. One query."""
    moment = {"moment": midnight(day + timedelta(1))}
    return {office: (open_, late) for office, open_, late in rows(STANDING, moment)}


def load_now(offices: Collection[int], at: datetime) -> dict[int, Load]:
    """What offices have in hand at this moment. One query, and the calendar's."""
    after = day_table().nth_working_after(at.astimezone(HERE).date(), SOON)
    asked = {
        "offices": sorted(offices),
        "now": at,
        "soon": midnight(after + timedelta(1)),
        "open": sorted(OPEN),
    }
    return {office: Load(*counts) for office, *counts in rows(LOAD, asked)}


def midnight(day: date) -> datetime:
    """The beginning of a day here."""
    return datetime.combine(day, time(), HERE)


def rows(statement: str, values: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    """What a statement answers."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        yield from cursor.fetchall()


def _judged(
    received: datetime,
    due: datetime,
    ended: datetime,
    acts: Sequence[str] | None,
    moments: Sequence[datetime] | None,
    *,
    table: DayTable,
) -> tuple[bool, int]:
    """Whether it was late, by the rules that reports go by, and the working days that the office used."""
    pauses: list[Pause] = []
    for act, at in zip(acts or (), moments or (), strict=True):
        if act == Act.REQUEST_SUPPLEMENT:
            pauses.append(Pause(at))
        else:
            pauses[-1] = Pause(pauses[-1].requested_at, at)
    timeline = Timeline(received, tuple(pauses), ended)
    spans = [(received, ended)] + [(p.requested_at, p.completed_at) for p in pauses if p.completed_at]
    used = [table.working_between(local(start).date(), local(end).date()) for start, end in spans]
    return lateness(timeline, due, ended, table).verdict is Verdict.LATE, max(0, used[0] - sum(used[1:]))
