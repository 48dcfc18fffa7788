"""One dossier opened: its rows, its life from the journal, whose time it was, and what can be done now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from motcua.authority.acting import Acting
from motcua.authority.circumstances import Circumstances
from motcua.authority.instead import Instead, instead
from motcua.authority.may import Answer, Resolver
from motcua.authority.models import Officer
from motcua.authority.offices import OfficeOn, offices_on
from motcua.catalogue.model import Version
from motcua.clock import HERE, Explanation, Lateness, Pause, Timeline, explain, lateness
from motcua.dossiers.act import state_of
from motcua.dossiers.interest import RECUSE
from motcua.dossiers.models import Attachment, Component, Decision, Dossier, Line, Paper
from motcua.dossiers.printing import version_of
from motcua.dossiers.promises import day_table
from motcua.dossiers.sight import NotVisible, StillBlind, is_blind_to, visible_to
from motcua.journal.models import Entry
from motcua.journey.dossier import not_yet
from motcua.journey.status import AT_ASSESSMENT, Status
from motcua.journey.table import Act, acts_from
from motcua.kernel.errors import Refused


@dataclass(frozen=True, slots=True)
class Moment:
    """One journal entry as people read it: who, when, where, what, and what was written with it."""

    seq: int
    at: datetime
    act: str
    officer: str
    office: OfficeOn
    note: str
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Opened:
    """Everything that the dossier's page shows. `possible`: what can be done now, and `may`'s answer.

    `affair`: why it is the reader's own affair ("himself", "relative", "recused"), or "".
    `instead`: who decides in the place of a head who keeps out of it.
    """

    dossier: Dossier
    version: Version
    lines: list[Line]
    components: list[Component]
    attachments: list[Attachment]
    papers: list[Paper]
    decision: Decision | None
    moments: list[Moment]
    offices: Mapping[int, OfficeOn]
    clock: Explanation | None
    lateness: Lateness | None
    possible: list[tuple[Act, Answer]]
    affair: str
    instead: Instead | None


def entries_of(acting: Acting, which: str | UUID, at: datetime) -> list[Entry]:
    """The journal of a dossier by code or number. Raises NotVisible."""
    number = visible_to(acting, at).filter(**_named(which)).values_list("pk", flat=True).first()
    if number is None:
        raise NotVisible(dossier=which)
    return list(Entry.objects.filter(dossier=number).order_by("seq"))


def _named(which: str | UUID) -> dict[str, Any]:
    return {"pk": which} if isinstance(which, UUID) else {"code": which}


def opened(acting: Acting, which: str | UUID, at: datetime) -> Opened:
    """A dossier by code or number. Raises NotVisible, also where there is none: nothing is given away."""
    named = _named(which)
    people = ("applicant", "subject", "assigned_to", "mandate__instrument")
    dossier = visible_to(acting, at).filter(**named).select_related(*people).first()
    if dossier is None:
        raise _why_not(acting, named, which, at)
    entries = list(Entry.objects.filter(dossier=dossier.pk).order_by("seq"))
    offices = _offices(dossier, entries, at)
    clock, late = _time(dossier, entries, at)
    resolver = Resolver(acting, Circumstances([acting], dossier, at))
    return Opened(
        dossier=dossier,
        version=version_of(dossier),
        lines=list(dossier.lines.select_related("person")),
        components=list(dossier.components.order_by("id")),
        attachments=list(dossier.attachments.select_related("document", "attached_by").order_by("id")),
        papers=list(dossier.papers.order_by("id")),
        decision=dossier.decisions.filter(annulled_at=None).first(),
        moments=_moments(dossier, entries, offices),
        offices=offices,
        clock=clock,
        lateness=late,
        possible=_possible(dossier, resolver, acting.officer),
        affair=resolver.affair,
        instead=_instead(dossier, at) if resolver.affair or any(e.act == RECUSE for e in entries) else None,
    )


def _instead(dossier: Dossier, at: datetime) -> Instead | None:
    """Who decides next in the place of a head who keeps out; None before it is taken, and once signed."""
    acts = {Status.APPROVED: Act.SIGN, **dict.fromkeys((Status.PROPOSED, *AT_ASSESSMENT), Act.APPROVE)}
    act = acts.get(Status(dossier.status))
    return instead(act, dossier, at) if act else None


def _possible(dossier: Dossier, resolver: Resolver, officer: int) -> list[tuple[Act, Answer]]:
    """What can be done next, and whether by this officer now: authority is asked first, then the journey."""
    state = state_of(dossier)
    answers = [(act, resolver.answer(act)) for act in acts_from(Status(dossier.status))]
    return [(act, _unless(not_yet(state, act, officer), answer)) for act, answer in answers]


def _unless(refused: Refused | None, answer: Answer) -> Answer:
    """What authority says, unless the journey refuses what authority would allow."""
    if not answer.allowed or refused is None:
        return answer
    return replace(answer, allowed=False, code=refused.code, message=refused.message, data=refused.data)


def _why_not(acting: Acting, named: dict[str, Any], which: str | UUID, at: datetime) -> Refused:
    hidden = Dossier.objects.filter(**named).first()
    blind = hidden is not None and is_blind_to(acting, hidden, at)
    return StillBlind() if blind else NotVisible(dossier=str(which))


def timeline_of(entries: list[Entry]) -> Timeline | None:
    """The dossier in time, read from its journal; None while it was never accepted."""
    received = next((e.at for e in entries if e.act == Act.RECEIVE), None)
    if received is None:
        return None
    pauses: list[Pause] = []
    ended: datetime | None = None
    for entry in entries:
        if entry.act == Act.REQUEST_SUPPLEMENT:
            pauses.append(Pause(entry.at))
        elif entry.act == Act.SUPPLEMENT:
            pauses[-1] = Pause(pauses[-1].requested_at, entry.at)
        elif entry.act in (Act.ISSUE, Act.REFUSE, Act.STOP, Act.WITHDRAW):
            ended = entry.at
    return Timeline(received, tuple(pauses), ended)


def _time(dossier: Dossier, entries: list[Entry], at: datetime) -> tuple[Explanation | None, Lateness | None]:
    timeline = timeline_of(entries)
    if timeline is None or dossier.due is None:
        return None, None
    table = day_table()
    return explain(timeline, at, table), lateness(timeline, dossier.due, at, table)


def _offices(dossier: Dossier, entries: list[Entry], at: datetime) -> dict[int, OfficeOn]:
    """Every office that the page names, as it was called when the dossier came."""
    named = {dossier.helped_office_id, dossier.received_office_id, dossier.competent_office_id}
    named |= {dossier.holder_office_id, *(entry.office for entry in entries)}
    named |= {entry.facts["to"] for entry in entries if isinstance(entry.facts.get("to"), int)}
    return offices_on(named, dossier.received_at.astimezone(HERE).date())


def _moments(dossier: Dossier, entries: list[Entry], offices: Mapping[int, OfficeOn]) -> list[Moment]:
    names = dict(Officer.objects.filter(pk__in={e.officer for e in entries}).values_list("pk", "full_name"))
    notes = dict(dossier.notes.values_list("seq", "text"))
    return [
        Moment(e.seq, e.at, e.act, names.get(e.officer, ""), offices[e.office], notes.get(e.seq, ""), e.facts)
        for e in entries
    ]
