"""Changing who decides: a file is weighed, proposed by one person, and put in force by another."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from motcua.authority.acting import Acting
from motcua.authority.enacting import enact
from motcua.authority.governing import governs
from motcua.authority.models import Change, Role
from motcua.authority.plan import Plan
from motcua.authority.plan_file import read_plan
from motcua.clock import HERE
from motcua.dossiers.consequences import consequences
from motcua.dossiers.models import Document
from motcua.dossiers.moving import Mover, move_open_dossiers
from motcua.dossiers.requests import claim, earlier, fingerprint
from motcua.dossiers.scans import file_all, placed, stored_scan
from motcua.journal.beside import append
from motcua.journal.models import Entry
from motcua.kernel.digest import content_hash
from motcua.kernel.errors import N_, BadInput, InputProblem, NotThere, Refused

PROPOSE, ENACT, DROP = "propose_change", "enact_change", "drop_change"
"""What the journal calls it. A change has a chain of its own, under its number."""


class NotYours(Refused):
    """The post may not change who decides there."""

    code = "not_this_post"
    message = N_(
        "The administrator, or the director of the province that it concerns, changes who decides. "
        "Ask one of them."
    )


class FourEyes(Refused):
    """Whoever proposed a change may not put it in force."""

    code = "four_eyes"
    message = N_("Whoever proposed the change cannot put it in force. Another person decides.")


class AlreadyDecided(Refused):
    """The change is in force, or was dropped."""

    code = "already_decided"
    message = N_("This change was decided already.")


class NoChange(NotThere):
    """There is no such change."""

    code = "no_change"
    message = N_("There is no such change.")


def propose(
    acting: Acting, text: str, form: str, scans: Iterable[str] = (), *, at: datetime, key: str
) -> Change:
    """Lay a file before whoever decides on it, with the scans of its instruments (digests of documents).

    Nothing is in force yet; the same `key` again gives the same change. Raises BadInput with every row that
    could not be put in force, NotYours for other posts, KeyReused.
    """
    plan, brought = read_plan(text, form), tuple(scans)
    _refuse_strangers(acting, plan, at)
    change = Change(title=plan.title[:300], file=text, form=form, proposed_by_id=acting.post, proposed_at=at)
    wish = fingerprint(PROPOSE, text, form, *brought)
    with transaction.atomic():
        if not claim(key, wish, acting.officer, change.pk, at):
            return Change.objects.get(pk=earlier(key, wish, acting.officer))
        if problems := consequences(text, form, at).problems:
            raise BadInput(problems)
        change.scans = placed(plan, brought, at)
        change.save(force_insert=True)
        _write(change, PROPOSE, acting, at, {"file": content_hash(text.encode()), "scans": change.scans})
    return change


def put_in_force(acting: Acting, change_id: UUID, *, at: datetime, key: str) -> int:
    """Write what the change asks for, and let open dossiers follow offices that have ended; how many did.

    The same `key` again writes nothing more. Raises FourEyes, NotYours, AlreadyDecided, NoChange, KeyReused,
    or BadInput where the record has changed meanwhile.
    """
    wish = fingerprint(ENACT, str(change_id))
    with transaction.atomic():
        if not claim(key, wish, acting.officer, change_id, at):
            return _moved_by(earlier(key, wish, acting.officer))
        change, plan = _undecided(change_id)
        _refuse_strangers(acting, plan, at)
        if change.proposed_by.officer_id == acting.officer:
            raise FourEyes
        enact(plan)
        file_all(change.scans)
        moved = move_open_dossiers(Mover(acting.officer, acting.office, change.title), at)
        _decide(change, ENACT, acting, at, {"moved": moved})
    return moved


def drop(acting: Acting, change_id: UUID, reason: str, *, at: datetime, key: str) -> None:
    """Do without the change, with the reason; the same `key` again changes nothing.

    Raises NotYours, AlreadyDecided, NoChange, KeyReused or BadInput.
    """
    if not reason.strip():
        raise BadInput([InputProblem("reason", "missing", N_("Please fill in this field."))])
    wish = fingerprint(DROP, str(change_id), reason)
    with transaction.atomic():
        if not claim(key, wish, acting.officer, change_id, at):
            earlier(key, wish, acting.officer)
            return
        change, plan = _undecided(change_id)
        _refuse_strangers(acting, plan, at)
        change.reason = reason[:500]
        _decide(change, DROP, acting, at, {"reason": content_hash(reason.encode())})


def proposals() -> QuerySet[Change]:
    """What was proposed so far, the latest fifty first, with who proposed and decided it. One query."""
    return _with_people().order_by("-proposed_at")[:50]


def proposal(change_id: UUID) -> Change:
    """One of them. Raises NoChange. One query."""
    found = _with_people().filter(pk=change_id).first()
    if found is None:
        raise NoChange
    return found


def scan_brought(change_id: UUID, digest: str) -> tuple[Document, str]:
    """The scan with this digest that a change brings, and whose it is. Raises NoChange or NoScan."""
    scans = proposal(change_id).scans
    number = next((number for number, scan in scans.items() if scan == digest), "")
    return stored_scan(digest if number else ""), number


def _with_people() -> QuerySet[Change]:
    return Change.objects.select_related("proposed_by__officer", "decided_by__officer")


def _moved_by(change_id: UUID) -> int:
    """How many dossiers followed their office when the change was put in force."""
    return int(Entry.objects.get(dossier=change_id, act=ENACT).facts["moved"])


def _undecided(change_id: UUID) -> tuple[Change, Plan]:
    rows = Change.objects.select_related("proposed_by").select_for_update(of=("self",))
    change = rows.filter(pk=change_id).first()
    if change is None:
        raise NoChange
    if change.decided_at:
        raise AlreadyDecided
    return change, read_plan(change.file, change.form)


def _decide(change: Change, what: str, acting: Acting, at: datetime, facts: dict[str, Any]) -> None:
    change.decided_by_id, change.decided_at, change.in_force = acting.post, at, what == ENACT
    change.save(update_fields=["decided_by", "decided_at", "in_force", "reason"])
    _write(change, what, acting, at, facts)


def _write(change: Change, what: str, acting: Acting, at: datetime, facts: dict[str, Any]) -> None:
    """The journal's entry, in the change's own chain."""
    append(change.pk, what, at=at, officer=acting.officer, office=acting.office, facts=facts)


def _refuse_strangers(acting: Acting, plan: Plan, at: datetime) -> None:
    """The administrator may change everything; a director his province's mandates and his posts."""
    if acting.role is not Role.ADMINISTRATOR and (plan.continuations or plan.renamings):
        raise NotYours
    territories = {territory for _, territory in plan.ruled}
    offices = {row.taker.office for row in plan.entrustments}
    if not governs(acting, territories, offices, at.astimezone(HERE).date()):
        raise NotYours
