"""Sickness for any leave: more days never pay less, never beyond the limit, in whatever order they come."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.law import BENEFITS, current
from motcua.law.arithmetic import Plain
from motcua.law.benefits.sickness.cover import days_outside, most_borne
from motcua.law.benefits.sickness.stretches import Stretch
from motcua.law.columns import in_columns
from motcua.law.dates import add_months
from tests.ground.law.cases import due

FIRST = date(2024, 11, 1)
quick = settings(max_examples=40, deadline=None)
spans = st.lists(st.tuples(st.integers(0, 90), st.integers(0, 40)), min_size=1, max_size=4)
MONTHS = st.integers(0, 480)
MONEY = st.integers(1, 60_000_000)


def rows(found: list[tuple[int, int]]) -> list[dict[str, str]]:
    """Periods of which one begins on FIRST."""
    moved = [(0, found[0][1]), *found[1:]]
    return [
        {"from": (FIRST + timedelta(start)).isoformat(), "to": (FIRST + timedelta(start + more)).isoformat()}
        for start, more in moved
    ]


@quick
@given(spans, st.randoms(use_true_random=False), st.integers(0, 35), MONTHS)
def test_periods_come_in_any_order_and_never_pay_beyond_the_limit(
    found: list[tuple[int, int]], random: Any, used: int, months: int
) -> None:
    periods = rows(found)
    asked = {"contribution_months": months, "days_used_this_year": used, "salary": 6_000_000}
    first = due("sickness_leave", FIRST.isoformat(), periods=periods, **asked)
    random.shuffle(periods)
    assert due("sickness_leave", FIRST.isoformat(), periods=periods, **asked).lines == first.lines
    years = first.named("years")
    assert isinstance(years, list)
    limit = int(str(first.named("annual_limit")))
    for number, year in enumerate(years):
        assert 0 <= int(str(year["paid_days"])) <= max(limit - (0 if number else used), 0)


@quick
@given(st.integers(1, 120), st.integers(1, 120), st.integers(0, 35), MONTHS, MONEY)
@pytest.mark.parametrize("benefit", ["sickness_leave", "sickness_long_term"])
@pytest.mark.parametrize("day", ["2023-03-06", "2025-07-01"])
def test_more_days_never_pay_less(
    benefit: str, day: str, few: int, many: int, used: int, months: int, salary: int
) -> None:
    asked = {"contribution_months": months, "days_used_this_year": used, "salary": salary}
    less, more = (due(benefit, day, days=days, **asked).result for days in sorted((few, many)))
    assert less <= more


@quick
@given(st.integers(100, 900), st.integers(0, 60), st.integers(1, 60), MONEY)
def test_a_longer_long_illness_never_pays_less(length: int, longer: int, months: int, salary: int) -> None:
    def paid(days: int) -> Any:
        return due(
            "sickness_long_term", "2022-01-17", days=days, contribution_months=months, salary=salary
        ).result

    assert paid(length) <= paid(length + longer)


@quick
@given(st.dates(date(2016, 1, 1), date(2025, 1, 1)), st.integers(0, 400))
def test_full_months_and_odd_days_make_up_the_leave(first: date, more: int) -> None:
    months, odd = Stretch(first, first + timedelta(more), after=False).months_and_days
    assert add_months(first, months) + timedelta(odd) == first + timedelta(more + 1)
    assert 0 <= odd <= 30


@quick
@given(
    st.dictionaries(st.frozensets(st.integers(0, 2), min_size=1), st.integers(0, 3), min_size=1, max_size=3),
    st.lists(st.integers(0, 3), min_size=3, max_size=3),
)
def test_the_days_of_several_children_are_the_most_that_can_be_borne(
    cover: dict[frozenset[int], Any], left: list[Any]
) -> None:
    """Against trying every way: each day borne by nobody or by a child that is sick on it."""
    days = [sorted(sick) for sick, count in cover.items() for _ in range(count)]
    ways = product(*([None, *sick] for sick in days))
    best = max(
        sum(bearer is not None for bearer in way)
        for way in ways
        if all(way.count(child) <= left[child] for child in range(3))
    )
    bounding = most_borne(cover, left)
    assert sum(left[child] for child in bounding) + days_outside(cover, bounding) == best


INPUTS = {
    "sickness_leave": {
        "days": st.integers(1, 90),
        "days_used_this_year": st.integers(0, 80),
        "contribution_months": MONTHS,
        "salary": MONEY,
    },
    "sickness_convalescence": {"days": st.integers(1, 20), "days_used_this_year": st.integers(0, 12)},
}


@pytest.mark.parametrize(
    ("benefit", "fixed"),
    [
        ("sickness_leave", {"condition": "normal"}),
        ("sickness_leave", {"condition": "hard_area"}),
        ("sickness_convalescence", {"after": "surgery"}),
    ],
)
@pytest.mark.parametrize("day", [date(2023, 3, 6), date(2025, 7, 1)])
@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_columns_come_to_what_the_cases_come_to(
    benefit: str, fixed: dict[str, str], day: date, data: st.DataObject
) -> None:
    rows = data.draw(st.lists(st.fixed_dictionaries(INPUTS[benefit]), min_size=1, max_size=5))
    rule = BENEFITS[benefit].rows
    assert rule is not None
    columns = {name: np.array([row[name] for row in rows]) for name in rows[0]}
    amounts = in_columns(rule, day, {**columns, **fixed})
    assert list(amounts) == [due(benefit, day.isoformat(), **row, **fixed).result for row in rows]
    assert list(amounts) == [rule(Plain(current()), day, {**row, **fixed}) for row in rows]
