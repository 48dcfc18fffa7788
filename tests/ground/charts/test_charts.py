"""Charts as geometry: round axes from zero, levels that meet, gaps that stay gaps, bars on one scale."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.charts import Bar, Span, StepChart, bar_chart, step_chart
from motcua.charts.scale import percent, ticks, year_ticks


def span(start: int, end: int | None, value: int, **more: Any) -> Span:
    last = date(end, 12, 31) if end else None
    return Span(date(start, 1, 1), last, value, f"{value}", **more)


def steps(*spans: Span) -> StepChart:
    return step_chart("Title", "About", spans, date(2024, 6, 1), str)


@pytest.mark.parametrize(
    ("share", "text"),
    [(Fraction(1, 8), "12.50%"), (0, "0.00%"), (1, "100.00%"), (Fraction(-1, 3), "-33.33%")],
)
def test_a_share_is_written_with_a_point_in_every_language(share: Fraction, text: str) -> None:
    assert percent(share) == text


@given(low=st.integers(-(10**9), 0), high=st.integers(1, 10**9), most=st.integers(1, 8))
def test_an_axis_holds_all_values_at_round_even_steps(low: int, high: int, most: int) -> None:
    marks = list(ticks(low, high, most))
    assert marks[0] <= low
    assert marks[-1] >= high
    (step,) = {two - one for one, two in pairwise(marks)}
    assert str(step.numerator).rstrip("0") in {"1", "2", "5"}
    assert len(marks) <= most + 2


def test_years_stand_at_round_steps() -> None:
    assert list(year_ticks(2013, 2027, 6)) == [2015, 2020, 2025]
    assert list(year_ticks(2024, 2027, 6)) == [2024, 2025, 2026, 2027]


def test_a_higher_value_stands_higher_and_a_jump_joins_what_follows() -> None:
    chart = steps(span(2020, 2021, 100), span(2022, None, 200))
    low, high = chart.levels
    assert chart.top <= high.y < low.y < chart.bottom
    assert low.right == high.left == chart.jumps[0].x
    assert (chart.jumps[0].top, chart.jumps[0].bottom) == (high.y, low.y)
    assert high.right == "100.00%"


def test_a_gap_is_not_joined() -> None:
    assert steps(span(2017, 2017, 100), span(2020, None, 200)).jumps == ()


def test_what_is_not_verified_is_marked() -> None:
    assert [level.sure for level in steps(span(2020, 2021, 1, sure=False), span(2022, None, 1)).levels] == [
        False,
        True,
    ]


def test_a_day_before_the_first_value_is_not_marked() -> None:
    chart = step_chart("Title", "About", [span(2020, None, 1)], date(2019, 1, 1), str)
    assert chart.asked == ""


def test_bars_stand_on_both_sides_of_one_zero() -> None:
    chart = bar_chart("name", "Title", "About", [Bar("a", 300, ""), Bar("b", -100, ""), Bar("c", 0, "")])
    gain, loss, none = chart.bars
    assert (chart.zero, gain.x, gain.width) == ("18.00%", "18.00%", "54.00%")
    assert (loss.sign, loss.x, loss.width) == ("loss", "0.00%", "18.00%")
    assert (none.sign, none.width) == ("none", "0.00%")


def test_bars_of_nothing_but_zero_are_drawn() -> None:
    assert bar_chart("name", "Title", "About", [Bar("a", 0, "")]).bars[0].width == "0.00%"


def test_a_long_label_is_written_in_lines_above_its_bar() -> None:
    (bar,) = bar_chart("name", "Title", "About", [Bar("word " * 15, 1, "")]).bars
    assert [line.y for line in bar.lines] == sorted(line.y for line in bar.lines)
    assert len(bar.lines) == 2
    assert bar.lines[-1].y < bar.y
