"""The control sheet tells through whose hands a dossier went, as the journal has it."""

from __future__ import annotations

from datetime import timedelta

from motcua.dossiers.control_sheet import _hand_overs, control_sheet_pdf
from motcua.dossiers.disclosing import laid_before, note
from motcua.dossiers.receive import receive
from motcua.dossiers.recusal import recuse
from motcua.dossiers.view import opened
from motcua.journey.status import Status
from tests.story import AFTER, Cast, application, key
from tests.work.test_main_job import settle
from tests.work.walk import walked


def test_a_row_for_every_pair_of_hands(cast: Cast) -> None:
    dossier = receive(cast.mua, application(), at=AFTER, key=key()).dossier
    settle(dossier, AFTER, cast.thang, cast.hoa, cast.lan)
    view = opened(cast.mua, dossier, AFTER + timedelta(days=1))

    hands = [(row.from_person, row.to_person) for row in _hand_overs(view)]
    assert hands == [("Nguyễn Thị Hạnh", "Mua"), ("Mua", "Thang"), ("Thang", "Hoa"), ("Hoa", "Lan")]
    assert [row.outcome for row in _hand_overs(view)] == [None, None, None, "early"]
    assert control_sheet_pdf(view, AFTER).startswith(b"%PDF-")


def test_what_is_noted_beside_is_no_hand_over(cast: Cast) -> None:
    dossier = walked(cast, Status.IN_PROCESS)
    recuse(cast.thang, dossier, "Hàng xóm", at=AFTER, key=key())
    (told,) = laid_before(cast.hoa, AFTER)
    note(cast.hoa, told.pk, "Giao viên chức khác", at=AFTER, key=key())
    hands = [row.to_person for row in _hand_overs(opened(cast.mua, dossier, AFTER))]
    assert hands == ["Mua", "Thang"]
