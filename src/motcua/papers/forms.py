"""What each paper prints, as plain values: names as of the day, money in dong, moments in Vietnam's time.

The first six classes are the one-stop forms (Circular 01/2018/TT-VPCP until 30 June 2025, then Circular
03/2025/TT-VPCP); `Decision` and `ResultNotice` are the result itself. A moment without a time zone is taken
as Vietnam's. Text fields are printed as they stand, never as markup. An empty optional field leaves its
line out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import Any, Literal

VIETNAM = timezone(timedelta(hours=7))

DayKind = Literal["working", "calendar", "calendar_excluding_holidays"]
Outcome = Literal["early", "on_time", "late"]
Stage = Literal["reception", "processing"]


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who writes: `superior` and `agency` in ordinary case, as they were called on the day."""

    superior: str
    agency: str
    place: str
    hotline: str = ""
    website: str = ""


@dataclass(frozen=True, slots=True)
class Trace:
    """How a reader finds the dossier again, and checks the paper: the QR code opens `verify_url`."""

    dossier_code: str
    verify_url: str = ""
    lookup_secret: str = ""


@dataclass(frozen=True, slots=True)
class Party:
    """The applicant. `employer` stands there when the dossier comes from a unit."""

    name: str
    address: str = ""
    phone: str = ""
    email: str = ""
    employer: str = ""


@dataclass(frozen=True, slots=True)
class Component:
    """One paper of the dossier: how many originals, certified copies and plain copies."""

    name: str
    originals: int = 0
    certified_copies: int = 0
    plain_copies: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs. A deputy stands in for the head: post "Phó Giám đốc", stands_for "Giám đốc"."""

    name: str
    post: str = "Giám đốc"
    stands_for: str = ""

    @property
    def head(self) -> str:
        """The post in whose name the paper goes out."""
        return self.stands_for or self.post

    @property
    def titles(self) -> tuple[str, ...]:
        """The lines above the signature: GIÁM ĐỐC, or KT. GIÁM ĐỐC and PHÓ GIÁM ĐỐC."""
        if not self.stands_for:
            return (self.post.upper(),)
        return (f"KT. {self.stands_for.upper()}", self.post.upper())


@dataclass(frozen=True, slots=True)
class Receipt:
    """Form 01, Giấy tiếp nhận hồ sơ và hẹn trả kết quả. `limit_days` is the law's limit, `fee` is in dong."""

    letterhead: Letterhead
    trace: Trace
    number: str
    applicant: Party
    request: str
    components: tuple[Component, ...]
    sets: int
    limit_days: int
    received_at: datetime
    due_at: datetime
    result_channel: str
    receiver: str
    limit_kind: DayKind = "working"
    fee: int = 0
    book_volume: str = ""
    book_entry: str = ""

    @property
    def made_on(self) -> date:
        return vietnam_day(self.received_at)


@dataclass(frozen=True, slots=True)
class SupplementRequest:
    """Form 02, Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ. `respond_by`: the last day for the applicant."""

    letterhead: Letterhead
    trace: Trace
    number: str
    made_on: date
    applicant: Party
    request: str
    missing: tuple[Component, ...]
    reason: str
    officer: str
    respond_by: date | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Form 03, Phiếu từ chối tiếp nhận, giải quyết hồ sơ: at reception, or later while processing."""

    letterhead: Letterhead
    trace: Trace
    number: str
    made_on: date
    applicant: Party
    request: str
    reasons: tuple[str, ...]
    officer: str
    stage: Stage = "reception"


@dataclass(frozen=True, slots=True)
class Apology:
    """Form 04, apology and new date (Văn bản xin lỗi ... since July 2025). The head signs, not the clerk."""

    letterhead: Letterhead
    trace: Trace
    number: str
    made_on: date
    applicant: Party
    procedure: str
    field: str
    received_on: date
    promised_on: date
    reason: str
    new_due_on: date
    signer: Signer
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StopNotice:
    """Form 05 of 2025, Thông báo dừng giải quyết hồ sơ; before that a notice without a form number."""

    letterhead: Letterhead
    trace: Trace
    number: str
    made_on: date
    applicant: Party
    procedure: str
    received_on: date
    reasons: tuple[str, ...]
    signer: Signer
    next_step: str = ""
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HandOver:
    """One row of the control sheet: from whom to whom, when; the outcome of the giver's own part, if done."""

    from_unit: str
    from_person: str
    to_unit: str
    to_person: str
    at: datetime
    outcome: Outcome | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ControlSheet:
    """Form 05 of 2018, 06 of 2025, Phiếu kiểm soát quá trình giải quyết hồ sơ."""

    letterhead: Letterhead
    trace: Trace
    made_on: date
    applicant: Party
    procedure: str
    rows: tuple[HandOver, ...]
    number: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of particulars: "Ngày từ trần": "20/03/2023"."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Award:
    """One beneficiary and whole dong, printed in figures and in words. `born` may be a year only, as text."""

    name: str
    amount: int
    born: date | str = ""
    relation: str = ""
    identity: str = ""
    paid_from: date | None = None
    paid_until: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """One "Điều" of a decision: its text, then particulars, then who receives how much."""

    text: str
    facts: tuple[Fact, ...] = ()
    awards: tuple[Award, ...] = ()
    per_month: bool = False

    @property
    def total(self) -> int:
        return sum(award.amount for award in self.awards)


@dataclass(frozen=True, slots=True)
class Explanation:
    """Căn cứ và cách tính of one entitlement: the law's own JSON, under a caption that says for whom."""

    caption: str
    entitlement: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Decision:
    """Quyết định về việc ...: a draft until it has both its number and its day (`issued_on`)."""

    letterhead: Letterhead
    trace: Trace
    drafted_on: date
    subject: str
    legal_bases: tuple[str, ...]
    articles: tuple[Article, ...]
    signer: Signer
    number: str = ""
    issued_on: date | None = None
    recipients: tuple[str, ...] = ()
    explanations: tuple[Explanation, ...] = ()

    @property
    def draft(self) -> bool:
        return not (self.number and self.issued_on)

    @property
    def made_on(self) -> date:
        return self.issued_on or self.drafted_on


@dataclass(frozen=True, slots=True)
class ResultNotice:
    """Thông báo kết quả giải quyết: what was done where no benefit is decided on, and what was not, and why.

    A draft until it has both its number and its day (`issued_on`).
    """

    letterhead: Letterhead
    trace: Trace
    drafted_on: date
    applicant: Party
    procedure: str
    received_on: date
    done: tuple[str, ...]
    denied: tuple[str, ...]
    signer: Signer
    number: str = ""
    issued_on: date | None = None
    recipients: tuple[str, ...] = ()

    @property
    def draft(self) -> bool:
        return not (self.number and self.issued_on)

    @property
    def made_on(self) -> date:
        return self.issued_on or self.drafted_on


Paper = Receipt | SupplementRequest | Refusal | Apology | StopNotice | ControlSheet | Decision | ResultNotice


def vietnam_day(moment: datetime) -> date:
    """The day of a moment on Vietnam's calendar."""
    return in_vietnam(moment).date()


def in_vietnam(moment: datetime) -> datetime:
    """A moment on Vietnam's clock (UTC+7, no summer time); one without a zone is already there."""
    return moment.replace(tzinfo=VIETNAM) if moment.tzinfo is None else moment.astimezone(VIETNAM)
