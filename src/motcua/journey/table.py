"""The life of a dossier as one table: in which status which act is possible, and where it leads."""

from __future__ import annotations

from enum import StrEnum

from motcua.journey.status import Status
from motcua.kernel.errors import N_


class Act(StrEnum):
    """What somebody can do to a dossier. Each act that succeeds becomes one event in the journal."""

    RECEIVE = "receive"
    RETURN_INCOMPLETE = "return_incomplete"
    DECLINE = "decline"
    FORWARD = "forward"
    TAKE = "take"
    TRANSFER = "transfer"
    REQUEST_SUPPLEMENT = "request_supplement"
    SUPPLEMENT = "supplement"
    ASSESS = "assess"
    PROPOSE = "propose"
    SEND_BACK = "send_back"
    APPROVE = "approve"
    SIGN = "sign"
    ISSUE = "issue"
    DELIVER = "deliver"
    REFUSE = "refuse"
    STOP = "stop"
    WITHDRAW = "withdraw"
    EXTEND = "extend"


LABELS = {
    Act.RECEIVE: N_("Receive"),
    Act.RETURN_INCOMPLETE: N_("Return for completion"),
    Act.DECLINE: N_("Decline at the desk"),
    Act.FORWARD: N_("Forward"),
    Act.TAKE: N_("Take over"),
    Act.TRANSFER: N_("Transfer"),
    Act.REQUEST_SUPPLEMENT: N_("Request supplement"),
    Act.SUPPLEMENT: N_("Take in supplement"),
    Act.ASSESS: N_("Assess"),
    Act.PROPOSE: N_("Propose"),
    Act.SEND_BACK: N_("Send back"),
    Act.APPROVE: N_("Approve"),
    Act.SIGN: N_("Sign"),
    Act.ISSUE: N_("Issue"),
    Act.DELIVER: N_("Hand back the result"),
    Act.REFUSE: N_("Refuse"),
    Act.STOP: N_("Stop"),
    Act.WITHDRAW: N_("Withdraw"),
    Act.EXTEND: N_("Apologise and extend"),
}

S = Status
_BEFORE_DECISION = (S.RECEIVED, S.FORWARDED, S.IN_PROCESS, S.SUPPLEMENT_REQUESTED, S.SUPPLEMENTED)
_BEFORE_ISSUE = (*_BEFORE_DECISION, S.PROPOSED, S.APPROVED, S.SIGNED)

TRANSITIONS: dict[tuple[Status | None, Act], Status | None] = {
    # the door: exactly one of receipt (form 01), supplement request (form 02), refusal (form 03)
    (None, Act.RECEIVE): S.RECEIVED,
    (None, Act.RETURN_INCOMPLETE): S.INCOMPLETE,
    (None, Act.DECLINE): S.REFUSED,
    (S.INCOMPLETE, Act.RECEIVE): S.RECEIVED,
    (S.INCOMPLETE, Act.WITHDRAW): S.WITHDRAWN,
    # to whoever has the authority
    (S.RECEIVED, Act.FORWARD): S.FORWARDED,
    (S.RECEIVED, Act.TAKE): S.IN_PROCESS,
    (S.FORWARDED, Act.TAKE): S.IN_PROCESS,
    **{(s, Act.TRANSFER): S.FORWARDED for s in (S.RECEIVED, S.FORWARDED, S.IN_PROCESS, S.SUPPLEMENTED)},
    # the file is made complete
    **{
        (s, Act.REQUEST_SUPPLEMENT): S.SUPPLEMENT_REQUESTED
        for s in (S.RECEIVED, S.IN_PROCESS, S.SUPPLEMENTED)
    },
    (S.SUPPLEMENT_REQUESTED, Act.SUPPLEMENT): S.SUPPLEMENTED,
    # the decision: approval, signature and issue are three separate acts
    (S.IN_PROCESS, Act.ASSESS): S.IN_PROCESS,
    (S.SUPPLEMENTED, Act.ASSESS): S.IN_PROCESS,
    (S.IN_PROCESS, Act.PROPOSE): S.PROPOSED,
    (S.PROPOSED, Act.APPROVE): S.APPROVED,
    (S.APPROVED, Act.SIGN): S.SIGNED,
    (S.SIGNED, Act.ISSUE): S.ISSUED,
    (S.ISSUED, Act.DELIVER): S.DELIVERED,
    **{(s, Act.SEND_BACK): S.IN_PROCESS for s in (S.PROPOSED, S.APPROVED, S.SIGNED)},
    # other ends
    **{(s, Act.REFUSE): S.REFUSED for s in (S.RECEIVED, S.IN_PROCESS, S.SUPPLEMENTED)},
    **{(s, Act.STOP): S.STOPPED for s in (S.IN_PROCESS, S.SUPPLEMENT_REQUESTED, S.SUPPLEMENTED)},
    **{(s, Act.WITHDRAW): S.WITHDRAWN for s in _BEFORE_ISSUE},
    # a new promise, wherever the office still works
    **{(s, Act.EXTEND): s for s in _BEFORE_ISSUE if s is not S.SUPPLEMENT_REQUESTED},
}
"""(status now, act) -> status after. `None` stands before the door. What is not here cannot happen."""


def acts_from(status: Status | None) -> tuple[Act, ...]:
    """The acts that the table allows in a status, in the order of the enumeration."""
    return tuple(act for act in Act if (status, act) in TRANSITIONS)
