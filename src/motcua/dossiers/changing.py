"""Changing who decides: a file is weighed, proposed by one person, and put in force by another."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from motcua.authority.acting import Acting
from motcua.authority.enacting import enact
from motcua.authority.models import Change, Level, Office, OfficeArea, Role
from motcua.authority.plan import Plan
from motcua.authority.plan_file import read_plan
from motcua.clock import HERE
from motcua.dossiers.consequences import consequences
from motcua.dossiers.moving import Mover, move_open_dossiers
from motcua.journal.chain import GENESIS, hash_of
from motcua.journal.models import Entry
from motcua.kernel.digest import content_hash
from motcua.kernel.errors import N_, BadInput, InputProblem, Refused

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


class NoChange(Refused):
    """There is no such change."""

    code = "no_change"
    message = N_("There is no such change.")


def propose(acting: Acting, text: str, form: str, *, at: datetime) -> Change:
    """Lay a file before whoever decides on it; nothing is in force yet.

    Raises BadInput with every row that could not be put in force, NotYours for other posts.
    """
    plan = read_plan(text, form)
    _refuse_strangers(acting, plan, at)
    if problems := consequences(text, form, at).problems:
        raise BadInput(problems)
    with transaction.atomic():
        change = Change.objects.create(
            title=plan.title[:300], file=text, form=form, proposed_by_id=acting.post, proposed_at=at
        )
        _write(change, PROPOSE, acting, at, {"file": content_hash(text.encode())})
    return change


def put_in_force(acting: Acting, change_id: UUID, *, at: datetime) -> int:
    """Write what the change asks for, and let open dossiers follow offices that have ended; how many did.

    Raises FourEyes, NotYours, AlreadyDecided, NoChange, or BadInput where the record has changed meanwhile.
    """
    with transaction.atomic():
        change, plan = _undecided(change_id)
        _refuse_strangers(acting, plan, at)
        if change.proposed_by.officer_id == acting.officer:
            raise FourEyes
        enact(plan)
        moved = move_open_dossiers(Mover(acting.officer, acting.office, change.title), at)
        _decide(change, ENACT, acting, at, {"moved": moved})
    return moved


def drop(acting: Acting, change_id: UUID, reason: str, *, at: datetime) -> None:
    """Do without the change, with the reason. Raises NotYours, AlreadyDecided, NoChange or InputProblem."""
    if not reason.strip():
        raise BadInput([InputProblem("reason", "missing", N_("Please fill in this field."))])
    with transaction.atomic():
        change, plan = _undecided(change_id)
        _refuse_strangers(acting, plan, at)
        change.reason = reason[:500]
        _decide(change, DROP, acting, at, {"reason": content_hash(reason.encode())})


def may_change(acting: Acting) -> bool:
    """Whether the post may propose anything at all."""
    return acting.role in (Role.ADMINISTRATOR, Role.DIRECTOR)


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
    last = Entry.objects.filter(dossier=change.pk).order_by("-seq").first()
    entry = Entry(
        dossier=change.pk,
        seq=last.seq + 1 if last else 1,
        at=at,
        act=what,
        officer=acting.officer,
        office=acting.office,
        facts=facts,
        previous=last.hash if last else GENESIS,
    )
    entry.hash = hash_of(entry)
    entry.save(force_insert=True)


def _refuse_strangers(acting: Acting, plan: Plan, at: datetime) -> None:
    """The administrator may change everything; a director his province's mandates and his posts."""
    if acting.role is Role.ADMINISTRATOR:
        return
    if acting.role is not Role.DIRECTOR or plan.continuations or plan.renamings:
        raise NotYours
    day = at.astimezone(HERE).date()
    territories = {territory for _, territory in plan.ruled}
    served = OfficeArea.objects.filter(office=acting.office, validity__contains=day)
    if acting.level not in (Level.PROVINCE, Level.CENTRAL) and territories:
        raise NotYours
    if territories - set(served.values_list("area_code", flat=True)):
        raise NotYours
    own = Office.objects.filter(pk=acting.office) | Office.objects.filter(parent=acting.office)
    if {row.taker.office for row in plan.entrustments} - set(own.values_list("code", flat=True)):
        raise NotYours
