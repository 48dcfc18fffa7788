"""When the office must be done: the limit of the law, and the shorter time it promises."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django.db import connection

from motcua.authority.competence import CORRECTIONS, Competence, competent
from motcua.catalogue.load import procedure
from motcua.catalogue.model import Version
from motcua.clock import HERE, Correction, DayTable, Limit, OutsideTable, end_of_day, promise
from motcua.dossiers.models import Dossier
from motcua.kernel.errors import N_, BadInput, InputProblem, Refused


class NoLimit(Refused):
    """The catalogue knows no time limit for the procedure on that day."""

    code = "no_limit"
    message = N_(
        "The catalogue holds no time limit for {procedure} on that day. Ask the administrator to enter it."
    )


@dataclass(frozen=True, slots=True)
class Dues:
    """Both limits of one dossier; what is promised is never later than the law allows."""

    statutory: datetime
    promised: datetime
    days: int
    kind: str


def dues(version: Version, competence: Competence, conditions: frozenset[str], received_at: datetime) -> Dues:
    """Both limits, counted from `received_at` with the calendar as corrected by now. Raises NoLimit."""
    limit = version.limit_for(conditions)
    if limit is None:
        raise NoLimit(procedure=version.code)
    local = version.promise_for(competence.province, conditions) or limit
    table = _corrected(competence.corrections)
    statutory = promise(received_at, Limit(limit.days, limit.kind), table).due
    promised = promise(received_at, Limit(local.days, local.kind), table).due
    return Dues(statutory, min(promised, statutory), limit.days, limit.kind)


def day_table() -> DayTable:
    """The working days with every correction recorded so far."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {CORRECTIONS}")
        return _corrected(*cursor.fetchone())


@lru_cache(maxsize=4)
def _corrected(corrections: str | None) -> DayTable:
    rows = json.loads(corrections or "[]")
    return DayTable.vietnam().corrected([Correction(date.fromisoformat(day), *how) for day, *how in rows])


def promised_on(day: date, at: datetime) -> datetime:
    """The end of the day that is promised. Raises BadInput for a day that is over or not a working day."""
    try:
        if day < at.astimezone(HERE).date() or not day_table().is_working(day):
            message = N_("Promise a working day that is still to come.")
            raise BadInput([InputProblem("promise", "no_day_to_promise", message)])
    except OutsideTable as error:
        raise BadInput([InputProblem("promise", error.code, error.message, **error.data)]) from error
    return end_of_day(day)


def given_now(dossier: Dossier, at: datetime) -> dict[str, Any]:
    """Receive a waiting dossier at `at`: its rules, its competent office and its promise are those of now.

    Changes the row, and returns what the journal keeps of it.
    """
    day = at.astimezone(HERE).date()
    found = competent(dossier.procedure, dossier.area_code, day, dossier.case())
    version = procedure(dossier.procedure).on(day)
    both = dues(version, found, frozenset(dossier.conditions), at)
    dossier.received_at, dossier.catalogue_day = at, day
    dossier.statutory_due, dossier.promised_due = both.statutory, both.promised
    dossier.competent_office_id, dossier.mandate_id = found.office.id, found.mandate.id
    return {
        "competent": found.office.id,
        "mandate": found.mandate.id,
        "lines": dossier.lines.count(),
        "promise": both.promised,
        "statutory": both.statutory,
    }
