"""The acts in trial: lines are assessed; then the head approves the dossier, or sends it back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from motcua.authority.acting import Acting
from motcua.clock import HERE
from motcua.dossiers.act import Asked
from motcua.dossiers.deciding import DenialWithoutReason, must_be_explained, must_be_payable
from motcua.dossiers.models import Trial
from motcua.dossiers.trial_act import perform_in_trial
from motcua.journey.dossier import Command, Outcome, State, decide
from motcua.journey.status import Status
from motcua.journey.table import Act
from motcua.kernel.digest import canonical, content_hash
from motcua.kernel.errors import N_, MotcuaError, Refused
from motcua.law import entitle


class AssessedInTrial(Refused):
    """A line waits for the head, who may send it back."""

    code = "assessed_in_trial"
    message = N_("This line was assessed in trial already. The head of your office is next.")


class NothingGranted(Refused):
    """No line of a list comes to an amount by itself."""

    code = "nothing_granted"
    message = N_("No line comes to an amount by the case that came in. Please assess them one by one.")


class NotYetAssessed(Refused):
    """The head's turn has not come."""

    code = "not_yet_assessed"
    message = N_("Not every line of the dossier is assessed in trial yet. The head comes after that.")


class ObjectionWithoutReason(Refused):
    """The head sent back without saying why."""

    code = "objection_without_reason"
    message = N_("Say what must be looked at again.")


def trial_assess(
    acting: Acting,
    trial: UUID,
    case: Mapping[str, Any],
    outcome: Outcome,
    reason: str = "",
    *,
    at: datetime,
    key: str,
) -> Trial:
    """Assess one line in trial, once; again only after the head has sent it back.

    The same `key` again gives the same row. Raises NotVisible, NotAllowed, TrialOver, DecidedInTrial,
    AssessedInTrial, KeyReused, and what an assessment raises: BadInput, NothingDue, AmountOpen,
    DenialWithoutReason.
    """

    def write(rows: list[Trial]) -> list[dict[str, str]]:
        (row,) = rows
        if row.assessed_at:
            raise AssessedInTrial
        _assess(row, case, outcome, reason, at.astimezone(HERE).date())
        row.assessor_id, row.assessed_at = acting.post, at
        return [{"assessment": _digest(row)}]

    print_ = (dict(case), outcome.value, reason)
    return perform_in_trial(Asked(acting, at, key), Act.ASSESS, {"pk": trial}, write, print_)[0]


def trial_assess_all(acting: Acting, dossier: UUID, *, at: datetime, key: str) -> list[Trial]:
    """Grant every line in trial whose case, as it came in, comes to an amount; the others stay as they are.

    Raises NotVisible, NotAllowed, TrialOver, DecidedInTrial, NothingGranted, KeyReused.
    """

    def write(rows: list[Trial]) -> list[dict[str, str]]:
        rows[:] = [row for row in rows if not row.assessed_at and _granted(row, at.astimezone(HERE).date())]
        if not rows:
            raise NothingGranted
        for row in rows:
            row.assessor_id, row.assessed_at = acting.post, at
        return [{"assessment": _digest(row)} for row in rows]

    return perform_in_trial(Asked(acting, at, key), Act.ASSESS, {"dossier": dossier}, write)


def trial_approve(acting: Acting, dossier: UUID, *, at: datetime, key: str) -> list[Trial]:
    """The head approves every line of a dossier in trial: now his office has decided.

    Raises NotVisible, NotAllowed, TrialOver, DecidedInTrial, NotYetAssessed, KeyReused, and the journey's
    refusal where he assessed it himself.
    """

    def write(rows: list[Trial]) -> list[dict[str, str]]:
        _must_be_next(rows, acting, Act.APPROVE)
        for row in rows:
            row.head_id, row.decided_at = acting.post, at
        return [{"assessment": _digest(row)} for row in rows]

    return perform_in_trial(Asked(acting, at, key), Act.APPROVE, {"dossier": dossier}, write)


def trial_send_back(acting: Acting, dossier: UUID, reason: str, *, at: datetime, key: str) -> list[Trial]:
    """The head objects: every line of the dossier is assessed in trial once more.

    Raises what `trial_approve` raises, ObjectionWithoutReason, or BadInput where the reason is too long.
    """

    def write(rows: list[Trial]) -> list[dict[str, str]]:
        must_be_explained(reason, ObjectionWithoutReason)
        _must_be_next(rows, acting, Act.SEND_BACK, reason)
        for row in rows:
            row.outcome, row.amount, row.assessed_at = Outcome.PENDING.value, None, None
            row.returns, row.objection = row.returns + 1, reason
        return [{"note": content_hash(f"{row.pk}:{row.returns}:{reason}".encode())} for row in rows]

    asked = Asked(acting, at, key)
    return perform_in_trial(asked, Act.SEND_BACK, {"dossier": dossier}, write, (reason,))


def _must_be_next(rows: list[Trial], acting: Acting, act: Act, reason: str = "") -> None:
    """Raise why the head may not decide now, as the journey gives it: four eyes see a decision."""
    if any(row.assessed_at is None for row in rows):
        raise NotYetAssessed
    his_own = any(row.assessor and row.assessor.officer_id == acting.officer for row in rows)
    state = State(Status.PROPOSED, proposed_by=acting.officer if his_own else None)
    verdict = decide(state, Command(act, acting.officer, {"reason": reason}))
    if isinstance(verdict, Refused):
        raise verdict


def _granted(row: Trial, day: date) -> bool:
    """Grant a line by its own case; False where that comes to nothing, or cannot be computed."""
    try:
        _assess(row, row.case, Outcome.GRANTED, "", day)
    except MotcuaError:
        return False
    return True


def _assess(row: Trial, case: Mapping[str, Any], outcome: Outcome, reason: str, day: date) -> None:
    granted = outcome is Outcome.GRANTED
    if not granted:
        must_be_explained(reason, DenialWithoutReason)
    computed = None
    if case or granted:
        computed = entitle({**case, "id": f"{row.dossier_id}/{row.line}", "benefit": row.benefit}, today=day)
        if granted:
            must_be_payable(computed)
    row.case, row.outcome, row.reason = dict(case), outcome.value, reason
    row.entitlement = computed.to_json() if computed else None
    row.amount = row.entitlement["result"] if granted and row.entitlement else None


def _digest(row: Trial) -> str:
    """What stands in the row, as its journal keeps it."""
    told = canonical([row.outcome, row.amount, row.entitlement, row.reason])
    return content_hash(f"{row.pk}:".encode() + told)
