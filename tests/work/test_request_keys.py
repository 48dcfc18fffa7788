"""A request key stands for one wish: asked again it happens once, and for another wish it is refused."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from motcua.dossiers.receive import receive
from motcua.dossiers.requests import KeyReused
from motcua.journal.models import Entry
from motcua.journey.status import Status
from motcua.journey.table import Act
from motcua.kernel.errors import Refused
from tests.story import AFTER, Cast, application, key
from tests.work.walk import do, row, walked

S = Status


def again(cast: Cast, dossier: UUID, once: str, reason: str = "Thiếu") -> bool:
    return do(Act.REFUSE, cast.hoa, dossier, reason, key=once, at=AFTER + timedelta(hours=1)).replayed


def test_asked_again_with_the_same_key_it_happens_once(cast: Cast) -> None:
    dossier, once = walked(cast, S.RECEIVED), key()
    assert not again(cast, dossier, once)
    entries = Entry.objects.count()
    assert again(cast, dossier, once)
    assert Entry.objects.count() == entries


def test_a_key_stands_for_one_wish_of_one_officer_on_one_dossier(cast: Cast) -> None:
    dossier, once = walked(cast, S.RECEIVED), key()
    other = receive(cast.mua, application(channel="post"), at=AFTER, key=key()).dossier
    again(cast, dossier, once)
    for retry in (
        lambda: again(cast, dossier, once, "Lý do khác"),
        lambda: again(cast, other, once),
        lambda: do(Act.STOP, cast.hoa, dossier, "Thiếu", key=once),
        lambda: do(Act.REFUSE, cast.quyen, dossier, "Thiếu", key=once),
    ):
        with pytest.raises(KeyReused):
            retry()


def test_a_key_of_a_refused_act_is_free_again(cast: Cast) -> None:
    dossier, once = walked(cast, S.RECEIVED), key()
    with pytest.raises(Refused):
        do(Act.PROPOSE, cast.thang, dossier, key=once)
    do(Act.TAKE, cast.thang, dossier, key=once)
    assert row(dossier).status == S.IN_PROCESS
