"""A period holds from its first day on, and no longer on the day it ends."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.kernel.period import Period

LAST = date(2025, 6, 30)
LAW_2014 = Period(date(2016, 1, 1), date(2025, 7, 1))
LAW_2024 = Period(date(2025, 7, 1))

days = st.dates(date(2023, 1, 1), date(2023, 1, 20))


def test_one_law_follows_the_other_without_gap_or_overlap() -> None:
    in_force = [[law.holds_on(day) for law in (LAW_2014, LAW_2024)] for day in (LAST, LAST + timedelta(1))]
    assert in_force == [[True, False], [False, True]]
    assert not LAW_2014.overlaps(LAW_2024)


def test_a_period_has_at_least_one_day() -> None:
    with pytest.raises(ValueError, match="must end after it starts"):
        Period(date(2023, 4, 1), date(2023, 4, 1))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    start = draw(days)
    return Period(start, draw(st.none() | days.filter(lambda end: end > start)))


@settings(max_examples=60)
@given(periods().filter(lambda p: p.start < date(2023, 1, 20)), periods())
def test_periods_overlap_when_they_share_a_day(one: Period, other: Period) -> None:
    shared = any(
        one.holds_on(day) and other.holds_on(day)
        for day in (date(2023, 1, 1), *(date(2023, 1, n) for n in range(2, 32)))
    )
    assert one.overlaps(other) == shared == other.overlaps(one)
