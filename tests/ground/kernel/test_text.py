"""What keyboards and scanners add is taken away; what a log may show is little."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from motcua.kernel.text import compact, masked, tidy


def test_invisible_characters_and_double_spaces_go() -> None:
    assert tidy("\ufeff Nguyễn\u200b \t Văn\r\n A\x1d ") == "Nguyễn Văn A"


def test_text_comes_out_composed() -> None:
    assert tidy(unicodedata.normalize("NFD", "Nguyễn Thị Ường")) == "Nguyễn Thị Ường"


def test_numbers_may_be_written_in_groups() -> None:
    assert compact(" 001 090.123-456 ") == "001090123456"


def test_a_log_shows_only_the_end_of_an_identifier() -> None:
    assert masked("001090123456") == "*********456"
    assert masked("012345") == "******"


@given(st.text(max_size=40))
def test_tidying_twice_changes_nothing(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


@given(st.text(alphabet="0123456789", min_size=1, max_size=20))
def test_a_masked_identifier_shows_at_most_three_characters(identifier: str) -> None:
    shown = masked(identifier).replace("*", "")
    assert len(shown) <= 3
    assert len(masked(identifier)) == len(identifier)
