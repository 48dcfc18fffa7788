"""Amounts in words: what is written can be read back, and reads as an officer would write it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.papers.words import DIGITS, dong_in_english_words, dong_in_words


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "Không đồng"),
        (1, "Một đồng"),
        (10, "Mười đồng"),
        (11, "Mười một đồng"),
        (14, "Mười bốn đồng"),
        (15, "Mười lăm đồng"),
        (20, "Hai mươi đồng"),
        (21, "Hai mươi mốt đồng"),
        (24, "Hai mươi tư đồng"),
        (25, "Hai mươi lăm đồng"),
        (104, "Một trăm lẻ bốn đồng"),
        (105, "Một trăm lẻ năm đồng"),
        (110, "Một trăm mười đồng"),
        (1_005, "Một nghìn không trăm lẻ năm đồng"),
        (1_015, "Một nghìn không trăm mười lăm đồng"),
        (10_000, "Mười nghìn đồng"),
        (101_000, "Một trăm lẻ một nghìn đồng"),
        (745_000, "Bảy trăm bốn mươi lăm nghìn đồng"),
        (1_043_000, "Một triệu không trăm bốn mươi ba nghìn đồng"),
        (1_000_005, "Một triệu không trăm lẻ năm đồng"),
        (14_900_000, "Mười bốn triệu chín trăm nghìn đồng"),
        (25_300_000, "Hai mươi lăm triệu ba trăm nghìn đồng"),
        (84_240_001, "Tám mươi tư triệu hai trăm bốn mươi nghìn không trăm lẻ một đồng"),
        (1_000_000_000, "Một tỷ đồng"),
        (1_000_000_005, "Một tỷ không trăm lẻ năm đồng"),
        (
            39_200_810_058_000,
            "Ba mươi chín nghìn hai trăm tỷ tám trăm mười triệu không trăm năm mươi tám nghìn đồng",
        ),
        (-5, "Âm năm đồng"),
    ],
)
def test_dong_in_vietnamese(amount: int, words: str) -> None:
    assert dong_in_words(amount) == words


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "Zero dong"),
        (21, "Twenty-one dong"),
        (105, "One hundred five dong"),
        (1_043_000, "One million forty-three thousand dong"),
        (25_300_000, "Twenty-five million three hundred thousand dong"),
        (-1_000_000_019, "Minus one billion nineteen dong"),
    ],
)
def test_dong_in_english(amount: int, words: str) -> None:
    assert dong_in_english_words(amount) == words


@given(st.integers(0, 10**15))
def test_words_can_be_read_back(amount: int) -> None:
    assert read(dong_in_words(amount)) == amount


def read(words: str) -> int:
    """A reader that knows the language, not how we write it."""
    *number, unit = words.lower().split()
    assert unit == "đồng"
    return _read(number)


def _read(words: list[str]) -> int:
    for word, scale in (("tỷ", 10**9), ("triệu", 10**6), ("nghìn", 1000)):
        if word in words:
            at = len(words) - 1 - words[::-1].index(word) if word == "tỷ" else words.index(word)
            return _read(words[:at]) * scale + _read(words[at + 1 :])
    value = 0
    for word in words:
        if word == "trăm":
            value *= 100
        elif word == "mươi":
            value = value - value % 10 + value % 10 * 10
        elif word == "mười":
            value += 10
        elif word != "lẻ":
            value += {"mốt": 1, "tư": 4, "lăm": 5}.get(word) or DIGITS.index(word)
    return value
