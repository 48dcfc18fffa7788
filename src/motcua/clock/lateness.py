"""Early, on time or late, in the sense of the national service index (Decision 766/QĐ-TTg, indicator 2.1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from motcua.clock.days import DayTable
from motcua.clock.deadline import Limit, due_after_pauses, promise
from motcua.clock.hours import OFFICE_HOURS, OfficeHours
from motcua.clock.timeline import Timeline, local
from motcua.kernel.errors import N_


class Verdict(StrEnum):
    """Trước hạn, đúng hạn, quá hạn, chưa đến hạn. Only `LATE` counts against the office."""

    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"
    NOT_DUE = "not_due"


@dataclass(frozen=True, slots=True)
class Lateness:
    """The verdict, the reason as a code and as a message, and the two moments that were compared."""

    verdict: Verdict
    reason: str
    message: str
    end: datetime
    due: datetime


def lateness(
    timeline: Timeline,
    against: datetime | Limit,
    measured_at: datetime,
    table: DayTable,
    hours: OfficeHours = OFFICE_HOURS,
) -> Lateness:
    """Judge a dossier as it stood at `measured_at` (now, or the end of a reporting period).

    `against` is the promise in force, already moved by completed supplements; without a promise the maximum
    time of the procedure, from which the supplements are then subtracted here.
    """
    seen = timeline.as_of(measured_at)
    due = _due(seen, against, measured_at, table, hours)
    if len(seen.pauses) > 1:
        reason, end, verdict = "asked_twice", seen.ended_at or measured_at, Verdict.LATE
    elif seen.waiting:
        reason, end = "waiting_for_citizen", seen.waiting.requested_at
        verdict = _compared(end, due)
    elif seen.ended_at:
        reason, end = "ended", seen.ended_at
        verdict = _compared(end, due)
    else:
        reason, end = "running", measured_at
        verdict = Verdict.NOT_DUE if end <= due else Verdict.LATE
    return Lateness(verdict, reason, MESSAGES[reason, verdict], local(end), local(due))


def _due(
    seen: Timeline, against: datetime | Limit, measured_at: datetime, table: DayTable, hours: OfficeHours
) -> datetime:
    if isinstance(against, datetime):
        return against
    longest = promise(seen.received_at, against, table, hours).due
    completed = [pause for pause in seen.pauses if pause.completed_at]
    return due_after_pauses(longest, completed, measured_at, table, hours)


def _compared(end: datetime, due: datetime) -> Verdict:
    """Early is on a day before the day promised."""
    if end > due:
        return Verdict.LATE
    return Verdict.EARLY if local(end).date() < local(due).date() else Verdict.ON_TIME


_ASKED = N_("Within time: waiting for the citizen counts as ended when the papers were asked for.")

MESSAGES = {
    ("asked_twice", Verdict.LATE): N_("Counted late: papers were asked for more than once."),
    ("waiting_for_citizen", Verdict.EARLY): _ASKED,
    ("waiting_for_citizen", Verdict.ON_TIME): _ASKED,
    ("waiting_for_citizen", Verdict.LATE): N_("Late: papers were asked for only after the promised time."),
    ("ended", Verdict.EARLY): N_("Finished before the promised day."),
    ("ended", Verdict.ON_TIME): N_("Finished within the promised time."),
    ("ended", Verdict.LATE): N_("Finished after the promised time."),
    ("running", Verdict.NOT_DUE): N_("In process, and within the promised time."),
    ("running", Verdict.LATE): N_("Still in process after the promised time."),
}
"""The sentence for each reason and verdict, to translate."""
