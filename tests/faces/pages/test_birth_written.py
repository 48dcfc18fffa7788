"""A date of birth is written as far as it is known: the day, the month or the year alone."""

from __future__ import annotations

import pytest

from motcua.desk.case_values import READERS, Unreadable, shown

KNOWN = [("31/03/1962", "1962-03-31"), ("03/1962", "1962-03"), ("1962", "1962")]


@pytest.mark.parametrize(("written", "stored"), KNOWN)
def test_it_is_read_as_it_is_stored_and_shown_as_it_was_written(written: str, stored: str) -> None:
    assert READERS["birth"](written) == stored
    assert shown("birth", stored) == written


@pytest.mark.parametrize("written", ["62", "13/1962", "30/02/1962", "tháng 3"])
def test_what_is_no_date_is_told(written: str) -> None:
    with pytest.raises(Unreadable):
        READERS["birth"](written)
