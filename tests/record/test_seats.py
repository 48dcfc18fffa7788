"""Where offices sit, as it ships: inside the country, near whom they should be, and legible on a map."""

from __future__ import annotations

from datetime import date
from itertools import combinations
from math import cos, hypot, radians

import pytest

from motcua.authority import founding, shipped
from motcua.authority.shipped import SeatFact, seats, seats_on
from motcua.charts import Place, sheets
from tests.ground.charts.test_point_map import nothing_collides

BEFORE, DELEGATED, BEFORE_CHU, AFTER = (
    date(2023, 3, 31),
    date(2023, 4, 3),
    date(2024, 12, 31),
    date(2025, 7, 1),
)


def km(one: SeatFact, two: SeatFact) -> float:
    """As the crow flies; exact enough within one country."""
    down = (one.latitude - two.latitude) * 111.2
    across = (one.longitude - two.longitude) * 111.2 * cos(radians((one.latitude + two.latitude) / 2))
    return hypot(down, across)


def test_every_seat_lies_within_viet_nam() -> None:
    outside = [s for s in seats() if not (8.5 < s.latitude < 23.4 and 102.1 < s.longitude < 109.5)]
    assert outside == []


def test_every_seat_is_that_of_an_office_that_there_is_and_says_how_well_it_is_known() -> None:
    assert {seat.office for seat in seats()} <= {office.code for office in founding.offices()}
    assert {seat.verified for seat in seats()} <= {"verified", "secondary", "unverified"}


@pytest.mark.parametrize(("day", "provinces"), [(BEFORE, 63), (AFTER, 34)])
def test_every_provincial_office_has_one(day: date, provinces: int) -> None:
    there = [o for o in founding.offices() if o.level == "province" and o.period.holds_on(day)]
    assert len(there) == provinces
    assert {office.code for office in there} <= seats_on(day).keys()


@pytest.mark.parametrize("day", [BEFORE, BEFORE_CHU, date(2025, 1, 1), date(2025, 6, 30), AFTER])
def test_every_office_of_what_was_bac_giang_and_bac_ninh_has_one(day: date) -> None:
    above = {"24000", "27000", "99024"}
    there = [o for o in founding.offices() if o.parent in above and o.period.holds_on(day)]
    assert len(there) >= 18
    assert {office.code for office in there} <= seats_on(day).keys()


def test_no_office_has_two_at_once() -> None:
    for one, two in combinations(seats(), 2):
        assert one.office != two.office or not one.period.overlaps(two.period)


@pytest.mark.parametrize(
    ("one", "two", "least", "most"),
    [
        ("01000", "79000", 1100, 1200),  # Ha Noi and Ho Chi Minh City
        ("01000", "31000", 80, 100),  # Ha Noi and Hai Phong
        ("01000", "24000", 35, 60),  # Ha Noi and Bac Giang
        ("46000", "48000", 65, 90),  # Hue and Da Nang
        ("79000", "92000", 120, 145),  # Ho Chi Minh City and Can Tho
        ("64000", "62000", 30, 50),  # Pleiku and Kon Tum
        ("02000", "96000", 1500, 1550),  # Ha Giang and Ca Mau
    ],
)
def test_distances_between_towns_are_believable(one: str, two: str, least: int, most: int) -> None:
    at = seats_on(BEFORE)
    assert least < km(at[one], at[two]) < most


ROADS = {
    "24215": 27,
    "24216": 15,
    "24217": 10,
    "24218": 20,
    "24219": 40,
    "24220": 75,
    "24221": 15,
    "24222": 10,
}
"""Kilometres by road from the district town to Bac Giang, to about one (public geography)."""


def test_districts_of_bac_giang_are_no_farther_than_by_road() -> None:
    """Both are rounded: the road to a kilometre, the seats to one in each direction."""
    at = seats_on(BEFORE)
    straight = {code: km(at[code], at["24000"]) for code in ROADS}
    assert {code: far for code, far in straight.items() if far > ROADS[code] + 1} == {}


def test_a_new_province_sits_in_the_seat_of_one_of_those_that_it_took_in() -> None:
    before, after = seats_on(BEFORE), seats_on(AFTER)
    taken_in: dict[str, list[str]] = {}
    for province in shipped.provinces():
        if province.joined:
            taken_in.setdefault(province.joined, []).append(province.code)
    far = {
        new: min(km(after[f"990{new}"], before[f"{old}000"]) for old in olds)
        for new, olds in taken_in.items()
    }
    assert {new for new, away in far.items() if away > 2} == set()
    assert after["99024"].town == "Bắc Giang"
    assert after["99015"].town == "Yên Bái"


def test_a_base_level_office_sits_where_the_office_of_its_district_sat() -> None:
    last, first = seats_on(date(2025, 6, 30)), seats_on(AFTER)
    for code, seat in first.items():
        if code.startswith("98"):
            old = last.get(f"24{code[2:]}") or last[f"27{code[2:]}"]
            assert km(seat, old) == 0


def test_luc_ngan_moved_when_chu_became_a_town_of_its_own() -> None:
    towns = [seats_on(day)["24219"].town for day in (BEFORE_CHU, date(2025, 1, 1))]
    assert towns == ["Chũ", "Phì Điền"]


@pytest.mark.parametrize(
    ("day", "which", "named"),
    [
        (BEFORE, "000", 0.6),
        (AFTER, "990", 0.9),
        (DELEGATED, "24", 0.9),
        (AFTER, "98", 0.7),
    ],
)
@pytest.mark.parametrize("size", [0, 1, 40])
def test_on_maps_of_what_ships_nothing_collides(day: date, which: str, named: float, size: int) -> None:
    """On a phone at least `named` of the names have room, on a desk 9 in 10."""
    chosen = [
        seat
        for code, seat in seats_on(day).items()
        if (code.endswith(which) if which == "000" else code.startswith(which))
    ]
    places = tuple(
        Place(
            seat.town, str(size), seat.latitude, seat.longitude, size * (number % 5), "calm", seat.town, "#"
        )
        for number, seat in enumerate(chosen)
    )
    drawn = sheets("map", "Map", places)
    assert drawn
    for charts, least in ((drawn.phone, named), (drawn.desk, 0.9)):
        for chart in charts:
            nothing_collides(chart)
        labels = [place.label for chart in charts for place in chart.places]
        assert sum(label is not None for label in labels) >= least * len(labels)
