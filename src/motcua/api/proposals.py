"""Changing who decides: a file is weighed, proposed by one person, and put in force or dropped by another."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from ninja import File, Router, UploadedFile
from pydantic import Field, StringConstraints

from motcua.api.acts import Key
from motcua.api.answers import Answer, Moment, ShiftAnswer
from motcua.api.callers import Called
from motcua.api.problems import REFUSALS, FieldProblem, Problem, problem
from motcua.api.wishes import NO_NUL, Text, Wish
from motcua.authority.governing import may_change
from motcua.authority.models import Change
from motcua.authority.plan_file import LARGEST
from motcua.authority.wording import told
from motcua.dossiers.changing import NotYours, drop, proposal, proposals, propose, put_in_force
from motcua.dossiers.consequences import Consequences, consequences
from motcua.dossiers.documents import check_size, keep
from motcua.kernel.errors import BadInput
from motcua.kernel.plain import plain
from motcua.site.clock import now

router = Router(tags=["Changes of who decides"])

Digest = Annotated[str, StringConstraints(pattern="^[0-9a-f]{64}$")]


class FileWish(Wish):
    """A file of instruments, as `motcua authority import` takes it."""

    text: Annotated[str, StringConstraints(max_length=LARGEST, pattern=NO_NUL)]
    form: Literal["toml", "csv"] = "toml"


class ProposalWish(FileWish):
    """A file to be proposed, with the scans of its instruments."""

    scans: list[Digest] = Field(
        default_factory=list, max_length=40, description="`digest` of scans sent to `POST authority/scans`"
    )


class DropWish(Wish):
    """Why it is dropped."""

    reason: Text


class ScanAnswer(Answer):
    """A scan that was kept."""

    digest: str
    size: int
    media_type: str


class TouchedAnswer(Answer):
    """What becomes of open dossiers."""

    staying: int = Field(description="by the rule of the day on which they came")
    since: int = Field(description="of these, received after the first day of the change")
    waiting: int = Field(description="incomplete ones, to be received under the new rule")
    moving: int = Field(description="that follow an office that ends")


class WeighedAnswer(Answer):
    """What would follow. With `problems` it cannot be put in force."""

    days: list[date]
    shifts: list[ShiftAnswer]
    trials: list[ShiftAnswer]
    opening: list[str] = Field(description="codes of offices that open")
    ending: list[str] = Field(description="codes of offices that end")
    dossiers: TouchedAnswer
    problems: list[FieldProblem]


class ProposalAnswer(Answer):
    """What was proposed, and where it stands."""

    id: UUID
    title: str
    state: Literal["proposed", "in_force", "dropped"]
    proposed_by: str
    proposed_at: Moment
    decided_by: str
    decided_at: Moment | None
    reason: str = Field(description="why it was dropped")
    scans: dict[str, str] = Field(description="SHA-256 of each instrument's scan, by its number")


class OneProposalAnswer(ProposalAnswer):
    """One proposal with its file; while nobody has decided, with what would follow today."""

    form: str
    text: str
    weighed: WeighedAnswer | None


class InForceAnswer(Answer):
    """It is in force."""

    moved: int = Field(description="open dossiers that followed their office")


@router.post(
    "/authority/weigh", response={200: WeighedAnswer, REFUSALS: Problem}, operation_id="weigh_change"
)
def weigh(request: Called, wish: FileWish) -> WeighedAnswer:
    """What a file would bring about; nothing is changed, nothing is kept."""
    _refuse_others(request)
    return _weighed(consequences(wish.text, wish.form, now()))


@router.post("/authority/scans", response={200: ScanAnswer, REFUSALS: Problem}, operation_id="send_scan")
def send_scan(request: Called, file: File[UploadedFile]) -> ScanAnswer:
    """Keep the scan of an instrument (PDF, JPEG, PNG) for a proposal that names its `digest`."""
    _refuse_others(request)
    check_size(file.size or 0)
    return ScanAnswer.model_validate(keep(file.read(), (file.name or "").replace("\0", ""), at=now()))


@router.post(
    "/authority/proposals", response={200: ProposalAnswer, REFUSALS: Problem}, operation_id="propose_change"
)
def propose_change(request: Called, wish: ProposalWish, key: Key) -> ProposalAnswer:
    """Lay a file before whoever decides on it. Nothing is in force until another person approves."""
    change = propose(request.auth, wish.text, wish.form, wish.scans, at=now(), key=key)
    return _told(proposal(change.pk))


@router.get(
    "/authority/proposals", response={200: list[ProposalAnswer], REFUSALS: Problem}, operation_id="proposals"
)
def proposals_so_far(request: Called) -> list[ProposalAnswer]:
    """What was proposed so far, the latest fifty first."""
    return [_told(change) for change in proposals()]


@router.get(
    "/authority/proposals/{uuid:change}",
    response={200: OneProposalAnswer, REFUSALS: Problem},
    operation_id="proposal",
)
def one_proposal(request: Called, change: UUID) -> OneProposalAnswer:
    """One proposal with its file, and what would follow if it were put in force now."""
    found = proposal(change)
    weighed = None if found.decided_at else _weighed(consequences(found.file, found.form, now()))
    return OneProposalAnswer(**dict(_told(found)), form=found.form, text=found.file, weighed=weighed)


@router.post(
    "/authority/proposals/{uuid:change}/approve",
    response={200: InForceAnswer, REFUSALS: Problem},
    operation_id="approve_change",
)
def approve(request: Called, change: UUID, key: Key) -> InForceAnswer:
    """Put a proposed change in force, as another than who proposed it; open dossiers follow ended offices."""
    return InForceAnswer(moved=put_in_force(request.auth, change, at=now(), key=key))


@router.post(
    "/authority/proposals/{uuid:change}/drop",
    response={200: ProposalAnswer, REFUSALS: Problem},
    operation_id="drop_change",
)
def drop_change(request: Called, change: UUID, wish: DropWish, key: Key) -> ProposalAnswer:
    """Do without a proposed change, with the reason."""
    drop(request.auth, change, wish.reason, at=now(), key=key)
    return _told(proposal(change))


def _refuse_others(request: Called) -> None:
    if not may_change(request.auth):
        raise NotYours


def _told(change: Change) -> ProposalAnswer:
    return ProposalAnswer(
        id=change.pk,
        title=change.title,
        state="in_force" if change.in_force else "dropped" if change.decided_at else "proposed",
        proposed_by=change.proposed_by.officer.full_name,
        proposed_at=change.proposed_at,
        decided_by=change.decided_by.officer.full_name if change.decided_by else "",
        decided_at=change.decided_at,
        reason=change.reason,
        scans=change.scans,
    )


def _weighed(found: Consequences) -> WeighedAnswer:
    shifts, trials = (
        [ShiftAnswer.model_validate({**plain(shift), "sentence": told(shift)}) for shift in rows]
        for rows in (found.shifts, found.trials)
    )
    return WeighedAnswer(
        days=found.plan.days,
        shifts=shifts,
        trials=trials,
        opening=found.opening,
        ending=found.ending,
        dossiers=TouchedAnswer.model_validate(found.dossiers),
        problems=problem(BadInput(found.problems)).error.fields,
    )
