"""What papers are made of: who writes to whom, how a paper is traced, what was handed in, and who signs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7))


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
    """The applicant, and the employer through whom the dossier comes, if there is one."""

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
    """Who signs. In the place of a head: post "Phó Giám đốc", stands_for "Giám đốc", capacity "KT.".

    Capacities: KT. (ký thay), TUQ. (thừa ủy quyền), TL. (thừa lệnh), Q. (quyền).
    """

    name: str
    post: str = "Giám đốc"
    stands_for: str = ""
    capacity: str = "KT."

    @property
    def head(self) -> str:
        """The post in whose name the paper goes out."""
        return self.stands_for or self.post

    @property
    def titles(self) -> tuple[str, ...]:
        """The lines above the signature: GIÁM ĐỐC, or KT. GIÁM ĐỐC and PHÓ GIÁM ĐỐC, or Q. GIÁM ĐỐC alone.

        Decree 30/2020/NĐ-CP, Art. 13 and Appendix I, part I, section II, item 7.
        """
        if not self.stands_for:
            return (self.post.upper(),)
        above = f"{self.capacity} {self.stands_for.upper()}"
        return (above,) if self.capacity == "Q." else (above, self.post.upper())


def vietnam_day(moment: datetime) -> date:
    """The day of a moment on Vietnam's calendar."""
    return in_vietnam(moment).date()


def in_vietnam(moment: datetime) -> datetime:
    """A moment on Vietnam's clock (UTC+7, no summer time); one without a zone is already there."""
    return moment.replace(tzinfo=VIETNAM) if moment.tzinfo is None else moment.astimezone(VIETNAM)
