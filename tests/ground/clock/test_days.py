"""The working days of Vietnam's offices from 2015 to 2026, as the government announced them."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.clock import Correction, DayTable, OutsideTable

TABLE = DayTable.vietnam()

FREE_WEEKDAYS = {
    2015: "1/1 2/1 16/2 17/2 18/2 19/2 20/2 23/2 28/4 29/4 30/4 1/5 2/9",
    2016: "1/1 8/2 9/2 10/2 11/2 12/2 18/4 2/5 3/5 2/9",
    2017: "2/1 26/1 27/1 30/1 31/1 1/2 6/4 1/5 2/5 4/9",
    2018: "1/1 14/2 15/2 16/2 19/2 20/2 25/4 30/4 1/5 3/9 31/12",
    2019: "1/1 4/2 5/2 6/2 7/2 8/2 15/4 29/4 30/4 1/5 2/9",
    2020: "1/1 23/1 24/1 27/1 28/1 29/1 2/4 30/4 1/5 2/9",
    2021: "1/1 10/2 11/2 12/2 15/2 16/2 21/4 30/4 3/5 2/9 3/9",
    2022: "3/1 31/1 1/2 2/2 3/2 4/2 11/4 2/5 3/5 1/9 2/9",
    2023: "2/1 20/1 23/1 24/1 25/1 26/1 1/5 2/5 3/5 1/9 4/9",
    2024: "1/1 8/2 9/2 12/2 13/2 14/2 18/4 29/4 30/4 1/5 2/9 3/9",
    2025: "1/1 27/1 28/1 29/1 30/1 31/1 7/4 30/4 1/5 2/5 1/9 2/9",
    2026: "1/1 2/1 16/2 17/2 18/2 19/2 20/2 27/4 30/4 1/5 31/8 1/9 2/9 24/11",
}
WORKED_SATURDAYS = "14/2/2015 25/4/2015 5/1/2019 4/5/2019 4/5/2024 26/4/2025 10/1/2026 22/8/2026"


def day_of(text: str) -> date:
    day, month, year = (int(part) for part in text.split("/"))
    return date(year, month, day)


def days_of(year: int) -> list[date]:
    return [date(year, 1, 1) + timedelta(n) for n in range((date(year + 1, 1, 1) - date(year, 1, 1)).days)]


@pytest.mark.parametrize("year", FREE_WEEKDAYS)
def test_the_free_weekdays_of_a_year(year: int) -> None:
    free = [day for day in days_of(year) if day.weekday() < 5 and not TABLE.is_working(day)]
    assert free == [day_of(f"{text}/{year}") for text in FREE_WEEKDAYS[year].split()]


def test_the_saturdays_that_were_worked() -> None:
    worked = [d for year in FREE_WEEKDAYS for d in days_of(year) if d.weekday() >= 5 and TABLE.is_working(d)]
    assert worked == [day_of(text) for text in WORKED_SATURDAYS.split()]


def test_hung_kings_day_on_a_saturday_and_victory_day_on_a_sunday() -> None:
    """2023: 29 April to 3 May were free, two of the days in lieu."""
    days = [date(2023, 4, 28) + timedelta(n) for n in range(7)]
    assert [TABLE.is_working(day) for day in days] == [True, *[False] * 5, True]
    assert all(TABLE.is_holiday(day) for day in days[1:6])
    mark = TABLE.mark(date(2023, 5, 2))
    assert mark is not None
    assert "Giỗ Tổ Hùng Vương" in mark.note


def test_an_ordinary_weekend_is_no_holiday() -> None:
    assert not TABLE.is_working(date(2023, 4, 1))
    assert not TABLE.is_holiday(date(2023, 4, 1))
    assert TABLE.mark(date(2023, 4, 1)) is None


def test_counting_between_days() -> None:
    friday, monday = date(2023, 3, 31), date(2023, 4, 3)
    assert TABLE.working_between(friday, monday) == 1
    assert TABLE.working_between(monday, friday) == -1
    assert TABLE.working_between(friday, date(2023, 4, 2)) == 0
    assert TABLE.nth_working_after(friday, 5) == date(2023, 4, 7)
    assert TABLE.working_on_or_after(date(2023, 4, 29)) == date(2023, 5, 4)


def test_an_office_corrects_its_own_copy() -> None:
    storm = Correction(date(2023, 3, 29), False, "Nghỉ do bão", "Công văn 1/BHXH")
    corrected = TABLE.corrected([storm])
    assert not corrected.is_working(storm.day)
    assert corrected.mark(storm.day) == storm
    assert TABLE.is_working(storm.day)


def test_of_two_corrections_the_later_one_holds() -> None:
    day = date(2023, 4, 1)
    both = [Correction(day, True, "Làm bù"), Correction(day, False, "Thôi làm bù")]
    assert not TABLE.corrected(both).is_working(day)
    assert TABLE.corrected(reversed(both)).is_working(day)


@pytest.mark.parametrize("day", [date(2013, 12, 31), date(2036, 1, 1)])
def test_a_year_that_is_not_entered_is_named(day: date) -> None:
    with pytest.raises(OutsideTable, match=r"2014 to 31/12/2035.*add the year"):
        TABLE.is_working(day)


def test_a_count_that_leaves_the_table_is_told() -> None:
    with pytest.raises(OutsideTable, match="01/01/2036"):
        TABLE.nth_working_after(date(2035, 12, 31), 1)


def test_the_first_and_the_last_day_belong_to_the_table() -> None:
    monday, wednesday = date(2023, 4, 3), date(2023, 4, 5)
    table = DayTable(monday, wednesday, {})
    assert table.is_working(monday)
    assert table.is_working(wednesday)
    assert table.nth_working_after(monday, 2) == wednesday
    assert DayTable.vietnam(2016, 2016).is_holiday(date(2016, 1, 1))


days = st.dates(date(2014, 1, 1), date(2034, 12, 31))


@settings(max_examples=60)
@given(days, st.integers(1, 60))
def test_counting_forward_and_between_agree(day: date, count: int) -> None:
    reached = TABLE.nth_working_after(day, count)
    assert TABLE.is_working(reached)
    assert TABLE.working_between(day, reached) == count


@settings(max_examples=30)
@given(days, st.integers(0, 40))
def test_between_counts_one_by_one(day: date, span: int) -> None:
    later = [day + timedelta(n) for n in range(1, span + 1)]
    assert TABLE.working_between(day, day + timedelta(span)) == sum(map(TABLE.is_working, later))
