"""The calendar on the command line: what differs from the week, and the administrator's correction."""

from __future__ import annotations

from tests.faces.cli.conftest import Shell
from tests.story import Cast


def test_the_days_of_a_year_that_differ_from_the_week(motcua: Shell, cast: Cast) -> None:
    assert "20/01/2023" in motcua("calendar show --year 2023").out


def test_a_correction_is_recorded_once_by_the_administrator(motcua: Shell, cast: Cast) -> None:
    words = ("Làm bù", "12/TB-BHXH")
    assert motcua("calendar correct 2023-04-08 working --as hoa", *words).code == 1
    correct = "calendar correct 2023-04-08 working --as admin --key c --json"
    assert [motcua(correct, *words).data["replayed"] for _ in range(2)] == [False, True]
    marks = motcua("calendar show --year 2023 --json").data
    assert [mark["note"] for mark in marks if mark["day"] == "2023-04-08"] == ["Làm bù"]
    (told,) = motcua("calendar corrections --year 2023 --json").data
    assert (told["day"], told["officer"], told["note"]) == ("2023-04-08", "Admin", "Làm bù")
    assert "12/TB-BHXH" in motcua("calendar corrections --year 2023").out
