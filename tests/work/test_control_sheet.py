"""The control sheet tells through whose hands a dossier went, as the journal has it."""

from __future__ import annotations

from datetime import timedelta

from motcua.dossiers.control_sheet import _hand_overs, control_sheet_pdf
from motcua.dossiers.receive import receive
from motcua.dossiers.view import opened
from tests.story import AFTER, Cast, application, key
from tests.work.test_main_job import settle


def test_a_row_for_every_pair_of_hands(cast: Cast) -> None:
    dossier = receive(cast.mua, application(), at=AFTER, key=key()).dossier
    settle(dossier, AFTER, cast.thang, cast.hoa, cast.lan)
    view = opened(cast.mua, dossier, AFTER + timedelta(days=1))

    hands = [(row.from_person, row.to_person) for row in _hand_overs(view)]
    assert hands == [("Nguyễn Thị Hạnh", "Mua"), ("Mua", "Thang"), ("Thang", "Hoa"), ("Hoa", "Lan")]
    assert [row.outcome for row in _hand_overs(view)] == [None, None, None, "early"]
    assert control_sheet_pdf(view, AFTER).startswith(b"%PDF-")
