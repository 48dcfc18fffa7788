"""The main job: from the door to the signed, explained decision and the result handed back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connection

from motcua.authority.acting import Acting
from motcua.authority.may import NotAllowed
from motcua.dossiers import actions, outbox
from motcua.dossiers.act import Done
from motcua.dossiers.files import content
from motcua.dossiers.keys import officer_roots, seal_roots
from motcua.dossiers.models import Decision, Dossier
from motcua.dossiers.receive import receive
from motcua.dossiers.sealing import seal
from motcua.journal.verify import verify
from motcua.journey.status import Status
from motcua.papers.seal import verify_content, verify_pdf
from tests.story import AFTER, BEFORE, Cast, application, key

FUNERAL: dict[str, Any] = {
    "date": "2023-03-20",
    "inputs": {"deceased_status": "pensioner"},
}


def settle(dossier: UUID, at: datetime, assessor: Acting, head: Acting, clerk: Acting) -> None:
    """From the queue of the competent office to the issued decision."""
    steps: list[Callable[[datetime], Done]] = [
        lambda at: actions.take(assessor, dossier, at=at, key=key()),
        lambda at: actions.assess(assessor, dossier, 0, FUNERAL, at=at, key=key()),
        lambda at: actions.propose(assessor, dossier, at=at, key=key()),
        lambda at: actions.approve(head, dossier, at=at, key=key()),
        lambda at: actions.sign(head, dossier, at=at, key=key()),
        lambda at: actions.issue(clerk, dossier, at=at, key=key()),
    ]
    for hours, step in enumerate(steps, 1):
        step(at + timedelta(hours=hours))


def test_received_on_31_march_the_province_decides_and_yen_dung_hands_back(cast: Cast) -> None:
    dossier = receive(cast.mua, application(), at=BEFORE, key=key()).dossier
    with pytest.raises(NotAllowed) as refusal:
        actions.take(cast.thang, dossier, at=AFTER, key=key())
    assert refusal.value.code == "no_mandate"
    assert "31/03/2023" in str(refusal.value)

    actions.forward(cast.mua, dossier, at=BEFORE + timedelta(minutes=5), key=key())
    settle(dossier, AFTER, cast.binh, cast.quyen, cast.minh)
    done = actions.deliver(cast.mua, dossier, at=AFTER + timedelta(days=1), key=key())
    assert done.status is Status.DELIVERED
    assert Dossier.objects.get(pk=dossier).lines.get().amount == 14_900_000
    assert verify().valid


def test_received_on_3_april_yen_dung_decides(cast: Cast) -> None:
    dossier = receive(cast.mua, application(), at=AFTER, key=key()).dossier
    settle(dossier, AFTER, cast.thang, cast.hoa, cast.lan)

    decision = Decision.objects.get(dossier=dossier)
    assert decision.number == "1/QĐ-BHXH"
    assert verify_content(decision.digest, decision.signature, officer_roots()).good

    outbox.drain({"seal": seal}, AFTER + timedelta(days=1))
    decision.refresh_from_db()
    assert decision.document
    sealed = verify_pdf(content(decision.document), seal_roots())
    assert sealed.good


def test_the_journal_refuses_to_be_changed_even_by_its_owner(cast: Cast) -> None:
    receive(cast.mua, application(), at=AFTER, key=key())
    with connection.cursor() as cursor, pytest.raises(Exception, match="append-only"):
        cursor.execute("UPDATE journal_entry SET officer = 1")
