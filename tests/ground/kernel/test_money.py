"""Dong are whole; rounding happens once, to the nearest, halves away from zero."""

import json
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.kernel.money import Dong, dong, round_dong
from motcua.kernel.plain import plain

amounts = st.fractions(min_value=-(10**12), max_value=10**12, max_denominator=1000)


def test_circular_59_example_39() -> None:
    assert round_dong(Fraction("5886817.8")) == 5_886_818


def test_halves_go_away_from_zero() -> None:
    assert [round_dong(Fraction(n, 2)) for n in (1, 3, -1, -3)] == [1, 2, -1, -2]


def test_dong_are_written_in_groups_of_three() -> None:
    assert dong(25_300_000) == "25.300.000 đ"


def test_within_an_english_message_it_is_written_in_english_and_stays_a_number() -> None:
    assert f"{Dong(25_300_000)} are proposed" == "25,300,000 dong are proposed"
    assert json.dumps(plain({"dong": Dong(25_300_000)})) == '{"dong": 25300000}'
    assert dong(0) == "0 đ"


@given(st.integers())
def test_whole_dong_stay_as_they_are(amount: int) -> None:
    assert round_dong(amount) == amount


@settings(max_examples=60)
@given(amounts)
def test_rounding_moves_an_amount_by_half_a_dong_at_most(amount: Fraction) -> None:
    assert abs(round_dong(amount) - amount) <= Fraction(1, 2)
    assert round_dong(-amount) == -round_dong(amount)


@settings(max_examples=60)
@given(amounts, amounts)
def test_more_is_never_rounded_to_less(one: Fraction, other: Fraction) -> None:
    low, high = sorted([one, other])
    assert round_dong(low) <= round_dong(high)
