"""Our own journal as an event log: a case is a dossier, an event an entry. No person is in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from motcua.authority.models import Office
from motcua.clock import HERE
from motcua.dossiers.models import Dossier
from motcua.insight.log.model import NEVER, Builder, Log
from motcua.insight.log.times import since_epoch
from motcua.journal.models import Entry
from motcua.journey.status import NATIONAL, Status

CHUNK = 5_000


def journal_log(first: date | None = None, last: date | None = None) -> Log:
    """Every entry of the dossiers that were received from `first` to `last`, both included.

    The officer is his number, the group his office's code. What is told of a case: the procedure, the area,
    the channel, the offices, the status and what the national statistics count it under, when it ended, was
    promised and was due by law. Raises BadLog where there is none. Two queries, and two more for every five
    thousand entries.
    """
    builder = Builder("journal")
    offices = dict(Office.objects.values_list("id", "code"))
    known: dict[Any, int] = {}
    for entries in _chunks(first, last):
        fresh = {entry.dossier for entry in entries} - known.keys()
        for dossier in Dossier.objects.filter(id__in=fresh).order_by("received_at", "code"):
            known[dossier.pk] = builder.case(dossier.code, _told(dossier, offices))
        for entry in entries:
            moments = (since_epoch(entry.at), NEVER, NEVER, NEVER, NEVER)
            office = offices.get(entry.office, "")
            builder.event(known[entry.dossier], entry.act, moments, str(entry.officer), office, None)
    return builder.log()


def _chunks(first: date | None, last: date | None) -> Iterator[list[Entry]]:
    entries = Entry.objects.order_by("id")
    dossiers = Dossier.objects.all()
    if first:
        dossiers = dossiers.filter(received_at__gte=_midnight(first))
    if last:
        dossiers = dossiers.filter(received_at__lt=_midnight(last + timedelta(days=1)))
    after = 0
    while chunk := list(entries.filter(id__gt=after, dossier__in=dossiers.values("id"))[:CHUNK]):
        yield chunk
        after = chunk[-1].pk


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), HERE)


def _told(dossier: Dossier, offices: dict[int, str]) -> dict[str, str]:
    moments = {
        "enddate": dossier.ended_at,
        "enddate_planned": dossier.promised_due,
        "deadline": dossier.statutory_due,
    }
    return {
        "procedure": dossier.procedure,
        "area": dossier.area_code,
        "channel": dossier.channel,
        "received_at_office": offices.get(dossier.received_office_id, ""),
        "competent_office": offices.get(dossier.competent_office_id, ""),
        "status": dossier.status,
        "national_status": NATIONAL[Status(dossier.status)].value,
        **{name: moment.isoformat() for name, moment in moments.items() if moment},
    }
