"""Everything that can be done to a dossier once it is in the house: one verb, one transaction.

Each takes who acts, the dossier, and by keyword `at` (now), `key` (a request key: asked twice, done once)
and `seen` (how many journal entries the asker saw). Each returns Done or raises the reason why not.
"""

from __future__ import annotations

from collections.abc import Callable

from motcua.dossiers.act import Done
from motcua.dossiers.ending import extend, refuse, stop, withdraw
from motcua.dossiers.handling import accept, forward, request_supplement, supplement, take, transfer
from motcua.dossiers.settling import approve, assess, assess_all, deliver, issue, propose, send_back, sign
from motcua.journey.table import Act

__all__ = [
    "ACTIONS",
    "Action",
    "accept",
    "approve",
    "assess",
    "assess_all",
    "deliver",
    "extend",
    "forward",
    "issue",
    "propose",
    "refuse",
    "request_supplement",
    "send_back",
    "sign",
    "stop",
    "supplement",
    "take",
    "transfer",
    "withdraw",
]

Action = Callable[..., Done]

ACTIONS: dict[Act, Action] = {
    Act.FORWARD: forward,
    Act.TAKE: take,
    Act.TRANSFER: transfer,
    Act.REQUEST_SUPPLEMENT: request_supplement,
    Act.SUPPLEMENT: supplement,
    Act.RECEIVE: accept,
    Act.ASSESS: assess,
    Act.PROPOSE: propose,
    Act.SEND_BACK: send_back,
    Act.APPROVE: approve,
    Act.SIGN: sign,
    Act.ISSUE: issue,
    Act.DELIVER: deliver,
    Act.REFUSE: refuse,
    Act.STOP: stop,
    Act.WITHDRAW: withdraw,
    Act.EXTEND: extend,
}
"""Every act on a dossier that is in the house, for faces that offer them all."""
