"""What anybody may see who holds a code: where a dossier is, and whether a paper is genuine."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from secrets import compare_digest
from typing import Any

from motcua.authority.models import Delegation, Instrument, Post
from motcua.authority.offices import OfficeOn, office_on, offices_on
from motcua.authority.sight import everything
from motcua.catalogue.model import Text, Version
from motcua.clock import HERE, Explanation, explain
from motcua.dossiers.files import unchecked
from motcua.dossiers.keys import officer_roots, seal_roots
from motcua.dossiers.models import Decision, Dossier, Paper
from motcua.dossiers.printing import version_of
from motcua.dossiers.promises import day_table
from motcua.dossiers.signing import signer
from motcua.dossiers.slips import APOLOGY, STOP
from motcua.dossiers.view import timeline_of
from motcua.journal.models import Entry
from motcua.journey.status import Status
from motcua.journey.table import Act
from motcua.papers import seal as seals
from motcua.papers.parts import Signer


@dataclass(frozen=True, slots=True)
class Step:
    """Something that happened, without the names of those who did it."""

    at: datetime
    act: str
    office: OfficeOn


@dataclass(frozen=True, slots=True)
class Tracked:
    """A dossier as its citizen sees it."""

    code: str
    version: Version
    status: Status
    received_at: datetime
    due: datetime | None
    promised: datetime | None
    ended_at: datetime | None
    holder: OfficeOn
    steps: list[Step]
    clock: Explanation | None
    missing: list[Text]


@dataclass(frozen=True, slots=True)
class Verified:
    """A paper that bears the code: what it is, who gave it out, and whether seal and signature hold.

    `signer` is who signed as it stands on the paper, `under` the instrument by which he did it for the head.
    """

    kind: str
    dossier_code: str
    number: str
    office: OfficeOn
    made_at: datetime
    in_force: bool
    seal: seals.Verification | None
    signature: seals.Verification | None = None
    signer: Signer | None = None
    under: Instrument | None = None


TOLD = frozenset(Act) - {Act.ASSESS}
"""The acts that a citizen is told of; what is computed or attached meanwhile is the office's business."""


@everything()
def tracked(code: str, secret: str, at: datetime) -> Tracked | None:
    """A dossier, for whoever knows its secret. None does not tell which of the two is wrong."""
    dossier = Dossier.objects.filter(code=code.strip()).first()
    if dossier is None or not compare_digest(dossier.secret.encode(), secret.strip().upper().encode()):
        return None
    entries = list(Entry.objects.filter(dossier=dossier.pk).order_by("seq"))
    timeline = timeline_of(entries)
    version = version_of(dossier)
    names = {component.key: component.name for component in version.components}
    lacking = dossier.components.filter(missing=True).order_by("id").values_list("key", flat=True)
    return Tracked(
        code=dossier.code,
        version=version,
        status=Status(dossier.status),
        received_at=dossier.received_at,
        due=dossier.due,
        promised=dossier.promised_due,
        ended_at=dossier.ended_at,
        holder=office_on(dossier.holder_office_id, at.astimezone(HERE).date()),
        steps=_steps([entry for entry in entries if entry.act in TOLD]),
        clock=explain(timeline, at, day_table()) if timeline else None,
        missing=[names.get(key, Text(key, key)) for key in lacking],
    )


@everything()
def verified(verification: str) -> Verified | None:
    """The paper or decision that bears this code, or None."""
    decisions = Decision.objects.select_related("dossier", "document", "signed_by__officer")
    decision = decisions.filter(verification=verification).first()
    if decision and decision.issued_at:
        return _decision(decision, decision.issued_at)
    papers = Paper.objects.filter(verification=verification)
    paper = papers.select_related("dossier", "made_by__officer").first()
    if paper is None:
        return None
    office = office_on(paper.made_by.office_id, paper.made_at.astimezone(HERE).date())
    found = Verified(paper.form, paper.dossier.code, "", office, paper.made_at, True, None)
    if paper.form not in SIGNED:
        return found
    return replace(found, **_signed(paper.made_by, paper.facts.get("delegation")))


SIGNED = frozenset({APOLOGY, STOP})
"""The one-stop forms that the head signs; the others bear the name of who handed them out."""


def _signed(post: Post | None, delegation: int | None) -> dict[str, Any]:
    row = Delegation.objects.select_related("instrument").filter(pk=delegation or 0).first()
    return {"signer": signer(post, delegation) if post else None, "under": row.instrument if row else None}


def _decision(decision: Decision, issued_at: datetime) -> Verified:
    seal = seals.verify_pdf(unchecked(decision.document), seal_roots()) if decision.document else None
    signature = seals.verify_content(decision.digest, decision.signature, officer_roots())
    office = office_on(decision.content["office"], issued_at.astimezone(HERE).date())
    code, valid = decision.dossier.code, decision.annulled_at is None
    kind = "result_notice" if decision.is_notice else "decision"
    signed = _signed(decision.signed_by, decision.signed_under_id)
    return Verified(kind, code, decision.number, office, issued_at, valid, seal, signature, **signed)


def _steps(entries: list[Entry]) -> list[Step]:
    day = entries[0].at.astimezone(HERE).date()
    offices = offices_on({entry.office for entry in entries}, day)
    return [Step(entry.at, entry.act, offices[entry.office]) for entry in entries]
