"""A map of offices is true and legible: areas are exact, shapes differ, nothing lies on top of another."""

from __future__ import annotations

import re
from itertools import combinations
from math import cos, hypot, pi, radians, sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.charts import Place, PointMap, sheets
from motcua.charts.apart import Disc, apart
from motcua.charts.labels import width
from motcua.charts.segments import cross
from motcua.charts.shapes import EMPTY, outline, reach

NAMES = "Sơn Động", "Yên Thế", "Bà Rịa - Vũng Tàu", "Hồ Chí Minh", "Chũ"
NUMBER = re.compile(r"-?\d+\.?\d*")


def place(name: str, latitude: float, longitude: float, size: int = 1, state: str = "calm") -> Place:
    return Place(name, str(size), latitude, longitude, size, state, f"{name}: {size}", f"/{name}")


def area(path: str) -> float:
    """What the outline of a symbol encloses, read from the path as a browser would."""
    numbers = [float(number) for number in NUMBER.findall(path)]
    if "a" in path:
        return pi * numbers[2] ** 2
    corners = list(zip(numbers[::2], numbers[1::2], strict=True))
    pairs = zip(corners, corners[1:] + corners[:1], strict=True)
    return abs(sum(x * v - u * y for (x, y), (u, v) in pairs)) / 2


@pytest.mark.parametrize("state", ["calm", "watch", "late"])
@pytest.mark.parametrize("pixels", [3.0, 40.0, 977.5])
def test_a_symbol_has_the_area_of_its_number_whatever_its_shape(state: str, pixels: float) -> None:
    assert area(outline(state, pixels)) == pytest.approx(pixels, rel=2e-3)


def test_shapes_tell_states_apart_without_colour() -> None:
    assert len({outline(state, 100.0) for state in ("calm", "watch", "late")}) == 3
    assert reach("late", 0) == EMPTY


def test_areas_on_a_map_are_as_the_numbers_are() -> None:
    states = ("calm", "watch", "late", "calm")
    places = tuple(
        place(NAMES[n], 21.0 + n / 5, 106.0 + n / 7, size, state)
        for n, (size, state) in enumerate(zip((400, 100, 25, 1), states, strict=True))
    )
    found = sheets("map", "Map", places)
    assert found
    for chart in (*found.phone, *found.desk):
        units = [area(drawn.outline) / drawn.place.size for drawn in chart.places]
        assert units == pytest.approx([units[0]] * 4, rel=0.01)


def test_distances_are_true_and_north_is_up() -> None:
    """From An Chau to Thang it is three times as far across as from Thang up to Phon Xuong."""
    places = (place("An Châu", 21.33, 106.85), place("Thắng", 21.36, 105.98), place("Xa", 21.65, 105.98))
    found = sheets("map", "Map", places)
    assert found
    east, west, north = found.desk[0].places
    assert north.y < west.y
    assert east.x > west.x
    across, up = (east.x - west.x), (west.y - north.y)
    assert across / up == pytest.approx((106.85 - 105.98) * cos(radians(21.49)) / (21.65 - 21.36), rel=1e-6)


def test_a_square_of_the_grid_is_as_wide_as_it_says() -> None:
    found = sheets("map", "Map", (place("A", 21.0, 106.0), place("B", 21.5, 106.9)))
    assert found
    for (chart,) in (found.phone, found.desk):
        first, second = chart.places
        pixels_of_half_a_degree = first.y - second.y
        assert chart.across[1] - chart.across[0] == pytest.approx(found.km * pixels_of_half_a_degree / 55.6)


def test_two_offices_in_one_town_are_both_seen_and_their_seat_is_shown() -> None:
    found = sheets("map", "Map", (place("A", 21.0, 106.0, 40), place("B", 21.0, 106.0, 40)))
    assert found
    for (chart,) in (found.phone, found.desk):
        one, two = chart.places
        assert hypot(one.x - two.x, one.y - two.y) >= one.touched + two.touched
        assert [drawn.label is not None for drawn in chart.places] == [True, True]


def test_ties_join_the_symbols_where_they_stand() -> None:
    found = sheets("map", "Map", (place("A", 21.0, 106.0), place("B", 21.2, 106.4)), ((0, 1),))
    assert found
    (chart,) = found.desk
    assert chart.ties == (tuple((drawn.x, drawn.y) for drawn in chart.places),)


def test_what_is_tall_is_cut_in_two_of_one_scale() -> None:
    country = tuple(place(f"N{n}", 9.0 + n, 105.0 + n % 3) for n in range(14))
    found = sheets("map", "Map", country)
    assert found
    north, south = found.desk
    assert len(north.places) + len(south.places) == 14
    assert min(drawn.place.latitude for drawn in north.places) > max(d.place.latitude for d in south.places)
    steps = [chart.across[1] - chart.across[0] for chart in found.desk]
    assert steps[0] == pytest.approx(steps[1])


def test_no_place_makes_no_map_and_one_place_makes_one() -> None:
    assert sheets("map", "Map", ()) is None
    alone = sheets("map", "Map", (place("A", 21.0, 106.0, 0),))
    assert alone
    assert alone.phone[0].places[0].label


def test_a_name_is_never_thought_narrower_than_it_is() -> None:
    """Measured in a browser, in our typeface at 13 pixels."""
    measured = {
        "Bà Rịa - Vũng Tàu": 113.1,
        "TP. Hồ Chí Minh": 98.0,
        "mWmW": 49.0,
        "1/45": 27.1,
        "1.240": 34.8,
    }
    assert {text for text, pixels in measured.items() if width(text) < pixels} == set()


def nothing_collides(chart: PointMap) -> None:
    """The property that every map has: names and symbols stand free of each other, and on the sheet."""
    labels = [drawn.label for drawn in chart.places if drawn.label]
    assert [pair for pair in combinations(labels, 2) if pair[0].covers(pair[1])] == []
    for label in labels:
        assert label.x >= 0
        assert label.x + label.width <= chart.width
        assert label.y >= 0
        assert label.y + label.height <= chart.height
        for drawn in chart.places:
            x = min(max(drawn.x, label.x), label.x + label.width)
            y = min(max(drawn.y, label.y), label.y + label.height)
            assert hypot(drawn.x - x, drawn.y - y) >= drawn.touched - 0.01
    for one, two in combinations(chart.places, 2):
        assert hypot(one.x - two.x, one.y - two.y) >= one.touched + two.touched


spots = st.tuples(
    st.sampled_from(NAMES),
    st.integers(2090, 2160),
    st.integers(10590, 10690),
    st.integers(0, 300),
    st.sampled_from(["calm", "watch", "late"]),
)


@settings(max_examples=25, deadline=None)
@given(st.lists(spots, min_size=1, max_size=14))
def test_nothing_collides(found: list[tuple[str, int, int, int, str]]) -> None:
    places = tuple(
        place(name, latitude / 100, longitude / 100, size, state)
        for name, latitude, longitude, size, state in found
    )
    drawn = sheets("map", "Map", places)
    assert drawn
    for chart in (*drawn.phone, *drawn.desk):
        nothing_collides(chart)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300), st.integers(1, 20)), max_size=20))
def test_discs_give_way_to_each_other(found: list[tuple[int, int, int]]) -> None:
    discs = apart([Disc(*numbers) for numbers in found])
    for one, two in combinations(discs, 2):
        assert hypot(one.x - two.x, one.y - two.y) > one.reach + two.reach
    free = all(
        sqrt((a - u) ** 2 + (b - v) ** 2) > r + s + 3 for (a, b, r), (u, v, s) in combinations(found, 2)
    )
    if free:
        assert [(disc.x, disc.y) for disc in discs] == [(x, y) for x, y, _ in found]


def test_lines_to_names_do_not_cross() -> None:
    places = tuple(place(NAMES[n % 5], 21.2 + n % 4 / 40, 106.0 + n / 50, 30) for n in range(12))
    drawn = sheets("map", "Map", places)
    assert drawn
    for (chart,) in (drawn.phone, drawn.desk):
        lines = [found.lines[0] for found in chart.places if found.label and found.lines]
        assert [pair for pair in combinations(lines, 2) if cross(*pair)] == []
    assert cross(((0, 0), (2, 2)), ((0, 2), (2, 0)))
    assert not cross(((0, 0), (1, 1)), ((0, 2), (2, 2)))
