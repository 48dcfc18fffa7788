"""Acts that a head or a clerk does to several dossiers at once: each for itself, each with its own answer."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from motcua.authority.acting import Acting
from motcua.authority.acts import ROLES
from motcua.dossiers.actions import ACTIONS
from motcua.journey.status import Status
from motcua.journey.table import Act
from motcua.kernel.errors import Refused

BATCHES: dict[Status, Act] = {
    Status.PROPOSED: Act.APPROVE,
    Status.APPROVED: Act.SIGN,
    Status.SIGNED: Act.ISSUE,
}
"""The one act that follows in a status, where it needs no more than a nod."""


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one dossier of a batch: `refusal` is None where it went through."""

    dossier: UUID
    refusal: Refused | None


def batch_for(acting: Acting, statuses: Collection[Status]) -> list[Act]:
    """The acts that this post can do to several of these dossiers at once."""
    acts = {BATCHES[status] for status in statuses if status in BATCHES}
    return sorted(act for act in acts if acting.role in ROLES[act])


def do_all(acting: Acting, act: Act, dossiers: list[UUID], *, at: datetime, key: str) -> list[Result]:
    """Do `act` to each; one refusal does not hold up the others."""
    return [_do(acting, act, dossier, at=at, key=f"{key}/{dossier}") for dossier in dossiers]


def _do(acting: Acting, act: Act, dossier: UUID, *, at: datetime, key: str) -> Result:
    try:
        ACTIONS[act](acting, dossier, at=at, key=key)
    except Refused as refusal:
        return Result(dossier, refusal)
    return Result(dossier, None)
