"""The door: a dossier is received, or declined. Its addresses are looked at first: nothing is called more."""

from __future__ import annotations

from ninja import Router

from motcua.api.acts import Key
from motcua.api.answers import ReceiptAnswer
from motcua.api.callers import Called
from motcua.api.problems import REFUSALS, Problem
from motcua.api.wishes import ApplicationWish, DeclineWish
from motcua.dossiers import receive as door
from motcua.site.clock import now

router = Router(tags=["Dossiers"])


@router.post("", response={200: ReceiptAnswer, REFUSALS: Problem}, operation_id="receive")
def receive(request: Called, wish: ApplicationWish, key: Key) -> ReceiptAnswer:
    """Receive a dossier: the competent office is found, the promise given, the receipt written (form 01)."""
    return ReceiptAnswer.model_validate(door.receive(request.auth, wish.application(), at=now(), key=key))


@router.post("/declined", response={200: ReceiptAnswer, REFUSALS: Problem}, operation_id="decline")
def decline(request: Called, wish: DeclineWish, key: Key) -> ReceiptAnswer:
    """Decline a dossier at the desk, with the reason on form 03."""
    return ReceiptAnswer.model_validate(
        door.decline(request.auth, wish.application(), wish.reason, at=now(), key=key)
    )
