"""Deciding in trial, for programs: what waits at the post's own office, one line of it, the three acts."""

from __future__ import annotations

from typing import Any, Literal
from uuid import UUID

from ninja import Router
from pydantic import Field

from motcua.api.acts import Key
from motcua.api.answers import Answer, Moment
from motcua.api.callers import Called
from motcua.api.problems import REFUSALS, Problem
from motcua.api.wishes import Free, Text, Wish
from motcua.dossiers.models import Trial
from motcua.dossiers.trial import before_the_head, row_tried, waiting
from motcua.dossiers.trying import trial_approve, trial_assess, trial_assess_all, trial_send_back
from motcua.journey.dossier import Outcome
from motcua.site.clock import now, today

router = Router(tags=["Trial"])


class TrialLineAnswer(Answer):
    """A line on trial at the post's own office; nothing of it has an effect."""

    trial: UUID
    dossier: UUID
    code: str
    line: int
    benefit: str
    started_at: Moment = Field(description="when the competent office took the dossier up")
    case: dict[str, Any] = Field(description="as the dossier came in, then as it was assessed in trial")
    outcome: Literal["pending", "granted", "denied"]
    amount: int | None = Field(description="dong")
    entitlement: dict[str, Any] | None
    reason: str = Field(description="why it is denied")
    assessed_at: Moment | None
    decided_at: Moment | None = Field(description="when the head approved it")
    returns: int = Field(description="how often the head sent it back")
    objection: str = Field(description="why, the last time")


class WaitingAnswer(Answer):
    """The two queues of a trial, the longest waiting first."""

    to_assess: list[TrialLineAnswer]
    before_the_head: list[TrialLineAnswer]


class TryWish(Wish):
    """What becomes of one line in trial."""

    case: Free = Field(
        default_factory=dict, description="`date`, `inputs` and `switches`, see `POST entitle`"
    )
    outcome: Literal["granted", "denied"] = "granted"
    reason: Text = Field("", description="why it is denied")


class NothingWish(Wish):
    """Nothing beside the dossier."""


class ObjectWish(Wish):
    """Why the head sends it back."""

    reason: Text


@router.get(
    "/trials/waiting", response={200: WaitingAnswer, REFUSALS: Problem}, operation_id="trials_waiting"
)
def trials_waiting(request: Called) -> WaitingAnswer:
    """What the post's own office has yet to decide in trial."""
    proposed = [row for one in before_the_head(request.auth, now()) for row in one.rows]
    to_assess = list(waiting(request.auth, now()))
    return WaitingAnswer(to_assess=_told(to_assess), before_the_head=_told(proposed))


@router.get("/trials/{uuid:trial}", response={200: TrialLineAnswer, REFUSALS: Problem}, operation_id="trial")
def trial(request: Called, trial: UUID) -> TrialLineAnswer:
    """One line on trial at the post's own office."""
    return _told([row_tried(request.auth, trial, today())])[0]


@router.post(
    "/trials/{uuid:trial}/assess",
    response={200: TrialLineAnswer, REFUSALS: Problem},
    operation_id="trial_assess",
    summary="Assess a line in trial",
    description=trial_assess.__doc__,
)
def assess(request: Called, trial: UUID, wish: TryWish, key: Key) -> TrialLineAnswer:
    outcome = Outcome(wish.outcome)
    return _told([trial_assess(request.auth, trial, wish.case, outcome, wish.reason, at=now(), key=key)])[0]


@router.post(
    "/trials/dossiers/{uuid:dossier}/assess_all",
    response={200: list[TrialLineAnswer], REFUSALS: Problem},
    operation_id="trial_assess_all",
    summary="Grant in trial what comes to an amount as it came in",
    description=trial_assess_all.__doc__,
)
def assess_all(request: Called, dossier: UUID, wish: NothingWish, key: Key) -> list[TrialLineAnswer]:
    return _told(trial_assess_all(request.auth, dossier, at=now(), key=key))


@router.post(
    "/trials/dossiers/{uuid:dossier}/approve",
    response={200: list[TrialLineAnswer], REFUSALS: Problem},
    operation_id="trial_approve",
    summary="Approve in trial",
    description=trial_approve.__doc__,
)
def approve(request: Called, dossier: UUID, wish: NothingWish, key: Key) -> list[TrialLineAnswer]:
    return _told(trial_approve(request.auth, dossier, at=now(), key=key))


@router.post(
    "/trials/dossiers/{uuid:dossier}/send_back",
    response={200: list[TrialLineAnswer], REFUSALS: Problem},
    operation_id="trial_send_back",
    summary="Send back in trial",
    description=trial_send_back.__doc__,
)
def send_back(request: Called, dossier: UUID, wish: ObjectWish, key: Key) -> list[TrialLineAnswer]:
    return _told(trial_send_back(request.auth, dossier, wish.reason, at=now(), key=key))


def _told(rows: list[Trial]) -> list[TrialLineAnswer]:
    return [
        TrialLineAnswer.model_validate(
            {
                **{name: getattr(row, name) for name in TrialLineAnswer.model_fields if hasattr(row, name)},
                "trial": row.pk,
                "dossier": row.dossier_id,
                "code": row.dossier.code,
            }
        )
        for row in rows
    ]
