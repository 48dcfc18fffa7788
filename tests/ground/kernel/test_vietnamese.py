"""A computed key sorts Vietnamese as a dictionary does, by bytes alone."""

import random
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.kernel.vietnamese import fold, name_sort_key, sort_key

ALPHABET = list("aăâbcdđeêghiklmnoôơpqrstuưvxy")
TONES = ["ma", "mà", "mả", "mã", "má", "mạ"]

IN_ORDER = [
    ALPHABET,
    TONES,
    ["an", "àn", "anh", "ăn", "ân", "ba"],
    ["da", "dạ", "dân", "đa", "đá", "e"],
    ["la", "lá", "lê", "Lê", "lề", "Lý"],
    ["Hòa Bình", "hỏa", "hóa"],
    ["Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Tre", "Bình Dương", "Cà Mau", "Đà Nẵng", "Đắk Lắk", "Hà Nội"],
    ["Quận 1", "Quận 10", "Quận 2", "Quận Ba Đình"],
    ["ba con", "bà cái"],
]


@pytest.mark.parametrize("words", IN_ORDER, ids=lambda words: str(words[0]))
def test_words_sort_as_in_a_dictionary(words: list[str]) -> None:
    shuffled = random.Random(1).sample(words, len(words))
    assert sorted(shuffled, key=lambda word: sort_key(word).encode()) == words


def test_people_sort_by_given_name_then_middle_names_then_surname() -> None:
    people = [
        "Trần An",
        "Bùi Văn An",
        "Nguyễn Văn An",
        "Nguyễn Văn Ân",
        "Phạm Thị Hà",
        "Bùi Thị Hạ",
        "Lê Đức Anh Việt",
    ]
    shuffled = random.Random(2).sample(people, len(people))
    assert sorted(shuffled, key=lambda name: name_sort_key(name).encode()) == people


def test_both_ways_to_place_a_tone_are_one_word() -> None:
    assert sort_key("hòa") == sort_key("hoà")
    assert sort_key("thúy") == sort_key("thuý")


def test_decomposed_text_has_the_same_key() -> None:
    name = "Nguyễn Thị Ường"
    assert sort_key(unicodedata.normalize("NFD", name)) == sort_key(name)
    assert name_sort_key(unicodedata.normalize("NFD", name)) == name_sort_key(name)


def test_search_needs_no_marks() -> None:
    assert fold("  NGUYỄN  Đức ẢNH ") == "nguyen duc anh"
    assert fold(unicodedata.normalize("NFD", "Đặng Thị Thưởng")) == "dang thi thuong"


words = st.text(alphabet="aàảãáạăằâầbcdđeêềghoôơớuưn", min_size=1, max_size=6)


@settings(max_examples=60)
@given(words, words)
def test_letters_decide_before_tones(left: str, right: str) -> None:
    plain_left, plain_right = _toneless(left), _toneless(right)
    if plain_left != plain_right:
        by_letters = [ALPHABET.index(c) for c in plain_left] < [ALPHABET.index(c) for c in plain_right]
        assert (sort_key(left) < sort_key(right)) == by_letters


@settings(max_examples=60)
@given(st.text(max_size=12))
def test_every_text_has_a_plain_key(text: str) -> None:
    assert sort_key(text).isascii()
    assert name_sort_key(text).isascii()


def _toneless(word: str) -> str:
    tones = "\u0300\u0309\u0303\u0301\u0323"
    kept = "".join(c for c in unicodedata.normalize("NFD", word) if c not in tones)
    return unicodedata.normalize("NFC", kept)


def test_a_single_name_comes_first_and_the_surname_decides_last() -> None:
    people = ["Trần Văn An", "An", "Hồ Bình", "Lê Văn An", "Nguyễn Thị An"]
    found = sorted(people, key=name_sort_key)
    assert found == ["An", "Nguyễn Thị An", "Lê Văn An", "Trần Văn An", "Hồ Bình"]
