"""SI numbers, card numbers, tax codes and employer codes: what is taken, what is asked for again."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.kernel import employer_code, hi_card, si_number, tax_code
from motcua.kernel.errors import InputProblem


def test_an_si_number_has_ten_digits() -> None:
    assert si_number.parse(" 2401 234 567 ") == "2401234567"


def test_an_old_card_tells_group_level_province_and_si_number() -> None:
    card = hi_card.parse("dn 4 24 2401234567")
    assert (card.group, card.level, card.province, card.si_number) == ("DN", 4, "24", "2401234567")
    assert card.number == "DN4242401234567"


def test_a_new_card_shows_only_the_si_number() -> None:
    card = hi_card.parse("2401234567")
    assert (card.group, card.level, card.province, card.number) == (None, None, None, "2401234567")


def test_a_card_number_is_masked_where_it_is_shown() -> None:
    card = hi_card.parse("DN4242401234567")
    assert card.masked == "************567"
    assert "2401234567" not in repr(card)


@pytest.mark.parametrize(
    "code",
    ["0100109106", "0100686174", "0101243150", "0300588569", "3600252847", "4300205943", "0100109106-001"],
)
def test_tax_codes_of_known_organisations_fit(code: str) -> None:
    assert tax_code.parse(code) == code


def test_a_branch_may_be_written_without_dash() -> None:
    assert tax_code.parse("0100109106 001") == "0100109106-001"


@pytest.mark.parametrize(
    ("parse", "text", "code"),
    [
        (si_number.parse, "240123456", "si_number_unreadable"),
        (si_number.parse, "24012345678", "si_number_unreadable"),
        (hi_card.parse, "DN6242401234567", "hi_card_unreadable"),
        (hi_card.parse, "D14242401234567", "hi_card_unreadable"),
        (hi_card.parse, "DN42424012345", "hi_card_unreadable"),
        (tax_code.parse, "010010910", "tax_code_unreadable"),
        (tax_code.parse, "0100109106-01", "tax_code_unreadable"),
        (tax_code.parse, "0100109107", "tax_code_check"),
        (tax_code.parse, "0100109106-000", "tax_code_branch"),
        (employer_code.parse, "", "employer_code_unreadable"),
        (employer_code.parse, "ĐV0001", "employer_code_unreadable"),
    ],
)
def test_a_wrong_number_names_its_field_and_what_to_do(
    parse: Callable[[str, str], object], text: str, code: str
) -> None:
    with pytest.raises(InputProblem) as caught:
        parse(text, "some.field")
    assert (caught.value.field, caught.value.code) == ("some.field", code)
    assert "Please" in caught.value.message
    assert not caught.value.data


@settings(max_examples=50)
@given(st.from_regex(r"[0-9]{9}", fullmatch=True), st.integers(0, 8), st.integers(1, 9))
def test_one_wrong_digit_never_passes(nine: str, place: int, shift: int) -> None:
    check = tax_code.check_digit(nine)
    if check == 10:
        return
    wrong = str((int(nine[place]) + shift) % 10)
    with pytest.raises(InputProblem):
        tax_code.parse(nine[:place] + wrong + nine[place + 1 :] + str(check))


def test_a_sum_that_leaves_no_digit_fits_no_code() -> None:
    assert tax_code.check_digit("000000000") == 10
    with pytest.raises(InputProblem):
        tax_code.parse("0000000000")


def test_an_employer_code_is_opaque() -> None:
    assert employer_code.parse(" ta0012z ") == "TA0012Z"
