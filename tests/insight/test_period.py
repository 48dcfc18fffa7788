"""Periods of reports: read from what people write, and the one before, and a year ago."""

from __future__ import annotations

from datetime import date

import pytest

from motcua.insight.period import NoPeriod, holding, read_period


@pytest.mark.parametrize(
    ("written", "first", "last", "before", "year_before"),
    [
        ("2023Q1", "2023-01-01", "2023-03-31", "2022Q4", "2022Q1"),
        ("2023q3", "2023-07-01", "2023-09-30", "2023Q2", "2022Q3"),
        ("2024-02", "2024-02-01", "2024-02-29", "2024-01", "2023-02"),
        ("2023-01", "2023-01-01", "2023-01-31", "2022-12", "2022-01"),
        ("2023", "2023-01-01", "2023-12-31", "2022", "2022"),
        (
            "2022-12-15/2023-03-14",  # the sector's first quarter
            "2022-12-15",
            "2023-03-14",
            "2022-09-16/2022-12-14",
            "2021-12-15/2022-03-14",
        ),
        (
            "2024-02-29/2024-02-29",
            "2024-02-29",
            "2024-02-29",
            "2024-02-28/2024-02-28",
            "2023-02-28/2023-02-28",
        ),
    ],
)
def test_a_period_and_its_neighbours(
    written: str, first: str, last: str, before: str, year_before: str
) -> None:
    period = read_period(written)
    assert (period.first.isoformat(), period.last.isoformat()) == (first, last)
    assert (period.before().code, period.year_before().code) == (before, year_before)
    assert read_period(period.code) == period


@pytest.mark.parametrize(
    "written",
    [
        "",
        "x",
        "2023Q5",
        "2023-13",
        "0023",
        "9999",
        "2023-02-30/2023-03-01",
        "2023-03-02/2023-03-01",
        "2023Q1-02",
    ],
)
def test_what_is_no_period_is_refused(written: str) -> None:
    with pytest.raises(NoPeriod):
        read_period(written)


def test_the_period_that_holds_a_day() -> None:
    assert [holding(date(2023, 5, 9), kind).code for kind in ("month", "quarter", "year")] == [
        "2023-05",
        "2023Q2",
        "2023",
    ]


def test_a_day_belongs_to_one_period_to_its_last_moment() -> None:
    quarter, following = read_period("2023Q1"), read_period("2023Q2")
    assert quarter.ends < following.begins
    assert (following.begins - quarter.ends).total_seconds() < 1
