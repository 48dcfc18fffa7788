"""The dossiers behind a figure of the board: codes that the supervisor may see, and nothing of any person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet

from motcua.authority.acting import Acting
from motcua.clock import HERE
from motcua.dossiers.models import Dossier
from motcua.dossiers.promises import day_table
from motcua.insight.supervision.board import DAYS
from motcua.insight.supervision.counting import SOON, midnight
from motcua.insight.supervision.who import OutOfSight, continued, supervised
from motcua.journal.models import Entry
from motcua.journey.status import OPEN, Status
from motcua.kernel.errors import N_, NotThere

MOST = 200
"""How many are listed; who needs more narrows down in the work queue."""

LISTS = {
    "open": N_("Open"),
    "late": N_("Late"),
    "soon": N_("Due soon"),
    "waiting": N_("Waiting for the citizen"),
    "arrivals": N_("Received"),
    "settled": N_("Settled"),
    "asked": N_("Asked for a supplement"),
    "returned": N_("Returned at the door"),
    "sent_back": N_("Sent back by a head"),
}
ACTS = {
    "arrivals": ["receive"],
    "settled": ["issue", "refuse", "stop", "withdraw"],
    "asked": ["request_supplement"],
    "returned": ["return_incomplete"],
    "sent_back": ["send_back"],
}
"""The lists of what was done in the last days; the others are of what stands open now."""


class NoList(NotThere):
    """Nothing of this name is listed."""

    code = "no_list"
    message = N_("There is no list “{list}”. Choose a figure of the supervision page.")


@dataclass(frozen=True, slots=True)
class Behind:
    """One dossier of a list."""

    id: UUID
    code: str
    procedure: str
    status: Status
    received_at: datetime
    due: datetime | None


def behind(acting: Acting, office: int, name: str, at: datetime) -> list[Behind]:
    """The first MOST dossiers of a list, what is due first standing first, one more where there are more.

    Raises NotSupervising, OutOfSight, NoList. A few queries, however many there are.
    """
    day = at.astimezone(HERE).date()
    all_ = list(supervised(acting, day))
    if office not in all_:
        raise OutOfSight
    if name not in LISTS:
        raise NoList(list=name)
    offices = [number for number, counts_for in continued(all_, day).items() if counts_for == office]
    rows = _done(name, offices, day) if name in ACTS else _open(name, offices, at)
    columns = ("id", "code", "procedure", "status", "received_at", "due")
    found = rows.order_by("due", "id").values_list(*columns)[: MOST + 1]
    return [Behind(number, code, kind, Status(s), *times) for number, code, kind, s, *times in found]


def _done(name: str, offices: list[int], day: date) -> QuerySet[Dossier]:
    since = midnight(day - timedelta(DAYS - 1))
    entries = Entry.objects.filter(at__gte=since, act__in=ACTS[name], office__in=offices)
    return Dossier.objects.filter(id__in=entries.values("dossier"))


def _open(name: str, offices: list[int], at: datetime) -> QuerySet[Dossier]:
    last = day_table().nth_working_after(at.astimezone(HERE).date(), SOON)
    waiting = Q(status=Status.SUPPLEMENT_REQUESTED)
    which = {
        "open": Q(),
        "late": Q(due__lt=at) & ~waiting,
        "soon": Q(due__gte=at, due__lt=midnight(last + timedelta(1))) & ~waiting,
        "waiting": waiting,
    }
    held = Dossier.objects.filter(competent_office__in=offices, status__in=sorted(OPEN))
    return held.filter(which[name])
