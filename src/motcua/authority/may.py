"""May this officer do this to this dossier at this moment? Yes or no, with the reason and the mandate."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from motcua.authority.acting import Acting
from motcua.authority.acts import AT_THE_DOOR, DECIDING, DESK, EITHER_OFFICE, ROLES, WITHOUT_JUDGEMENT
from motcua.authority.circumstances import Circumstances, Standing
from motcua.authority.competence import MandateOn, described
from motcua.authority.entrusting import Entrusted
from motcua.authority.models import Post, Role
from motcua.clock import HERE
from motcua.journey.table import Act
from motcua.kernel.errors import N_, Refused
from motcua.kernel.money import Dong


@dataclass(frozen=True, slots=True)
class Answer:
    """Yes or no, and why. `message` is a template for `data`; `mandate` and `delegation` are the rows
    that the answer rests on. `affair` says of an allowed act that it is the officer's own affair."""

    allowed: bool
    code: str
    message: str
    data: Mapping[str, Any] = field(default_factory=dict)
    mandate: int | None = None
    delegation: int | None = None
    affair: str = ""

    def english(self) -> str:
        return self.message.format(**self.data)


class NotAllowed(Refused):
    """The officer may not do this, with the reason of the resolver."""

    code = "not_allowed"

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        super().__init__(answer.code, answer.message, **answer.data)


def may(acting: Acting, act: Act, dossier: Standing | None, at: datetime) -> Answer:
    """The one resolver. `dossier=None`: somebody stands at the door, nothing is there yet."""
    return Resolver(acting, Circumstances([acting], dossier, at)).answer(act)


def in_own_affair(acting: Acting, act: Act, affair: str, day: date) -> Answer:
    """No, for it is the officer's own affair; unless nobody else sits at the desk and nothing is weighed.

    The citizen is not sent away then, and the head is told (Law 36/2018/QH14 on preventing and combating
    corruption, Art. 23: whoever has a conflict of interest reports it, and his head decides what follows).
    """
    if act in WITHOUT_JUDGEMENT and affair != "recused" and _alone_at_the_desk(acting, day):
        return Answer(True, "own_affair", ALONE, affair=affair)
    return Answer(False, "conflict_of_interest", AFFAIRS[affair])


def _alone_at_the_desk(acting: Acting, day: date) -> bool:
    others = Post.objects.filter(office=acting.office, role__in=DESK, validity__contains=day)
    return not others.filter(officer__is_active=True).exclude(officer=acting.officer).exists()


class Resolver:
    """Answers for one of those who are asked about a dossier; what several answers need is asked once."""

    def __init__(self, acting: Acting, circumstances: Circumstances) -> None:
        self.acting, self.circumstances = acting, circumstances

    def answer(self, act: Act) -> Answer:
        """Yes or no: by the post, by whose affair it is, by the office and its mandate, by how much."""
        by_post, dossier = self.acting.role in ROLES[act], self.circumstances.dossier
        if dossier is None:
            return _AT_THE_DOOR if by_post else _not_this_post(act)
        if not by_post and not self._entrusted(act):
            return _not_this_post(act)
        own = in_own_affair(self.acting, act, self.affair, self.circumstances.day) if self.affair else None
        if own and not own.allowed:
            return own
        office = self._of_office(act, dossier)
        if own or not office.allowed:
            return own if own and office.allowed else office
        if act in DECIDING:
            return self._within_limits(office, act, dossier)
        standing_in = None if by_post and self.acting.role is not Role.DEPUTY else self._standing_in(act)
        return _by(standing_in, office) if standing_in else office

    @property
    def affair(self) -> str:
        """Why the officer must not act on this dossier, whatever his post."""
        return self.circumstances.affair(self.acting)

    @property
    def entrusted(self) -> Sequence[Entrusted]:
        """All that was entrusted to his post."""
        return self.circumstances.entrusted(self.acting)

    def _entrusted(self, act: Act) -> bool:
        """Whether somebody whose post the act belongs to has put him in his place, or delegated decisions."""
        return any(
            row.holds and row.giver in ROLES[act] and (row.stands_in or act in DECIDING)
            for row in self.entrusted
        )

    def _standing_in(self, act: Act) -> Entrusted | None:
        """What put him today in the place of somebody whose post the act belongs to."""
        rows = (row for row in self.entrusted if row.stands_in and row.holds and row.giver in ROLES[act])
        return next(rows, None)

    def _of_office(self, act: Act, dossier: Standing) -> Answer:
        if act in AT_THE_DOOR:
            return self._at(dossier.received_office_id)
        if act in EITHER_OFFICE and self.acting.role in DESK:
            here = dossier.received_office_id if act is not Act.FORWARD else dossier.holder_office_id
            return self._at(here)
        return self._competent(dossier)

    def _at(self, office: int) -> Answer:
        if self.circumstances.speaks_for(self.acting, office):
            return Answer(True, "own_dossier", N_("The dossier was received at your office."))
        elsewhere = {"office": self.circumstances.office(office)}
        return Answer(False, "other_office", RECEIVED_ELSEWHERE, elsewhere)

    def _competent(self, dossier: Standing) -> Answer:
        mandate, office = described(dossier.mandate), dossier.competent_office_id
        if not self.circumstances.speaks_for(self.acting, office):
            received = dossier.received_at.astimezone(HERE)
            data = {"office": self.circumstances.office(office), "mandate": mandate, "received": received}
            return Answer(False, "no_mandate", COMPETENT_ELSEWHERE, data, mandate.id)
        if dossier.holder_office_id not in (self.acting.office, office):
            held = {"office": self.circumstances.office(dossier.holder_office_id)}
            return Answer(False, "held_elsewhere", HELD_ELSEWHERE, held, mandate.id)
        return Answer(True, "mandate", COMPETENT, {"mandate": mandate}, mandate.id)

    def _within_limits(self, answer: Answer, act: Act, dossier: Standing) -> Answer:
        """The mandate's amount, and for who decides by delegation, the delegation's."""
        mandate = described(dossier.mandate)
        limited = mandate.from_dong is not None or mandate.below_dong is not None
        if limited and not mandate.covers(dossier.proposed_dong):
            return _beyond_mandate(mandate, dossier.proposed_dong)
        if self.acting.role is Role.DIRECTOR:
            return answer
        if standing_in := self._standing_in(act):
            return _by(standing_in, answer)
        delegated = [row for row in self.entrusted if not row.stands_in]
        if not delegated:
            return answer
        found = next((row for row in delegated if row.covers(dossier.procedure, dossier.proposed_dong)), None)
        return _by(found, answer) if found else _beyond_delegation(delegated[-1], mandate.id)


RECEIVED_ELSEWHERE = N_("The dossier was received at {office.name_vi}; that office does this.")
COMPETENT_ELSEWHERE = N_(
    "The dossier was received on {received:%d/%m/%Y}; on that day {office.name_vi} was competent by "
    "{mandate.number}, signed on {mandate.signed_on:%d/%m/%Y}. Your office has no mandate for it."
)
COMPETENT = N_("Your office is competent by {mandate.number} of {mandate.signed_on:%d/%m/%Y}.")
HELD_ELSEWHERE = N_("The dossier is still with {office.name_vi}; that office forwards it first.")

AFFAIRS = {
    "himself": N_("The dossier concerns you yourself. Somebody else must work on it."),
    "relative": N_("The dossier concerns a relative of yours. Somebody else must work on it."),
    "recused": N_("You asked to be kept out of this dossier. Somebody else must work on it."),
}
ALONE = N_(
    "This is an affair of your own or of a relative of yours. Nobody else sits at the desk of your office, "
    "so you may serve the citizen; the head is told."
)
BEYOND_MANDATE = N_(
    "{dong} are proposed; {mandate.number}, signed on {mandate.signed_on:%d/%m/%Y}, lets your office decide "
    "{amounts}. Send it back, and transfer it to whoever is competent for so much."
)
BEYOND_DELEGATION = N_(
    "{paper.number}, signed on {paper.signed_on:%d/%m/%Y}, lets you decide, but not this today. "
    "The director decides."
)
DELEGATED = N_("You decide by {paper.number} of {paper.signed_on:%d/%m/%Y}.")

_AT_THE_DOOR = Answer(True, "own_desk", N_("An officer at the desk of this office may do this."))


def _not_this_post(act: Act) -> Answer:
    roles = ", ".join(role.value for role in Role if role in ROLES[act])
    message = N_("This belongs to another post. Posts that may do it: {roles}.")
    return Answer(False, "not_this_post", message, {"roles": roles})


def _by(row: Entrusted, answer: Answer) -> Answer:
    return Answer(True, "delegation", DELEGATED, {"paper": row}, answer.mandate, row.id)


def _beyond_mandate(mandate: MandateOn, proposed: int) -> Answer:
    data = {"mandate": mandate, "dong": Dong(proposed), "amounts": mandate.amounts}
    return Answer(False, "beyond_mandate", BEYOND_MANDATE, data, mandate.id)


def _beyond_delegation(last: Entrusted, mandate: int) -> Answer:
    return Answer(False, "beyond_delegation", BEYOND_DELEGATION, {"paper": last}, mandate)
