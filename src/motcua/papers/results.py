"""The result itself, as plain values: a decision article by article with its explanation, or a notice.

Text fields are printed as they stand, never as markup. An empty optional field leaves its line out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from motcua.papers.parts import Letterhead, Party, Signer, Trace


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


class Issued:
    """What the office issues: a draft until it has both its number and its day."""

    __slots__ = ()
    drafted_on: date
    number: str
    issued_on: date | None

    @property
    def draft(self) -> bool:
        return not (self.number and self.issued_on)

    @property
    def made_on(self) -> date:
        return self.issued_on or self.drafted_on


@dataclass(frozen=True, slots=True)
class Decision(Issued):
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


@dataclass(frozen=True, slots=True)
class ResultNotice(Issued):
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
