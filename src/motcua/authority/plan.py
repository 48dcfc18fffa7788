"""What a file of instruments asks for, as values: who shall decide what, and which offices there shall be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from motcua.authority.models import Phase, Role
from motcua.kernel.period import Period


@dataclass(frozen=True, slots=True)
class Paper:
    """An instrument (văn bản phân cấp); `scan` is the SHA-256 of its stored picture."""

    number: str
    title: str
    signed_on: date
    signer: str = ""
    verified: str = "unverified"
    source: str = ""
    scan: str = ""


@dataclass(frozen=True, slots=True)
class Grant:
    """One mandate to be: offices of `level`, or the one `office`, decide `procedure` in `territory`."""

    at: str
    paper: str
    procedure: str
    level: str
    office: str
    territory: str
    period: Period
    benefit: str = ""
    channel: str = ""
    from_dong: int | None = None
    below_dong: int | None = None
    phase: Phase = Phase.IN_FORCE


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """From `on`, every mandate for `procedure` in `territory` of this phase holds no longer."""

    at: str
    paper: str
    procedure: str
    territory: str
    on: date
    phase: Phase = Phase.IN_FORCE


@dataclass(frozen=True, slots=True)
class Holder:
    """A post named by who holds it where, as what."""

    login: str
    office: str
    role: Role


@dataclass(frozen=True, slots=True)
class Entrustment:
    """A delegation to a post of the same office, or (`stands_in`) its standing in for a head who is away."""

    at: str
    paper: str
    giver: Holder
    taker: Holder
    period: Period
    stands_in: bool = False
    procedure: str = ""
    below_dong: int | None = None
    capacity: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Continuation:
    """From `on`, the office `code` goes on with the work of others for `areas` (none: for all of theirs).

    Two that go into one are a merger, two entries that go on with one a split. A new office has level, names
    and mostly a superior; an office of which no area is left ends.
    """

    at: str
    paper: str
    on: date
    code: str
    continues: tuple[str, ...]
    areas: tuple[str, ...] = ()
    level: str = ""
    parent: str = ""
    name_vi: str = ""
    name_en: str = ""


@dataclass(frozen=True, slots=True)
class Renaming:
    """From `on`, an office is called otherwise."""

    at: str
    paper: str
    on: date
    office: str
    name_vi: str
    name_en: str


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that one file asks for. `at` of each row says where in the file it stands."""

    papers: tuple[Paper, ...]
    grants: tuple[Grant, ...] = ()
    withdrawals: tuple[Withdrawal, ...] = ()
    entrustments: tuple[Entrustment, ...] = ()
    continuations: tuple[Continuation, ...] = ()
    renamings: tuple[Renaming, ...] = ()

    @property
    def title(self) -> str:
        """What it is called in a list: the numbers of its papers."""
        return "; ".join(paper.number for paper in self.papers)

    @property
    def ruled(self) -> set[tuple[str, str]]:
        """Procedure and territory of every mandate that is given or withdrawn."""
        given = {(row.procedure, row.territory) for row in self.grants}
        return given | {(row.procedure, row.territory) for row in self.withdrawals}

    @property
    def days(self) -> list[date]:
        """The days on which something changes, in order."""
        days = {grant.period.start for grant in self.grants}
        days |= {row.period.start for row in self.entrustments}
        for rows in (self.withdrawals, self.continuations, self.renamings):
            days |= {row.on for row in rows}
        return sorted(days)
