"""Days are read in the forms people write, and written as 31/03/2023."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.kernel import day
from motcua.kernel.errors import InputProblem


@pytest.mark.parametrize("text", ["31/03/2023", "31-3-2023", " 31.03.2023 ", "31032023", "2023-03-31"])
def test_one_day_in_many_forms(text: str) -> None:
    assert day.parse(text) == date(2023, 3, 31)


@pytest.mark.parametrize("text", ["", "31/03/23", "3103202", "2023/03/31", "31 tháng 3", "٣١/03/2023"])
def test_other_forms_are_asked_for_again(text: str) -> None:
    with pytest.raises(InputProblem) as caught:
        day.parse(text, "deceased.died_on")
    assert caught.value.code == "day_unreadable"
    assert caught.value.field == "deceased.died_on"


@pytest.mark.parametrize("text", ["30/02/2023", "29/02/2023", "00/01/2023", "01/13/2023"])
def test_days_that_never_were(text: str) -> None:
    with pytest.raises(InputProblem) as caught:
        day.parse(text)
    assert caught.value.code == "day_impossible"


@given(st.dates())
def test_what_is_written_reads_back(on: date) -> None:
    assert day.parse(day.write(on)) == on
    assert day.parse(on.isoformat()) == on
