"""Dated parameters: the value of the day, its instrument and source, and a clear word where none is known."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from motcua.law import MissingValue, Verified, current
from motcua.law.parameters.files import values_of


@pytest.mark.parametrize(
    ("day", "amount", "instrument"),
    [
        (date(2016, 4, 30), 1_150_000, "Nghị định 66/2013/NĐ-CP"),
        (date(2016, 5, 1), 1_210_000, "Nghị định 47/2016/NĐ-CP"),
        (date(2020, 7, 1), 1_490_000, "Nghị định 38/2019/NĐ-CP"),
        (date(2023, 6, 30), 1_490_000, "Nghị định 38/2019/NĐ-CP"),
        (date(2023, 7, 1), 1_800_000, "Nghị định 24/2023/NĐ-CP"),
        (date(2024, 7, 1), 2_340_000, "Nghị định 73/2024/NĐ-CP"),
        (date(2026, 7, 1), 2_530_000, "Nghị định 161/2026/NĐ-CP, Điều 3.2"),
    ],
)
def test_the_base_salary_of_a_day(day: date, amount: int, instrument: str) -> None:
    found = current().on("base_salary", day)
    assert (found.value, found.instrument) == (amount, instrument)


def test_a_missing_value_says_which_day_was_asked_and_which_are_known() -> None:
    with pytest.raises(MissingValue) as missing:
        current().on("indexation.2012", date(2017, 5, 1))
    assert missing.value.data["name"] == "indexation.2012"
    assert missing.value.data["asked"] == "2017-05-01"
    assert missing.value.data["known"].startswith("2016-01-01 – 2016-12-31, 2018-01-01 – 2018-12-31")


def test_a_table_of_coefficients_holds_for_its_year_only() -> None:
    assert (
        current().on("indexation.2015", date(2025, 12, 31)).number
        == current().on("indexation.2015", date(2025, 1, 1)).number
    )
    with pytest.raises(MissingValue):
        current().on("indexation.2015", date(2027, 1, 1))


def coefficients(year: int) -> dict[str, Fraction]:
    """The table of a year of settlement, by the year paid, without the years after it that count 1.00."""
    names = ["before_1995", *map(str, range(1995, year))]
    table = {name: current().history(f"indexation.{name}") for name in names}
    return {
        name: Fraction(value.number)
        for name, values in table.items()
        for value in values
        if value.valid_from.year == year
    }


@pytest.mark.parametrize("year", range(2017, 2026))
def test_a_table_of_coefficients_is_that_of_the_year_before_times_one_rise_of_prices(year: int) -> None:
    """Decree 115/2015, Art. 10.2: every quotient of two tables, both rounded, allows the same rise."""
    before, now, half = coefficients(year - 1), coefficients(year), Fraction(1, 200)
    both = [(before[paid], now[paid]) for paid in before.keys() & now.keys()]
    least = max((new - half) / (old + half) for old, new in both)
    most = min((new + half) / (old - half) for old, new in both)
    assert len(both) >= 3
    assert 1 < least <= most


def test_the_bar_on_the_choice_ended_with_law_58() -> None:
    current().on("survivor_one_time.barred_child_age", date(2025, 6, 30))
    with pytest.raises(MissingValue):
        current().on("survivor_one_time.barred_child_age", date(2025, 7, 1))


@pytest.mark.parametrize("name", current().names())
def test_every_value_has_its_names_instrument_source_and_verification(name: str) -> None:
    history = current().history(name)
    assert [value.valid_from for value in history] == sorted({value.valid_from for value in history})
    for value in history:
        assert all((value.label_vi, value.label_en, value.unit, value.instrument, value.source))
        assert value.verified in Verified


def test_a_float_in_a_file_is_refused() -> None:
    text = """
        [names]
        rate = { unit = "times", vi = "a", en = "b" }
        [[instruments]]
        name = "x"
        from = 2020-01-01
        source = "y"
        verified = "primary"
        values.rate = 0.1
    """
    with pytest.raises(TypeError, match="not exact"):
        list(values_of(text))
