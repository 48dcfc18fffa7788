"""The one way in which a trial moves: authority as if the mandate were in force, rows, their own journals.

The dossier, its clock, its journal and its outbox stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from motcua.authority.acting import Acting
from motcua.authority.may import Answer, NotAllowed, may
from motcua.authority.models import Mandate
from motcua.clock import HERE
from motcua.dossiers.act import Asked
from motcua.dossiers.models import Dossier, Trial
from motcua.dossiers.requests import claim, earlier, fingerprint
from motcua.dossiers.sight import NotVisible
from motcua.dossiers.trial import tried_at
from motcua.journal.chain import GENESIS, hash_of
from motcua.journal.models import Entry
from motcua.journey.table import Act
from motcua.kernel.errors import N_, Refused

WRITTEN = (
    "case",
    "outcome",
    "entitlement",
    "amount",
    "reason",
    "assessor",
    "assessed_at",
    "returns",
    "objection",
    "head",
    "decided_at",
)

Write = Callable[[list[Trial]], list[dict[str, str]]]
"""Changes the rows of an act; gives what the journal says of each, beside what it says of all."""


class DecidedInTrial(Refused):
    """Whoever has decided may know the real decision, and is not asked again."""

    code = "decided_in_trial"
    message = N_("This was decided in trial already. A second thought would not be blind any more.")


class TrialOver(Refused):
    """The mandate in trial no longer holds."""

    code = "trial_over"
    message = N_("The trial has ended. What was not decided in it stays undecided.")


@dataclass(frozen=True, slots=True)
class AsIfInForce:
    """A dossier as the resolver would see it if its mandate in trial were in force."""

    dossier: Dossier
    mandate: Mandate
    competent_office_id: int
    proposed_dong: int

    @property
    def procedure(self) -> str:
        return self.dossier.procedure

    @property
    def received_office_id(self) -> int:
        return self.dossier.received_office_id

    @property
    def holder_office_id(self) -> int:
        return self.competent_office_id

    @property
    def received_at(self) -> datetime:
        return self.dossier.received_at

    def affairs_of(self, officers: Collection[int], day: date, /) -> Mapping[int, str]:
        return self.dossier.affairs_of(officers, day)


def may_try(acting: Acting, act: Act, rows: Sequence[Trial], at: datetime) -> Answer:
    """May this officer do `act` in trial? `rows`: one line, or all of one dossier."""
    one, dong = rows[0], sum(row.amount or 0 for row in rows)
    return may(acting, act, AsIfInForce(one.dossier, one.mandate, one.office_id, dong), at)


def perform_in_trial(
    asked: Asked, act: Act, which: dict[str, UUID], write: Write, print_: tuple[Any, ...] = ()
) -> list[Trial]:
    """Do `act` once on the rows of the post's own office that are `which`. The same queries, however many.

    Raises NotVisible, NotAllowed, DecidedInTrial, TrialOver, KeyReused, or what `write` raises.
    """
    acting, at = asked.acting, asked.at
    named = str(next(iter(which.values())))
    wish = fingerprint(name_of(act), named, *print_)
    with transaction.atomic():
        day = at.astimezone(HERE).date()
        rows = list(tried_at(acting, day).filter(**which).select_for_update(of=("self",)))
        if not rows:
            raise NotVisible(dossier=named)
        if not claim(asked.key, wish, acting.officer, rows[0].dossier_id, at):
            earlier(asked.key, wish, acting.officer)
            return rows
        _check(acting, act, rows, at)
        facts = write(rows)
        Trial.objects.bulk_update(rows, WRITTEN)
        _note(rows, facts, act, asked)
    return rows


def name_of(act: Act) -> str:
    """What the journal calls an act in trial: "trial_approve"."""
    return f"trial_{act.value}"


def _check(acting: Acting, act: Act, rows: list[Trial], at: datetime) -> None:
    answer = may_try(acting, act, rows, at)
    if not answer.allowed:
        raise NotAllowed(answer)
    if rows[0].decided_at:
        raise DecidedInTrial
    upper = rows[0].mandate.validity.upper
    if upper and upper <= at.astimezone(HERE).date():
        raise TrialOver


def _note(rows: list[Trial], facts: list[dict[str, str]], act: Act, asked: Asked) -> None:
    """The next entry of each row's own journal: who and when in numbers, what was said as a digest."""
    told = Entry.objects.filter(dossier__in=[row.pk for row in rows]).order_by("seq")
    last = {entry.dossier: entry for entry in told}
    entries = []
    for row, more in zip(rows, facts, strict=True):
        before = last.get(row.pk)
        entry = Entry(
            dossier=row.pk,
            seq=before.seq + 1 if before else 1,
            at=asked.at,
            act=name_of(act),
            officer=asked.acting.officer,
            office=asked.acting.office,
            facts={"dossier": str(row.dossier_id), "line": row.line, "mandate": row.mandate_id, **more},
            previous=before.hash if before else GENESIS,
        )
        entry.hash = hash_of(entry)
        entries.append(entry)
    Entry.objects.bulk_create(entries)
