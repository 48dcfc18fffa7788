"""The comparison on constructed data: a known effect, none, other trends, and all that cannot be told."""

from __future__ import annotations

from random import Random

import pytest

from motcua.insight.after import Month, Series, Told, Why, compare
from motcua.insight.after.permuted import Value, permuted
from tests.insight.after.constructed import units


def median(found: list[Series], first: int = -12, last: int = 8) -> Told:
    return compare(found, first, last).told[0]


@pytest.mark.parametrize("paired", [False, True], ids=["other places", "other procedures of the places"])
def test_a_known_effect_is_found(paired: bool) -> None:
    told = median(units(1, effect=-5, paired=paired))
    assert told.why is None
    assert told.effect is not None
    assert told.effect.low < -5 < told.effect.high < -4
    assert told.treated is not None
    assert told.treated.after.middle < told.treated.before.middle - 4


def test_without_an_effect_the_range_holds_zero_nine_times_in_ten() -> None:
    held = 0
    dice = Random(7)
    for _ in range(300):
        values = [Value(place < 4, "", dice.gauss(0, 1)) for place in range(9)]
        found = permuted(values, 0.9)
        assert found is not None
        held += found.sign == 0
    assert 255 <= held <= 285


def test_without_an_effect_nothing_is_claimed() -> None:
    told = [median(units(seed)) for seed in range(30)]
    assert sum(one.effect is not None and one.effect.sign != 0 for one in told) <= 6
    assert sum(one.why is Why.TRENDS for one in told) <= 4


def test_the_range_moves_with_the_effect() -> None:
    values = [Value(place < 4, "", Random(place).gauss(0, 1)) for place in range(9)]
    moved = [Value(one.treated, "", one.value + 3 * one.treated) for one in values]
    still, then = permuted(values, 0.9), permuted(moved, 0.9)
    assert still is not None
    assert then is not None
    assert (then.low, then.high) == pytest.approx((still.low + 3, still.high + 3))


def test_other_trends_before_are_refused() -> None:
    told = median(units(3, drift=-0.6))
    assert (told.why, told.effect) == (Why.TRENDS, None)
    assert told.trend is not None
    assert told.trend.high < 0


def test_the_season_falls_out_where_a_year_is_known() -> None:
    whole, half = compare(units(4), -12, 2), compare(units(4), -6, 2)
    assert (whole.season, whole.before) == (True, range(-12, -9))
    assert (half.season, half.before) == (False, range(-6, 0))
    sides = whole.told[0].control
    assert sides is not None
    assert abs(sides.after.middle - sides.before.middle) < 1
    unlike = half.told[0].control
    assert unlike is not None
    assert unlike.after.middle - unlike.before.middle > 2


@pytest.mark.parametrize(
    ("first", "last", "why"),
    [(-2, 8, Why.MONTHS_BEFORE), (-12, 1, Why.MONTHS_AFTER), (0, -1, Why.MONTHS_BEFORE)],
)
def test_too_short_a_time_is_named(first: int, last: int, why: Why) -> None:
    assert {told.why for told in compare(units(5), first, last).told} == {why}


def test_too_few_places_are_named() -> None:
    assert median(units(6, count=3)).why is Why.UNITS
    assert median([unit for unit in units(6) if unit.treated]).why is Why.DOSSIERS


def test_a_place_with_few_dossiers_is_left_out() -> None:
    few = Series("few", True, {at: Month(1, (400.0,)) for at in (-12, 0)})
    assert median([*units(1, effect=-5), few]) == median(units(1, effect=-5))


def test_there_is_no_median_while_half_are_open() -> None:
    slow = [Series(u.name, u.treated, dict.fromkeys(u.months, Month(20, (5.0,) * 9))) for u in units(1)]
    by_key = {told.measure.key: told for told in compare(slow, -12, 8).told}
    assert by_key["median"].why is Why.DOSSIERS
    assert by_key["settled"].treated is not None
    assert by_key["settled"].treated.after.middle == pytest.approx(0.45)
