"""The pension in numbers: more time never gives less, the rate has its bounds, columns give the same dong."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.law import BENEFITS, current
from motcua.law.arithmetic import Plain
from motcua.law.benefits.pension.monthly import in_numbers
from motcua.law.columns import in_columns
from tests.ground.law.cases import due, number

DAYS = st.integers(0, 3980).map(lambda days: date(2016, 1, 1) + timedelta(days=days))
SEXES = st.sampled_from(["male", "female"])
MONTHS = st.integers(1, 600)
quick = settings(max_examples=80, deadline=None)


@quick
@given(DAYS, SEXES, MONTHS, MONTHS, st.integers(0, 300))
def test_more_time_never_gives_a_lower_rate_nor_a_smaller_lump_sum(
    day: date, sex: str, s: int, t: int, early: int
) -> None:
    loss: dict[str, Any] = {"sex": sex, "early_months": early, "loss_percent": 81}
    less, more = (
        due("pension", day.isoformat(), compulsory_months=months, **loss) for months in sorted((s, t))
    )
    assert less.result <= more.result
    if less.named("eligible"):
        assert number(less, "lump_sum_months") <= number(more, "lump_sum_months")


@quick
@given(DAYS, SEXES, MONTHS, st.integers(0, 480))
def test_the_rate_is_never_above_75_nor_the_reduction_below_0(
    day: date, sex: str, months: int, early: int
) -> None:
    found = due(
        "pension",
        day.isoformat(),
        sex=sex,
        early_months=early,
        loss_percent=90,
        compulsory_months=months,
        special_hazard_months=months,
    )
    if found.named("eligible"):
        assert 0 <= number(found, "rate") <= 75
        assert number(found, "reduction") >= 0
        assert 45 <= number(found, "rate_before_reduction") <= 75 or months < 240


@quick
@given(DAYS, SEXES, st.integers(240, 600), st.integers(0, 60), st.integers(1, 60_000_000))
def test_the_rule_over_plain_numbers_gives_the_explained_amount(
    day: date, sex: str, months: int, voluntary: int, average: int
) -> None:
    inputs = {
        "sex": sex,
        "compulsory_months": months,
        "voluntary_months": voluntary,
        "average_salary": average,
    }
    assert in_numbers(Plain(current()), day, inputs) == due("pension", day.isoformat(), **inputs).result


@settings(max_examples=15, deadline=None)
@given(
    st.lists(st.tuples(DAYS, st.booleans(), st.integers(240, 600), st.integers(1, 60_000_000)), min_size=1)
)
def test_columns_give_what_the_single_cases_give(rows: list[tuple[date, bool, int, int]]) -> None:
    days, male, months, average = (list(column) for column in zip(*rows, strict=True))
    rule = BENEFITS["pension"].rows
    assert rule is not None
    inputs = {
        "sex": np.array(male),
        "compulsory_months": np.array(months),
        "average_salary": np.array(average),
    }
    singles = [
        in_numbers(
            Plain(current()),
            day,
            {"sex": "male" if man else "female", "compulsory_months": m, "average_salary": a},
        )
        for day, man, m, a in rows
    ]
    assert in_columns(rule, days, inputs).tolist() == singles
