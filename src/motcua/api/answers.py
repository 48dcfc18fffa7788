"""What a caller gets: amounts in whole dong, days and moments in ISO, offices by number, code and name."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from motcua.clock import HERE
from motcua.journey.status import Status

Moment = Annotated[datetime, AfterValidator(lambda at: at.astimezone(HERE))]
"""A point in time, told in Vietnam's."""


class Answer(BaseModel):
    """Read from the values of the house, field by field."""

    model_config = ConfigDict(from_attributes=True)


class OfficeAnswer(Answer):
    """An office with the name that it bore on the day in question."""

    id: int
    code: str
    level: str
    name_vi: str
    name_en: str


class TextAnswer(Answer):
    """The same thing said twice."""

    vi: str
    en: str


class ReceiptAnswer(Answer):
    """What the citizen takes home."""

    dossier: UUID
    code: str
    secret: str = Field(description="with the code it opens the tracking page")
    status: Status
    due: Moment | None = Field(description="the promise; none where papers are missing")
    missing: list[str] = Field(description="keys of components that are asked for")
    replayed: bool = Field(description="it had been received before under the same key")


class DoneAnswer(Answer):
    """What became of the dossier."""

    dossier: UUID
    code: str
    status: Status
    entries: int = Field(description="journal entries so far; send it back as `seen`")
    replayed: bool = Field(description="it had been done before under the same key")


class RowAnswer(Answer):
    """One dossier in a list."""

    id: UUID
    code: str
    procedure: str
    status: Status
    due: Moment | None
    days_left: int | None = Field(description="working days to the promise, negative when overdue")
    subject: str
    applicant: str
    employer: str = Field(description="its name, where people hand in through it")
    assigned_to: str
    holder_office: int
    competent_office: int


class PageAnswer(Answer):
    """A page of a list."""

    rows: list[RowAnswer]
    next: str | None = Field(description="give it as `after` for the next page; none: this was the last")


class MandateAnswer(Answer):
    """The row that says who may decide, and the paper it rests on."""

    id: int
    level: str
    territory: str = Field(description="an area code, or empty for the whole country")
    start: date
    end: date | None = Field(description="the first day on which it no longer holds")
    number: str
    title: str
    signed_on: date
    verified: str
    from_dong: int | None = Field(None, description="no less may be decided under it")
    below_dong: int | None = Field(None, description="as much or more may not be decided under it")
    benefit: str = Field("", description="only for this benefit; empty for all")
    channel: str = Field("", description="only for what came in this way; empty for all")


class CompetenceAnswer(Answer):
    """Who decides, and why."""

    procedure: str
    area: str
    day: date
    office: OfficeAnswer
    mandate: MandateAnswer
    reason: str


class SideAnswer(Answer):
    """Who decides on one side of a change: the office where it is one, else how many of which level."""

    office: OfficeAnswer | None
    count: int
    level: str
    mandate: MandateAnswer


class ShiftAnswer(Answer):
    """What changes about who decides a procedure, in so many areas."""

    procedure: str
    day: date
    areas: int
    before: SideAnswer | None
    after: SideAnswer | None
    sentence: str = Field(description="the same in words")


class MayAnswer(Answer):
    """Whether an act is allowed, and why."""

    act: str
    allowed: bool
    code: str
    message: str
    data: dict[str, Any]
    mandate: int | None


class StepAnswer(Answer):
    """Something that happened, without the names of those who did it."""

    at: Moment
    act: str
    office: OfficeAnswer


class TrackedAnswer(Answer):
    """A dossier as its citizen sees it."""

    code: str
    procedure: TextAnswer
    status: Status
    received_at: Moment
    due: Moment | None
    promised: Moment | None
    ended_at: Moment | None
    holder: OfficeAnswer
    steps: list[StepAnswer]
    missing: list[TextAnswer]


class SealAnswer(Answer):
    """What the seal of a decision proves."""

    intact: bool
    valid: bool
    trusted: bool
    signer: str
    signed_at: Moment | None
    coverage: str


class SignerAnswer(Answer):
    """Who signed, as it stands on the paper."""

    name: str
    titles: list[str] = Field(description="the lines above the name, such as “KT. GIÁM ĐỐC”, “PHÓ GIÁM ĐỐC”")


class InstrumentNameAnswer(Answer):
    """An instrument, by what it is called."""

    number: str
    title: str
    signed_on: date


class VerifiedAnswer(Answer):
    """A paper that we gave out."""

    kind: str
    dossier_code: str
    number: str
    office: OfficeAnswer
    made_at: Moment
    in_force: bool
    seal: SealAnswer | None
    signer: SignerAnswer | None
    under: InstrumentNameAnswer | None = Field(
        description="by which instrument it was signed in the head's place"
    )


class EntryAnswer(Answer):
    """One entry of the journal, whole: its hash can be computed anew (docs/verify_journal.py)."""

    id: int
    dossier: UUID
    seq: int
    at: str = Field(description="in UTC with microseconds, exactly as it is hashed")
    act: str
    officer: int
    office: int
    facts: dict[str, Any]
    previous: str
    hash: str
