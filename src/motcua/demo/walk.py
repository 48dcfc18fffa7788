"""One dossier on its way through the offices: each step is the action that a page would call."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from random import Random
from typing import Any
from uuid import UUID

from motcua.authority.acting import Acting
from motcua.authority.models import Role
from motcua.demo.cast import Staff
from motcua.demo.hours import later
from motcua.dossiers import actions
from motcua.dossiers.application import Application, ComponentInput
from motcua.dossiers.models import Dossier
from motcua.dossiers.receive import Receipt, decline, receive
from motcua.journey.dossier import Outcome

MOST_BY_HAND = 5
"""Lines that an officer opens one by one; a list of more is assessed at once."""
HOUR, DAY = 60, 450
"""In minutes of office time."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the assessor enters for one line: the case of the law, why he denies it, or what was done."""

    case: dict[str, Any]
    denial: str = ""
    done: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """What somebody comes for, and the verdict on each line."""

    application: Application
    verdicts: tuple[Verdict, ...]


@dataclass(slots=True)
class Walk:
    """A dossier, the moment it has reached, and who acts for it.

    `turn` chooses among several officers of a role; `slow` stretches every wait for an officer.
    """

    name: str
    desk: str
    at: datetime
    claim: Claim
    staff: Staff
    chance: Random
    turn: int = 0
    slow: int = 1
    competent: str = field(default="", init=False)
    dossier: UUID = field(default=UUID(int=0), init=False)
    due: datetime | None = field(default=None, init=False)
    steps: int = field(default=0, init=False)

    def wait(self, least: int, most: int) -> datetime:
        """Some minutes of office time pass; the moment after them."""
        self.at = later(self.at, self.chance.randint(least, most) * self.slow)
        return self.at

    def receive(self, *, without: str = "") -> None:
        """Take the dossier in; `without` a component it comes back with form 02."""
        application = self.claim.application
        if without:
            rest = tuple(c for c in application.components if c.key != without)
            application = replace(application, components=rest, return_incomplete=True)
        self._taken_in(receive(self.at_desk(), application, at=self.at, key=self._key()))

    def decline(self, reason: str) -> None:
        application = self.claim.application
        self._taken_in(decline(self.at_desk(), application, reason, at=self.at, key=self._key()))

    def do(self, action: Callable[..., object], acting: Acting, *args: Any) -> None:
        """One action on the dossier, under a request key of its own."""
        action(acting, self.dossier, *args, at=self.at, key=self._key())

    def assess(self, line: int) -> None:
        verdict = self.claim.verdicts[line]
        outcome = Outcome.DENIED if verdict.denial else Outcome.GRANTED
        reason = verdict.denial or verdict.done
        self.do(actions.assess, self.officer(Role.ASSESSOR), line, verdict.case, outcome, reason)

    def assess_all(self) -> None:
        self.do(actions.assess_all, self.officer(Role.ASSESSOR))

    def find_competent(self) -> None:
        """Learn which office decides: the record knows."""
        rows = Dossier.objects.filter(pk=self.dossier)
        self.competent = rows.values_list("competent_office__code", flat=True).get()

    def at_desk(self) -> Acting:
        return self.staff.of(self.desk, Role.RECEPTION)

    def officer(self, role: Role) -> Acting:
        """Somebody of the competent office, the same one throughout."""
        return self.staff.of(self.competent, role, self.turn)

    @property
    def is_list(self) -> bool:
        """Whether it is an employer's list of which nobody is denied."""
        verdicts = self.claim.verdicts
        return len(verdicts) > MOST_BY_HAND and not any(verdict.denial for verdict in verdicts)

    @property
    def paper(self) -> ComponentInput:
        """The one that people forget: the last of those handed in."""
        return self.claim.application.components[-1]

    def _taken_in(self, receipt: Receipt) -> None:
        self.dossier, self.due = receipt.dossier, receipt.due
        self.find_competent()

    def _key(self) -> str:
        self.steps += 1
        return f"demo/{self.name}/{self.steps}"
