"""`GET dossiers/{code or id}`: one dossier with everything that its page shows."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from pydantic import Field

from motcua.api.answers import Answer, MandateAnswer, MayAnswer, Moment, OfficeAnswer, TextAnswer
from motcua.api.instead import InsteadAnswer, told_instead
from motcua.authority.competence import described
from motcua.authority.may import Answer as Permission
from motcua.authority.sentences import sentence
from motcua.clock import Explanation, Lateness, Owner
from motcua.dossiers.models import Attachment, Decision
from motcua.dossiers.view import Opened
from motcua.journey.status import NATIONAL, National, Status
from motcua.kernel.plain import plain


class PersonAnswer(Answer):
    """A person as on record; empty where the data was erased."""

    id: int
    full_name: str
    citizen_id: str | None
    si_number: str | None
    birth_date: date | None
    sex: str
    residence: str
    area_code: str
    phone: str
    email: str
    died_on: date | None


class EmployerAnswer(Answer):
    """The employer through whom it was handed in."""

    name: str
    code: str = Field(description="the employer code (mã đơn vị)")
    tax_code: str


class LineAnswer(Answer):
    """One benefit for one person."""

    number: int
    benefit: str
    person: PersonAnswer
    case: dict[str, Any]
    outcome: str
    amount: int | None = Field(description="dong")
    reason: str
    entitlement: dict[str, Any] | None = Field(description="how the amount came about, see `POST entitle`")


class ComponentAnswer(Answer):
    """A paper as handed in."""

    key: str
    originals: int
    certified: int
    copies: int
    compared: bool
    from_record: bool
    missing: bool


class AttachmentAnswer(Answer):
    """A file."""

    document: str = Field(description="SHA-256 of its content")
    title: str
    component: str
    media_type: str
    size: int = Field(description="bytes")
    attached_by: str
    attached_at: Moment


class PaperAnswer(Answer):
    """A one-stop form that was given out."""

    form: str
    number: int
    made_at: Moment
    verification: str


class DecisionAnswer(Answer):
    """The decision in force."""

    digest: str
    number: str
    signed_at: Moment | None
    issued_at: Moment | None
    verification: str
    sealed: bool


class MomentAnswer(Answer):
    """One journal entry, with whoever did it and what he wrote."""

    seq: int
    at: Moment
    act: str
    officer: str
    office: OfficeAnswer
    note: str
    facts: dict[str, Any]


class ShareAnswer(Answer):
    """What of the time belongs to one owner."""

    seconds: int
    working_days: int
    working_seconds: int


class SegmentAnswer(Answer):
    """A stretch of time."""

    label: str
    owner: str
    start: Moment
    end: Moment
    working_days: int


class ClockAnswer(Answer):
    """Whose time it was so far."""

    start: Moment
    end: Moment
    shares: dict[Owner, ShareAnswer]
    segments: list[SegmentAnswer]


class LatenessAnswer(Answer):
    """Early, on time or late, as the national index counts."""

    verdict: str
    reason: str
    message: str
    end: Moment
    due: Moment


class DossierAnswer(Answer):
    """One dossier."""

    id: UUID
    code: str
    procedure: str
    procedure_name: TextAnswer
    status: Status
    national_status: National = Field(description="under what the national statistics count it")
    entries: int = Field(description="journal entries so far; send it back as `seen`")
    area_code: str
    channel: str
    result_channel: str
    conditions: list[str]
    received_at: Moment
    statutory_due: Moment | None
    promised_due: Moment | None = Field(description="as first promised")
    due: Moment | None = Field(description="the promise after pauses and extension")
    ended_at: Moment | None
    delivered_at: Moment | None
    helped_office: OfficeAnswer
    received_office: OfficeAnswer
    competent_office: OfficeAnswer
    holder_office: OfficeAnswer
    mandate: MandateAnswer
    assigned_to: str
    applicant: PersonAnswer
    subject: PersonAnswer
    employer: EmployerAnswer | None = Field(description="none: they came themselves, or it was erased")
    lines: list[LineAnswer]
    components: list[ComponentAnswer]
    attachments: list[AttachmentAnswer]
    papers: list[PaperAnswer]
    decision: DecisionAnswer | None
    timeline: list[MomentAnswer]
    clock: ClockAnswer | None
    lateness: LatenessAnswer | None
    possible: list[MayAnswer] = Field(description="every act that the status allows, and whether you may")
    instead: InsteadAnswer | None = Field(description="where a head keeps out of it: who decides instead")


OF_THE_ROW = (
    "id",
    "code",
    "procedure",
    "status",
    "entries",
    "area_code",
    "channel",
    "result_channel",
    "conditions",
    "received_at",
    "statutory_due",
    "promised_due",
    "due",
    "ended_at",
    "delivered_at",
    "applicant",
    "subject",
    "employer",
)
OFFICES = ("helped_office", "received_office", "competent_office", "holder_office")


def answered(view: Opened) -> DossierAnswer:
    """A dossier's page as JSON."""
    dossier = view.dossier
    told: dict[str, Any] = {name: getattr(dossier, name) for name in OF_THE_ROW}
    told |= {name: view.offices[getattr(dossier, f"{name}_id")] for name in OFFICES}
    told |= {name: getattr(view, name) for name in ("lines", "components", "papers")}
    told |= {
        "procedure_name": view.version.name,
        "national_status": NATIONAL[Status(dossier.status)],
        "mandate": described(dossier.mandate),
        "assigned_to": dossier.assigned_to.full_name if dossier.assigned_to else "",
        "attachments": [_attachment(row) for row in view.attachments],
        "decision": _decision(view.decision) if view.decision else None,
        "timeline": view.moments,
        "clock": _clock(view.clock) if view.clock else None,
        "lateness": _lateness(view.lateness) if view.lateness else None,
        "possible": [permission(act.value, answer) for act, answer in view.possible],
        "instead": told_instead(view.instead) if view.instead else None,
    }
    return DossierAnswer.model_validate(told)


def permission(act: str, answer: Permission) -> MayAnswer:
    """What the resolver said about an act."""
    return MayAnswer(
        act=act,
        allowed=answer.allowed,
        code=answer.code,
        message=sentence(answer.message, answer.data),
        data=plain(answer.data),
        mandate=answer.mandate,
    )


def _attachment(row: Attachment) -> AttachmentAnswer:
    return AttachmentAnswer(
        document=row.document.digest,
        title=row.title,
        component=row.component,
        media_type=row.document.media_type,
        size=row.document.size,
        attached_by=row.attached_by.full_name,
        attached_at=row.attached_at,
    )


def _decision(decision: Decision) -> DecisionAnswer:
    return DecisionAnswer(
        digest=decision.digest,
        number=decision.number,
        signed_at=decision.signed_at,
        issued_at=decision.issued_at,
        verification=decision.verification,
        sealed=decision.document_id is not None,
    )


def _clock(clock: Explanation) -> ClockAnswer:
    shares = {owner: ShareAnswer.model_validate(clock.share(owner)) for owner in Owner}
    segments = [SegmentAnswer.model_validate(segment) for segment in clock.segments]
    return ClockAnswer(start=clock.start, end=clock.end, shares=shares, segments=segments)


def _lateness(late: Lateness) -> LatenessAnswer:
    return LatenessAnswer(
        verdict=late.verdict,
        reason=late.reason,
        message=sentence(late.message, {}),
        end=late.end,
        due=late.due,
    )
