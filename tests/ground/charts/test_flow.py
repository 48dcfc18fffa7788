"""A process map is drawn calmly: the main way in one row, nothing on top of another, the way back below."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from motcua.charts import Box, Link, flow_chart
from motcua.charts.layers import cells, in_order

STEPS = ["receive", "take", "assess", "approve", "ask", "bring"]
BOXES = [
    Box(name, name.title(), count, str(count)) for name, count in zip(STEPS, (9, 9, 9, 8, 3, 3), strict=True)
]
LINKS = [
    Link("receive", "take", 9, ("9", "1 h")),
    Link("take", "assess", 6),
    Link("assess", "approve", 8),
    Link("take", "ask", 3),
    Link("ask", "bring", 3),
    Link("bring", "take", 2),
    Link("bring", "assess", 1),
]


def test_the_main_way_stands_in_the_top_row_from_left_to_right() -> None:
    where = cells(BOXES, LINKS)
    main = [where[name] for name in ("receive", "take", "assess", "approve")]
    assert [row for _, row in main] == [0, 0, 0, 0]
    assert sorted(main) == main


def test_the_order_lets_little_lead_backwards() -> None:
    order = in_order(BOXES, LINKS)
    back = sum(link.count for link in LINKS if order.index(link.one) > order.index(link.two))
    assert back == 2


def test_thickness_follows_the_count_and_the_way_back_is_marked() -> None:
    chart = flow_chart("map", "A map", "about", BOXES, LINKS)
    assert [link.thickness for link in chart.links] == sorted(
        (link.thickness for link in chart.links), reverse=True
    )
    assert chart.links[0].thickness == 6.0
    assert sum(link.back for link in chart.links) == 2


def test_a_map_of_one_box_and_of_none() -> None:
    alone = flow_chart("map", "A map", "", [Box("a", "A", 1, "1", mark="here")], [Link("a", "a", 1, ("1",))])
    assert (len(alone.boxes), len(alone.links)) == (1, 1)
    assert alone.boxes[0].mark
    assert flow_chart("map", "A map", "", [], []).boxes == ()


names = st.text("abcdefgh ", min_size=1, max_size=60)
maps = st.lists(names, min_size=1, max_size=9, unique=True).flatmap(
    lambda found: st.tuples(
        st.just(found),
        st.lists(
            st.tuples(st.sampled_from(found), st.sampled_from(found), st.integers(1, 10**6)), max_size=20
        ),
    )
)


@given(maps)
def test_no_box_covers_another_and_all_lie_in_the_picture(
    drawn: tuple[list[str], list[tuple[str, str, int]]],
) -> None:
    found, links = drawn
    known = {(one, two): Link(one, two, count, ("1", "2 h")) for one, two, count in links}
    chart = flow_chart("map", "t", "a", [Box(n, n, 5, "5") for n in found], list(known.values()))
    frames = [box.frame for box in chart.boxes]
    for one, two in combinations(frames, 2):
        assert one.x + one.width <= two.x or two.x + two.width <= one.x or one.y != two.y
    for frame in frames:
        assert 0 <= frame.x + chart.left <= chart.width - frame.width
        assert 0 <= frame.y + chart.top <= chart.height - frame.height
    for link in chart.links:
        assert all(0 <= line.y + chart.top <= chart.height + 16 for line in link.lines)
