"""The work queue of an office: what is due first stands first, however many dossiers there are."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Q, QuerySet

from motcua.authority.acting import Acting
from motcua.authority.offices import predecessors_on
from motcua.authority.sight import offices_in_sight
from motcua.clock import HERE, DayTable, working_days_left
from motcua.dossiers.models import Dossier
from motcua.dossiers.promises import day_table
from motcua.dossiers.sight import NotVisible, visible_to
from motcua.journey.status import AT_ASSESSMENT, OPEN, WITH_OFFICE, Status
from motcua.kernel import employer_code
from motcua.kernel.errors import N_, BadInput, InputProblem, MotcuaError
from motcua.kernel.vietnamese import fold
from motcua.registry.models import Person

GROUPS: dict[str, tuple[Status, ...]] = {
    "open": tuple(sorted([*OPEN, Status.ISSUED])),
    "incomplete": (Status.INCOMPLETE,),
    "door": (Status.RECEIVED,),
    "assessment": (Status.FORWARDED, *sorted(AT_ASSESSMENT)),
    "citizen": (Status.SUPPLEMENT_REQUESTED,),
    "decision": (Status.PROPOSED, Status.APPROVED),
    "issue": (Status.SIGNED,),
    "return": (Status.ISSUED,),
}
"""Named groups of statuses, as an officer thinks of his work."""

COUNT_UP_TO = 100
"""Row security looks at every row that is counted: an officer is served by "100+" sooner than by a number."""
FOUND_UP_TO = 200
"""Whoever types the beginning of a common name types more."""


@dataclass(frozen=True, slots=True)
class Row:
    """One dossier in a list. `days_left`: working days to the promise, negative when overdue."""

    id: UUID
    code: str
    procedure: str
    status: Status
    due: datetime | None
    days_left: int | None
    subject: str
    applicant: str
    employer: str
    assigned_to: str
    holder_office: int
    competent_office: int


@dataclass(frozen=True, slots=True)
class Page:
    """Rows, and where the next page starts (None: this was the last)."""

    rows: list[Row]
    next: str | None


def queue(
    acting: Acting,
    at: datetime,
    *,
    office: int | None = None,
    group: str = "open",
    mine: bool = False,
    overdue: bool = False,
    after: str | None = None,
    limit: int = 50,
) -> Page:
    """What one office holds, also from those that it continues; what is due first stands first.

    `after` is the page before's `next`. Dossiers that were never accepted have no due date: by number.
    """
    rows = _held(acting, at, office).filter(_in_group(group))
    if mine:
        rows = rows.filter(assigned_to=acting.officer)
    if overdue:
        rows = rows.filter(due__lt=at, status__in=sorted(OPEN))
    found = _listed(_beyond(rows, after).order_by("due", "id")[: limit + 1], at)
    return Page(found[:limit], _cursor(found[limit - 1]) if len(found) > limit else None)


def counts(acting: Acting, at: datetime, office: int | None = None) -> dict[str, int]:
    """How many stand in each group, counted up to a hundred: an officer needs no more."""
    held = _held(acting, at, office)
    groups = [held.filter(_in_group(group)).values("id")[:COUNT_UP_TO] for group in GROUPS]
    parts = [group.query.sql_with_params() for group in groups]
    counted = ", ".join(f"(SELECT count(*) FROM ({sql}) g)" for sql, _ in parts)  # noqa: S608, values are bound
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {counted}", [value for _, params in parts for value in params])
        return dict(zip(GROUPS, cursor.fetchone(), strict=True))


def search(acting: Acting, text: str, at: datetime, limit: int = 20) -> list[Row]:
    """By a code or number as a whole, or by the beginning of a person's name; within sight only."""
    text = text.strip()
    if not text:
        return []
    seen = visible_to(acting, at)
    if "/" in text:
        return _listed(seen.filter(code=text), at)
    people = Person.objects.filter(_named(text))
    fitting = [seen.filter(subject__in=people), seen.filter(applicant__in=people), *_through(text, seen)]
    first, *more = (rows.values_list("pk", flat=True)[:FOUND_UP_TO] for rows in fitting)
    found = set(first.union(*more, all=True))
    return _listed(Dossier.objects.filter(pk__in=found).order_by("-received_at")[:limit], at)


def _named(text: str) -> Q:
    if text.isdigit():
        return Q(citizen_id=text) | Q(si_number=text)
    return Q(name_folded__startswith=fold(text))


def _through(text: str, seen: QuerySet[Dossier]) -> list[QuerySet[Dossier]]:
    """What the employer with this code handed in, the latest first; nothing where it cannot be a code."""
    try:
        return [seen.filter(employer_code=employer_code.parse(text)).order_by("-received_at")]
    except InputProblem:
        return []


def _held(acting: Acting, at: datetime, office: int | None) -> QuerySet[Dossier]:
    wanted = office or acting.office
    if wanted != acting.office and wanted not in offices_in_sight(acting, at.astimezone(HERE).date()):
        raise NotVisible(dossier=str(wanted))
    held_by = predecessors_on([wanted], at.astimezone(HERE).date())
    return Dossier.objects.filter(holder_office__in=held_by)


class NoGroup(MotcuaError):
    """The queue has no such group."""

    code = "no_group"
    message = N_("There is no such list. Choose one of: {groups}.")


def _in_group(group: str) -> Q:
    if group not in GROUPS:
        raise NoGroup(groups=", ".join(GROUPS))
    return Q(status__in=GROUPS[group])


def _beyond(rows: QuerySet[Dossier], after: str | None) -> QuerySet[Dossier]:
    if after is None:
        return rows
    try:
        due, last = json.loads(base64.urlsafe_b64decode(after))
        moment, last = due and datetime.fromisoformat(due), UUID(str(last))
    except (ValueError, TypeError) as error:
        raise BadInput(
            [InputProblem("after", "cursor_unreadable", N_("Start again from the first page."))]
        ) from error
    if moment is None:
        return rows.filter(id__gt=last)
    return rows.filter(due__gte=moment).exclude(due=moment, id__lte=last)


def _cursor(row: Row) -> str:
    place = [row.due.isoformat() if row.due else None, str(row.id)]
    return base64.urlsafe_b64encode(json.dumps(place).encode()).decode()


def _listed(rows: QuerySet[Dossier], at: datetime) -> list[Row]:
    table = day_table()
    columns = rows.values_list(
        "id",
        "code",
        "procedure",
        "status",
        "due",
        "subject__full_name",
        "applicant__full_name",
        "employer_name",
        "assigned_to__full_name",
        "holder_office",
        "competent_office",
    )
    return [_row(values, at, table) for values in columns]


def _row(values: Iterable[Any], at: datetime, table: DayTable) -> Row:
    number, code, procedure, status, due, subject, applicant, employer, assigned, holder, competent = values
    left = working_days_left(at, due, table) if due and status in WITH_OFFICE else None
    names = (subject, applicant, employer, assigned or "")
    return Row(number, code, procedure, Status(status), due, left, *names, holder, competent)
