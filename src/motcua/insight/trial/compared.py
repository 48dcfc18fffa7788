"""Each line that both offices have decided, their heads too: same outcome, same amount, and in what time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from motcua.clock import HERE, DayTable, Pause
from motcua.clock.working_time import working_time
from motcua.dossiers.models import Line, Trial
from motcua.journal.models import Entry
from motcua.journey.dossier import Outcome
from motcua.journey.status import Status
from motcua.journey.table import Act

READ = (Act.REQUEST_SUPPLEMENT, Act.SUPPLEMENT, Act.SEND_BACK, Act.APPROVE, Act.REFUSE)
DECIDED = (Status.ISSUED, Status.DELIVERED, Status.REFUSED)
"""Where a dossier ends with a decision, so that there is one to compare with."""


@dataclass(frozen=True, slots=True)
class Side:
    """What one office decided. `amount` in dong; `returns`: how often its head sent it back.

    `took`: office time from when both began until the head approved, pauses left out.
    """

    outcome: str
    amount: int | None
    case: Mapping[str, Any]
    entitlement: Mapping[str, Any] | None
    reason: str
    took: timedelta
    returns: int


@dataclass(frozen=True, slots=True)
class Compared:
    """One line twice: by the future office in trial, and by the competent one for good."""

    trial: UUID
    dossier: UUID
    code: str
    line: int
    benefit: str
    procedure: str
    office: int
    decided_at: datetime
    tried: Side
    real: Side

    @property
    def same_outcome(self) -> bool:
        return self.tried.outcome == self.real.outcome

    @property
    def same_amount(self) -> bool:
        return self.tried.amount == self.real.amount

    @property
    def agrees(self) -> bool:
        return self.same_outcome and self.same_amount

    @property
    def no_slower(self) -> bool:
        """The trial took no more office time than practice."""
        return self.tried.took <= self.real.took

    @property
    def dong(self) -> int:
        """How much more the trial would have given; what is paid monthly counts for one month."""
        return (self.tried.amount or 0) - (self.real.amount or 0)


def compared(
    offices: Iterable[int], first: date, last: date, table: DayTable, procedure: str = ""
) -> list[Compared]:
    """What was decided in trial at `offices` from `first` to `last` and has been decided for good since.

    Times that the calendar does not know raise OutsideTable. Three queries, however many lines.
    """
    rows = Trial.objects.filter(
        office__in=list(offices),
        decided_at__gte=datetime.combine(first, time(), HERE),
        decided_at__lt=datetime.combine(last + timedelta(1), time(), HERE),
        dossier__status__in=DECIDED,
    ).select_related("dossier")
    if procedure:
        rows = rows.filter(dossier__procedure=procedure)
    trials = list(rows.order_by("decided_at", "id"))
    dossiers = {trial.dossier_id for trial in trials}
    lines = {(line.dossier_id, line.number): line for line in Line.objects.filter(dossier__in=dossiers)}
    lives = _lives(dossiers)
    return [
        _one(trial, lines[trial.dossier_id, trial.line], lives[trial.dossier_id], table) for trial in trials
    ]


def _lives(dossiers: set[UUID]) -> dict[UUID, list[Entry]]:
    lives: dict[UUID, list[Entry]] = defaultdict(list)
    for entry in Entry.objects.filter(dossier__in=dossiers, act__in=READ).order_by("dossier", "seq"):
        lives[entry.dossier].append(entry)
    return lives


def _one(trial: Trial, line: Line, life: list[Entry], table: DayTable) -> Compared:
    assert trial.decided_at is not None  # noqa: S101, asked for
    return Compared(
        trial=trial.pk,
        dossier=trial.dossier_id,
        code=trial.dossier.code,
        line=trial.line,
        benefit=trial.benefit,
        procedure=trial.dossier.procedure,
        office=trial.office_id,
        decided_at=trial.decided_at,
        tried=Side(
            trial.outcome,
            trial.amount,
            trial.case,
            trial.entitlement,
            trial.reason,
            working_time(trial.started_at, trial.decided_at, table, pauses=_pauses(life)),
            trial.returns,
        ),
        real=_practice(trial, line, life, table),
    )


def _practice(trial: Trial, line: Line, life: list[Entry], table: DayTable) -> Side:
    decided = next(entry.at for entry in reversed(life) if entry.act in (Act.APPROVE, Act.REFUSE))
    took = working_time(trial.started_at, decided, table, pauses=_pauses(life))
    returns = sum(entry.act == Act.SEND_BACK for entry in life)
    if trial.dossier.status == Status.REFUSED:
        return Side(Outcome.DENIED.value, None, line.case, line.entitlement, line.reason, took, returns)
    return Side(line.outcome, line.amount, line.case, line.entitlement, line.reason, took, returns)


def _pauses(life: list[Entry]) -> list[Pause]:
    pauses: list[Pause] = []
    for entry in life:
        if entry.act == Act.REQUEST_SUPPLEMENT:
            pauses.append(Pause(entry.at))
        elif entry.act == Act.SUPPLEMENT:
            pauses[-1] = Pause(pauses[-1].requested_at, entry.at)
    return pauses
