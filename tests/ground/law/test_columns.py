"""Columns hold exact numbers of 64 bits: as fractions do, never wrapping, each row with its own day."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from motcua.law import MissingValue, current
from motcua.law.arithmetic import Plain
from motcua.law.columns import Column, Columns, Overflow, column, column_of, in_columns
from motcua.law.rules.one_time import by_total
from motcua.law.rules.survivorship import funeral_allowance

WHOLE = st.one_of(*(st.integers(-(2**bits), 2**bits - 1) for bits in (16, 31, 32, 40, 63)))
SOME = st.integers(-1000, 1000)
RATE = st.fractions(-20, 20, max_denominator=12)

STEPS: list[Callable[[Any, Any, Any, Fraction], Any]] = [
    lambda work, a, b, rate: a * rate + b,
    lambda work, a, b, rate: rate - a * b,
    lambda work, a, b, rate: work.dong(a * rate),
    lambda work, a, b, rate: work.whole(a * rate - b),
    lambda work, a, b, rate: work.ratio(a, b * b + 1) * rate,
    lambda work, a, b, rate: work.dong(work.ratio(a * rate, b * b + 1)),
    lambda work, a, b, rate: work.whole(work.ratio(a, b * b + 1) - work.ratio(b, a * a + 3)),
    lambda work, a, b, rate: work.least(a * rate, work.greatest(b, rate)),
    lambda work, a, b, rate: work.choose((a * rate < b) | (a > rate), work.ratio(1, a * a + 1), b * rate),
    lambda work, a, b, rate: work.choose((a <= b * rate) & (b >= rate), a, 7),
    lambda work, a, b, rate: work.years(a * a),
]


def fractions(numbers: Column, rows: int) -> list[Fraction]:
    tops, bottoms = (np.broadcast_to(part, rows) for part in (numbers.top, numbers.bottom))
    return [Fraction(int(top), int(bottom)) for top, bottom in zip(tops, bottoms, strict=True)]


@pytest.mark.parametrize("step", STEPS)
@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(SOME, SOME), min_size=1, max_size=5), RATE)
def test_every_step_gives_what_fractions_give_and_keeps_its_bounds(
    step: Any, pairs: list[tuple[int, int]], rate: Fraction
) -> None:
    first, second = (column_of(np.array(numbers)) for numbers in zip(*pairs, strict=True))
    found = column(step(Columns(current()), first, second, rate))
    plain = Plain(current())
    assert fractions(found, len(pairs)) == [Fraction(step(plain, a, b, rate)) for a, b in pairs]
    assert all(found.low <= top <= found.high for top in np.ravel(found.top))
    assert all(1 <= bottom <= found.most for bottom in np.ravel(found.bottom))


@pytest.mark.parametrize("step", STEPS)
@settings(max_examples=60, deadline=None)
@given(WHOLE, WHOLE, RATE)
@example(2**63 - 1, 2**63 - 1, Fraction(1))
@example(-(2**63), -(2**63), Fraction(1))
@example(2**32, 2**31, Fraction(3, 2))
def test_no_number_ever_wraps(step: Any, a: int, b: int, rate: Fraction) -> None:
    """Numbers of any size are computed exactly, or refused."""
    try:
        columns = column_of(np.array([a, a])), column_of(np.array([b, b]))
        found = column(step(Columns(current()), *columns, rate))
    except Overflow:
        return
    assert fractions(found, 2) == [Fraction(step(Plain(current()), a, b, rate))] * 2


def test_amounts_beyond_64_bits_are_refused() -> None:
    with pytest.raises(Overflow):
        in_columns(one_time, date(2024, 5, 1), contributions(total=np.full(3, 2**60)))


def test_floats_are_refused() -> None:
    with pytest.raises(TypeError, match="float64"):
        in_columns(one_time, date(2024, 5, 1), contributions(total=np.array([1.5e9, 1e9, 1e9])))
    with pytest.raises(TypeError, match=r"0\.5"):
        column_of(np.array([1])) * 0.5


def test_columns_of_different_lengths_are_refused() -> None:
    with pytest.raises(ValueError, match=r"\[2, 3\]"):
        in_columns(one_time, date(2024, 5, 1), contributions(total=np.array([10**9, 10**9])))


def test_nobody_divides_by_nothing() -> None:
    with pytest.raises(ZeroDivisionError):
        in_columns(one_time, date(2024, 5, 1), contributions(since=np.array([24, 0, 12]), before=0))


@pytest.mark.parametrize("block", [1, 7, 100, 10_000])
def test_blocks_change_nothing(block: int) -> None:
    rows = np.arange(1, 1001)
    inputs = {"before": rows % 240, "since": rows % 150 + 1, "total": rows * 1_000_003}
    cases = [{name: int(values[row]) for name, values in inputs.items()} for row in range(1000)]
    plain = [one_time(Plain(current()), date(2024, 5, 1), case) for case in cases]
    assert in_columns(one_time, date(2024, 5, 1), inputs, block=block).tolist() == plain


def test_each_row_has_the_level_of_its_day() -> None:
    days = [date(2024, 6, 30), date(2024, 7, 1), date(2019, 7, 1), date(2026, 7, 1), date(2023, 6, 30)]
    found = in_columns(funeral, days, {"opened": np.array([True, True, True, True, False])}, block=2)
    assert found.tolist() == [18_000_000, 23_400_000, 14_900_000, 25_300_000, 0]
    assert (found == in_columns(funeral, np.array(days, "datetime64[D]"), {"opened": found > 0})).all()


def test_a_day_outside_the_known_law_is_told() -> None:
    with pytest.raises(MissingValue) as missing:
        in_columns(funeral, [date(2024, 6, 30), date(1990, 1, 1)], {"opened": True})
    assert missing.value.data["asked"] == "1990-01-01"


def test_what_holds_for_all_rows_may_be_said_once() -> None:
    assert in_columns(funeral, [date(2024, 6, 30)] * 3, {"opened": True}).tolist() == [18_000_000] * 3


def test_numpy_is_loaded_only_where_columns_are() -> None:
    code = "import sys, motcua.law; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def one_time(work: Any, day: Any, inputs: Any) -> Any:
    return by_total(work, day, inputs["before"], inputs["since"], inputs["total"])


def funeral(work: Any, day: Any, inputs: Any) -> Any:
    return funeral_allowance(work, day, inputs["opened"])


def contributions(**other: Any) -> dict[str, Any]:
    return {"before": np.zeros(3, np.int64), "since": np.array([24, 40, 50]), "total": 10**9, **other}
