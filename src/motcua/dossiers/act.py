"""The one way in which a dossier changes: authority, journey, row, journal and outbox in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from motcua.authority.acting import Acting
from motcua.authority.may import Answer, NotAllowed, may
from motcua.authority.sight import everything
from motcua.dossiers.disclosure import disclose
from motcua.dossiers.models import Dossier, Message, Note
from motcua.dossiers.requests import claim, earlier, fingerprint
from motcua.journal.chain import hash_of, stamp
from motcua.journal.models import Entry
from motcua.journey.dossier import Command, Event, Outcome, State, decide, evolve, out_of_turn
from motcua.journey.status import ENDED, Status
from motcua.journey.table import Act
from motcua.kernel.digest import content_hash
from motcua.kernel.errors import N_, NotThere, Refused


class NoDossier(NotThere):
    """There is no such dossier."""

    code = "no_dossier"
    message = N_("There is no such dossier. Please check the code.")


class Stale(Refused):
    """Somebody was faster."""

    code = "stale"
    message = N_(
        "Somebody has worked on this dossier in the meantime. Look at what changed, then decide again."
    )


def dossier_coded(code: str) -> Dossier:
    """Any dossier by its code, with what `may` asks of it; for whoever runs the installation."""
    found = Dossier.objects.select_related("mandate__instrument").filter(code=code).first()
    if found is None:
        raise NoDossier
    return found


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asks, when, under which request key, having seen how many journal entries (None: does not care)."""

    acting: Acting
    at: datetime
    key: str
    seen: int | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a dossier. `replayed`: it had been done before under the same key."""

    dossier: UUID
    code: str
    status: Status
    entries: int
    replayed: bool = False


@dataclass(slots=True)
class Work:
    """One act on one dossier while it happens: effects add to `facts` and write their own rows."""

    dossier: Dossier
    state: State
    asked: Asked
    act: str
    facts: dict[str, Any]
    note: str = ""
    messages: dict[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def seq(self) -> int:
        """The number that the journal entry of this act will have."""
        return self.dossier.entries + 1


Effect = Callable[[Work], None]

NOTICED = frozenset(
    {Act.RECEIVE, Act.REQUEST_SUPPLEMENT, Act.EXTEND, Act.ISSUE, Act.DELIVER, Act.REFUSE, Act.STOP}
)
"""The acts of which the applicant is told at once; those at the door say so in their own statement."""


def perform(
    dossier_id: UUID,
    act: Act,
    asked: Asked,
    facts: Mapping[str, Any] | None = None,
    *,
    note: str = "",
    before: Effect | None = None,
    after: Effect | None = None,
    print_: tuple[Any, ...] = (),
) -> Done:
    """Do `act`, once. `before` completes the facts that the journey judges; `after` writes what follows.

    Raises NoDossier, Stale, NotAllowed, KeyReused, or the journey's refusal; then nothing has changed.
    """
    wish = fingerprint(act, str(dossier_id), plain(facts or {}), note, *print_)
    with transaction.atomic():
        if not claim(asked.key, wish, asked.acting.officer, dossier_id, asked.at):
            return _repeated(asked, wish)
        dossier = _found(dossier_id, lock=True)
        answer = _check(dossier, act, asked)
        work = Work(dossier, state_of(dossier), asked, act, dict(facts or {}), note)
        _tell_why(work, answer)
        if before:
            before(work)
        event = _decided(work)
        _move(work, event)
        if after:
            after(work)
        _write(work)
        return done(dossier)


def _tell_why(work: Work, answer: Answer) -> None:
    """What the journal keeps of why he may: the delegation; and his own affair, which the head is told."""
    if answer.delegation:
        work.facts["delegation"] = answer.delegation
    if answer.affair:
        work.facts["conflict"] = answer.affair
        disclose(work.dossier.pk, work.seq, work.asked.acting, answer.affair, work.asked.at)


def remark(
    dossier_id: UUID,
    kind: str,
    asked: Asked,
    facts: Mapping[str, Any],
    allowed: Callable[[Dossier], Answer],
    write: Effect,
) -> Done:
    """Write into the journal what does not move the dossier: a document came, personal data were erased."""
    wish = fingerprint(kind, str(dossier_id), plain(facts))
    with transaction.atomic():
        if not claim(asked.key, wish, asked.acting.officer, dossier_id, asked.at):
            return _repeated(asked, wish)
        dossier = _found(dossier_id, lock=True)
        answer = allowed(dossier)
        if not answer.allowed:
            raise NotAllowed(answer)
        work = Work(dossier, state_of(dossier), asked, kind, dict(facts))
        write(work)
        _write(work)
        return done(dossier)


def done(dossier: Dossier, *, replayed: bool = False) -> Done:
    return Done(dossier.pk, dossier.code, Status(dossier.status), dossier.entries, replayed)


def _repeated(asked: Asked, wish: str) -> Done:
    """What was done under this key; whoever did it may ask, though the dossier has left his sight since."""
    with everything():
        return done(_found(earlier(asked.key, wish, asked.acting.officer)), replayed=True)


def state_of(dossier: Dossier) -> State:
    """What the journey remembers, read back from the row."""
    return State(
        status=Status(dossier.status),
        office=dossier.holder_office_id,
        lines=tuple(Outcome(o) for o in dossier.lines.values_list("outcome", flat=True)),
        supplements=dossier.supplements,
        extensions=dossier.extensions,
        promise=dossier.due,
        proposed_by=dossier.proposed_by,
    )


def _found(dossier_id: UUID, *, lock: bool = False) -> Dossier:
    rows = Dossier.objects.select_related("mandate__instrument")
    if lock:
        rows = rows.select_for_update(of=("self",))
    dossier = rows.filter(pk=dossier_id).first()
    if dossier is None:
        raise NoDossier
    return dossier


def _check(dossier: Dossier, act: Act, asked: Asked) -> Answer:
    if asked.seen is not None and asked.seen != dossier.entries:
        raise Stale
    answer = may(asked.acting, act, dossier, asked.at)
    if not answer.allowed:
        raise NotAllowed(answer)
    if refusal := out_of_turn(Status(dossier.status), act):
        raise refusal
    return answer


def _decided(work: Work) -> Event:
    facts = {**work.facts, "reason": work.note} if work.note else work.facts
    verdict = decide(work.state, Command(Act(work.act), work.asked.acting.officer, facts))
    if isinstance(verdict, Refused):
        raise verdict
    return verdict


def _move(work: Work, event: Event) -> None:
    state = evolve(work.state, event)
    dossier = work.dossier
    dossier.status = str(state.status)
    dossier.holder_office_id = state.office or dossier.holder_office_id
    dossier.supplements = state.supplements
    dossier.extensions = state.extensions
    dossier.due = state.promise
    dossier.proposed_by = state.proposed_by
    if state.status in ENDED and dossier.ended_at is None:
        dossier.ended_at = work.asked.at


def _write(work: Work) -> None:
    dossier, asked = work.dossier, work.asked
    entry = link(work)
    entry.save(force_insert=True)
    if work.note:
        Note.objects.create(dossier=dossier, seq=entry.seq, text=work.note)
    if work.act in NOTICED:
        work.messages["notice"] = {"entry": entry.seq}
    Message.objects.bulk_create(
        Message(topic=topic, dossier=dossier, facts=facts, at=asked.at)
        for topic, facts in work.messages.items()
    )
    dossier.entries, dossier.tip = entry.seq, entry.hash
    with everything() if work.act == Act.TRANSFER else nullcontext():  # it may leave the officer's sight
        dossier.save(force_update=True)


def plain(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Facts as the journal writes them: moments as text."""
    return {name: stamp(value) if isinstance(value, datetime) else value for name, value in facts.items()}


def link(work: Work) -> Entry:
    """The journal entry of this act, chained to the dossier's last; free text goes in as its digest only."""
    facts = plain(work.facts)
    if work.note:
        facts["note"] = content_hash(f"{work.dossier.pk}:{work.seq}:{work.note}".encode())
    entry = Entry(
        dossier=work.dossier.pk,
        seq=work.seq,
        at=work.asked.at,
        act=str(work.act),
        officer=work.asked.acting.officer,
        office=work.asked.acting.office,
        facts=facts,
        previous=work.dossier.tip,
    )
    entry.hash = hash_of(entry)
    return entry
