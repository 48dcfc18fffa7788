"""May this officer do this to this dossier at this moment? Yes or no, with the reason and the mandate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Protocol

from motcua.authority.acting import Acting
from motcua.authority.competence import described
from motcua.authority.models import Mandate, Role
from motcua.authority.offices import office_on, successors_on
from motcua.clock import HERE
from motcua.journey.table import Act
from motcua.kernel.errors import N_, Refused

_HEADS = frozenset({Role.DIRECTOR, Role.DEPUTY})
_DESK = frozenset({Role.RECEPTION})
_ASSESSING = frozenset({Role.ASSESSOR})

ROLES: dict[Act, frozenset[Role]] = {
    Act.RECEIVE: _DESK,
    Act.RETURN_INCOMPLETE: _DESK,
    Act.DECLINE: _DESK,
    Act.FORWARD: _DESK,
    Act.TAKE: _ASSESSING,
    Act.TRANSFER: _ASSESSING | _HEADS,
    Act.REQUEST_SUPPLEMENT: _DESK | _ASSESSING,
    Act.SUPPLEMENT: _DESK,
    Act.ASSESS: _ASSESSING,
    Act.PROPOSE: _ASSESSING,
    Act.SEND_BACK: _HEADS,
    Act.APPROVE: _HEADS,
    Act.SIGN: _HEADS,
    Act.ISSUE: frozenset({Role.CLERK}),
    Act.DELIVER: _DESK,
    Act.REFUSE: _HEADS,
    Act.STOP: _HEADS,
    Act.WITHDRAW: _DESK,
    Act.EXTEND: _HEADS,
}
"""Which posts an act belongs to."""

AT_THE_DOOR = frozenset({Act.RECEIVE, Act.RETURN_INCOMPLETE, Act.DECLINE, Act.DELIVER, Act.WITHDRAW})
"""Acts of the office that received the dossier."""

EITHER_OFFICE = frozenset({Act.SUPPLEMENT, Act.REQUEST_SUPPLEMENT, Act.FORWARD})
"""Acts of whichever office holds the dossier, or received it."""


class Standing(Protocol):
    """What the resolver needs to know of a dossier."""

    @property
    def received_office_id(self) -> int: ...
    @property
    def competent_office_id(self) -> int: ...
    @property
    def holder_office_id(self) -> int: ...
    @property
    def mandate(self) -> Mandate: ...
    @property
    def received_at(self) -> datetime: ...


@dataclass(frozen=True, slots=True)
class Answer:
    """Yes or no, and why. `message` is a template for `data`; `mandate` the row that the answer rests on."""

    allowed: bool
    code: str
    message: str
    data: Mapping[str, Any] = field(default_factory=dict)
    mandate: int | None = None

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
    if acting.role not in ROLES[act]:
        return Answer(
            False,
            "not_this_post",
            N_("This belongs to another post. Posts that may do it: {roles}."),
            {"roles": ", ".join(role.value for role in Role if role in ROLES[act])},
        )
    if dossier is None:
        return Answer(True, "own_desk", N_("An officer at the desk of this office may do this."))
    day = at.astimezone(HERE).date()
    if act in AT_THE_DOOR:
        return _of_office(acting, dossier.received_office_id, RECEIVED_ELSEWHERE, day)
    if act in EITHER_OFFICE and acting.role in _DESK:
        here = dossier.received_office_id if act is not Act.FORWARD else dossier.holder_office_id
        return _of_office(acting, here, RECEIVED_ELSEWHERE, day)
    return _competent(acting, dossier, day)


RECEIVED_ELSEWHERE = N_("The dossier was received at {office.name_vi}; that office does this.")
COMPETENT_ELSEWHERE = N_(
    "The dossier was received on {received:%d/%m/%Y}; on that day {office.name_vi} was competent by "
    "{mandate.number}, signed on {mandate.signed_on:%d/%m/%Y}. Your office has no mandate for it."
)
COMPETENT = N_("Your office is competent by {mandate.number} of {mandate.signed_on:%d/%m/%Y}.")
HELD_ELSEWHERE = N_("The dossier is still with {office.name_vi}; that office forwards it first.")


def _of_office(acting: Acting, office: int, message: str, day: date) -> Answer:
    if acting.office == office or acting.office in successors_on(office, day):
        return Answer(True, "own_dossier", N_("The dossier was received at your office."))
    return Answer(False, "other_office", message, {"office": office_on(office, day)})


def _competent(acting: Acting, dossier: Standing, day: date) -> Answer:
    mandate = described(dossier.mandate)
    office = dossier.competent_office_id
    if acting.office != office and acting.office not in successors_on(office, day):
        data = {
            "office": office_on(office, day),
            "mandate": mandate,
            "received": dossier.received_at.astimezone(HERE),
        }
        return Answer(False, "no_mandate", COMPETENT_ELSEWHERE, data, mandate.id)
    if dossier.holder_office_id not in (acting.office, office):
        held = {"office": office_on(dossier.holder_office_id, day)}
        return Answer(False, "held_elsewhere", HELD_ELSEWHERE, held, mandate.id)
    return Answer(True, "mandate", COMPETENT, {"mandate": mandate}, mandate.id)
