"""Which posts an act belongs to, at which office it is done, and in which acts something is weighed."""

from __future__ import annotations

from motcua.authority.models import Role
from motcua.journey.table import Act

_HEADS = frozenset({Role.DIRECTOR, Role.DEPUTY})
DESK = frozenset({Role.RECEPTION})
_ASSESSING = frozenset({Role.ASSESSOR})

ROLES: dict[Act, frozenset[Role]] = {
    Act.RECEIVE: DESK,
    Act.RETURN_INCOMPLETE: DESK,
    Act.DECLINE: DESK,
    Act.FORWARD: DESK,
    Act.TAKE: _ASSESSING,
    Act.TRANSFER: _ASSESSING | _HEADS,
    Act.REQUEST_SUPPLEMENT: DESK | _ASSESSING,
    Act.SUPPLEMENT: DESK,
    Act.ASSESS: _ASSESSING,
    Act.PROPOSE: _ASSESSING,
    Act.SEND_BACK: _HEADS,
    Act.APPROVE: _HEADS,
    Act.SIGN: _HEADS,
    Act.ISSUE: frozenset({Role.CLERK}),
    Act.DELIVER: DESK,
    Act.REFUSE: _HEADS,
    Act.STOP: _HEADS,
    Act.WITHDRAW: DESK,
    Act.EXTEND: _HEADS,
}
"""Which posts an act belongs to."""

AT_THE_DOOR = frozenset({Act.RECEIVE, Act.RETURN_INCOMPLETE, Act.DECLINE, Act.DELIVER, Act.WITHDRAW})
"""Acts of the office that received the dossier."""

EITHER_OFFICE = frozenset({Act.SUPPLEMENT, Act.REQUEST_SUPPLEMENT, Act.FORWARD})
"""Acts of whichever office holds the dossier, or received it."""

WITHOUT_JUDGEMENT = frozenset(
    {Act.RECEIVE, Act.RETURN_INCOMPLETE, Act.FORWARD, Act.SUPPLEMENT, Act.DELIVER, Act.WITHDRAW}
)
"""Acts at the desk in which nothing is weighed: papers are counted, handed on, and handed back."""

DECIDING = frozenset({Act.APPROVE, Act.SIGN})
"""Acts for which it matters how much is decided."""
