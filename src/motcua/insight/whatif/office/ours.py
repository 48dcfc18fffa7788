"""Our own journal as a log to be fitted: the steps of some offices' dossiers, with their deadlines."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from motcua.dossiers.models import Dossier
from motcua.insight.log.model import BadLog, Log
from motcua.insight.process.journal import Asked, journal_steps
from motcua.kernel.errors import N_

MOST = 100_000
"""The latest dossiers that are read."""
NAME = "journal"


def our_log(offices: Collection[int], first: date, last: date) -> Log:
    """The dossiers received in these days at competent offices, as far as the reader sees them; two queries.

    Raises BadLog where there is none.
    """
    log = journal_steps(Asked(first, last, offices, most=MOST))
    if log is None:
        raise BadLog(NAME, N_("No dossier was received in these days at these offices."))
    due = dict(
        Dossier.objects.filter(
            competent_office__in=offices, received_at__date__gte=first, received_at__date__lte=last
        ).values_list("code", "statutory_due")
    )
    told = ((code, due.get(code)) for code in log.cases)
    return replace(log, of_case=[{"deadline": day.isoformat()} if day else {} for _code, day in told])
