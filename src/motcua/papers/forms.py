"""What each one-stop form prints, as plain values: names as of the day, moments in Vietnam's time.

The forms of Circular 01/2018/TT-VPCP until 30 June 2025, then of Circular 03/2025/TT-VPCP. A moment without
a time zone is taken as Vietnam's. Text fields are printed as they stand, never as markup. An empty optional
field leaves its line out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from motcua.papers.parts import Component, Letterhead, Party, Signer, Trace, vietnam_day

DayKind = Literal["working", "calendar", "calendar_excluding_holidays"]
Outcome = Literal["early", "on_time", "late"]
Stage = Literal["reception", "processing"]


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


OneStopForm = Receipt | SupplementRequest | Refusal | Apology | StopNotice | ControlSheet
