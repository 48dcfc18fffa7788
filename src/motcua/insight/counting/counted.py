"""One dossier as it stood at a moment: read from its journal, judged by the clock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from motcua.clock import DayTable, Lateness, Pause, Timeline, lateness
from motcua.clock.timeline import local
from motcua.journey.table import Act


class Ended(StrEnum):
    """How a dossier ended for the office, with the acts that end it; at the door it was never accepted."""

    RESOLVED = "resolved"
    REFUSED = "refused"
    STOPPED = "stopped"
    WITHDRAWN = "withdrawn"


ENDS = {
    Act.ISSUE: Ended.RESOLVED,
    Act.REFUSE: Ended.REFUSED,
    Act.STOP: Ended.STOPPED,
    Act.WITHDRAW: Ended.WITHDRAWN,
}

READ = (
    Act.RECEIVE,
    Act.RETURN_INCOMPLETE,
    Act.DECLINE,
    Act.REQUEST_SUPPLEMENT,
    Act.SUPPLEMENT,
    Act.EXTEND,
    Act.TRANSFER,
    *ENDS,
)
"""The acts that say something about time, authority or end."""


class Read(NamedTuple):
    """A row as it is read: the entries of the dossier as four columns of equal length, oldest first."""

    id: UUID
    code: str
    procedure: str
    channel: str
    sealed: bool
    scanned: bool
    reused: bool
    acts: Sequence[str]
    moments: Sequence[datetime]
    promises: Sequence[str | None]
    competent: Sequence[str | None]


@dataclass(frozen=True, slots=True)
class Counted:
    """One dossier in one period.

    `new`: received in the period, otherwise carried over. Without `received_at` it was never received, and
    only what happened at the door in the period is said of it: `returned` or `declined`. `working_days`: what
    the office used until the end, the citizen's days left out. `asked`: requests for a supplement until the
    moment, `asked_now` those of the period. `paper`: its procedure hands back a paper.
    """

    id: UUID
    code: str
    procedure: str
    channel: str
    office: int
    new: bool
    returned: bool
    declined: bool
    received_at: datetime | None
    due: datetime | None
    ended_at: datetime | None
    ended: Ended | None
    late: Lateness | None
    working_days: int
    asked: int
    asked_now: int
    extended: bool
    sealed: bool
    scanned: bool
    reused: bool
    paper: bool


def counted_from(read: Read, begins: datetime, moment: datetime, table: DayTable, *, paper: bool) -> Counted:
    """Fold the entries of a dossier until `moment`. `paper`: its procedure hands back a paper."""
    story = list(zip(read.acts, read.moments, strict=True))
    received = next((at for act, at in story if act == Act.RECEIVE), None)
    timeline = Timeline(received, _pauses(story), _ended_at(story)) if received else None
    promise = _last(read.promises)
    due = datetime.fromisoformat(promise) if promise else None
    return Counted(
        id=read.id,
        code=read.code,
        procedure=read.procedure,
        channel=read.channel,
        office=int(_last(read.competent) or 0),
        new=received is not None and received >= begins,
        returned=any(act == Act.RETURN_INCOMPLETE and at >= begins for act, at in story),
        declined=any(act == Act.DECLINE and at >= begins for act, at in story),
        received_at=received,
        due=due,
        ended_at=timeline.ended_at if timeline else None,
        ended=next((ENDS[Act(act)] for act, _ in reversed(story) if act in ENDS), None) if received else None,
        late=lateness(timeline, due, moment, table) if timeline and due else None,
        working_days=_working_days(timeline, table) if timeline else 0,
        asked=len(timeline.pauses) if timeline else 0,
        asked_now=sum(pause.requested_at >= begins for pause in timeline.pauses) if timeline else 0,
        extended=Act.EXTEND in read.acts,
        sealed=read.sealed,
        scanned=read.scanned,
        reused=read.reused,
        paper=paper,
    )


def _pauses(story: Sequence[tuple[str, datetime]]) -> tuple[Pause, ...]:
    pauses: list[Pause] = []
    for act, at in story:
        if act == Act.REQUEST_SUPPLEMENT:
            pauses.append(Pause(at))
        elif act == Act.SUPPLEMENT:
            pauses[-1] = Pause(pauses[-1].requested_at, at)
    return tuple(pauses)


def _ended_at(story: Sequence[tuple[str, datetime]]) -> datetime | None:
    return next((at for act, at in story if act in ENDS), None)


def _working_days(timeline: Timeline, table: DayTable) -> int:
    """From the day after reception to the end, less the days that the citizen used; 0 while it runs."""
    if timeline.ended_at is None:
        return 0
    spans = [(timeline.received_at, timeline.ended_at)]
    pauses = [(pause.requested_at, pause.completed_at) for pause in timeline.pauses if pause.completed_at]
    days = [table.working_between(local(a).date(), local(b).date()) for a, b in (*spans, *pauses)]
    return max(0, days[0] - sum(days[1:]))


def _last(values: Sequence[str | None]) -> str | None:
    return next((value for value in reversed(values) if value is not None), None)
