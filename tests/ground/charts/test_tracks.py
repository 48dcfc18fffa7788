"""Tracks: all on one scale, each no longer than what holds it, labels never under their numbers."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from motcua.charts.tracks import Track, track_chart

SHARES = st.fractions(0, 1)


def track(whole: int, measured: int, reached: Fraction | int, label: str = "Group") -> Track:
    return Track(label, "1 of 2", whole, measured, reached)


def width(text: str) -> float:
    return float(text.rstrip("%"))


def test_the_longest_whole_takes_the_width_and_the_others_their_share() -> None:
    chart = track_chart("name", "Title", "About", [track(20, 20, 12), track(10, 5, Fraction(5, 2))])
    assert [(one.width, one.measured, one.reached) for one in chart.tracks] == [
        ("100.00%", "100.00%", "60.00%"),
        ("50.00%", "25.00%", "12.50%"),
    ]


@given(st.lists(st.tuples(st.integers(0, 100), SHARES, SHARES), max_size=6))
def test_nothing_sticks_out_of_what_holds_it(rows: list[tuple[int, Fraction, Fraction]]) -> None:
    tracks = [Track("Group", "", whole, whole * a, whole * a * b) for whole, a, b in rows]
    chart = track_chart("name", "Title", "About", tracks)
    for one in chart.tracks:
        assert 0 <= width(one.reached) <= width(one.measured) <= width(one.width) <= 100
    bottoms = [one.y + chart.thickness for one in chart.tracks]
    assert all(below.lines[0].y > bottom for bottom, below in zip(bottoms, chart.tracks[1:], strict=False))


def test_a_long_label_takes_more_lines() -> None:
    chart = track_chart(
        "name", "Title", "About", [track(1, 1, 1, "BHXH huyện Yên Dũng và các đơn vị trực thuộc")]
    )
    assert len(chart.tracks[0].lines) == 2
    assert chart.tracks[0].y > chart.tracks[0].lines[-1].y
