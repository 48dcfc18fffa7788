"""Vietnamese text: its alphabetical order as a plain string, and its letters without marks for searching."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from motcua.kernel.text import tidy

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
"""The 29 letters, with f, j, w and z of foreign names at their usual places."""
_LETTER = {letter: chr(ord("A") + place) for place, letter in enumerate(_ALPHABET)}
_DIGIT = {digit: digit for digit in "0123456789"}
_TONE = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
"""Huyền, hỏi, ngã, sắc, nặng; a syllable without a mark (ngang) is 0."""
_SHAPE = {"\u0306", "\u0302", "\u031b"}
"""Breve, circumflex and horn make another letter, not another tone."""

_WORD, _PART = " ", "\t"
"""Both sort before every letter and tone, so the shorter word and the shorter name come first."""


def sort_key(text: str) -> str:
    """A string whose byte order (C collation, Python's `<`) is the order of a Vietnamese dictionary.

    Word by word: letters first (a ă â b c d đ e ê ...), then tones (ngang, huyền, hỏi, ngã, sắc, nặng);
    lower case before upper case only where all else is equal. Marks of punctuation only part words.
    """
    return _key([_words(text)])


def name_sort_key(full_name: str) -> str:
    """The order of a list of people: by given name (the last word), then middle names, then surname."""
    words = _words(full_name)
    return _key([words[-1:], words[1:-1], words[:1] if len(words) > 1 else []])


def fold(text: str) -> str:
    """Lower case without marks, for searching: 'Nguyễn  Đức ANH' -> 'nguyen duc anh'."""
    return " ".join(map(_folded, tidy(text).split()))


@lru_cache(maxsize=4096)
def _folded(word: str) -> str:
    """One word; a few thousand syllables make up nearly all names."""
    letters = unicodedata.normalize("NFD", word.lower().replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _words(text: str) -> list[str]:
    return "".join(c if c.isalnum() or unicodedata.combining(c) else " " for c in tidy(text)).split()


def _key(parts: Iterable[list[str]]) -> str:
    listed = list(parts)
    ordered = _PART.join(_WORD.join(_word_key(word) for word in part) for part in listed)
    return ordered + _PART + "".join(_cases(word) for part in listed for word in part)


@lru_cache(maxsize=4096)
def _cases(word: str) -> str:
    return "".join("1" if letter.isupper() else "0" for letter in word)


@lru_cache(maxsize=4096)
def _word_key(word: str) -> str:
    """Letters, then the syllable's tone, wherever it is written: 'hòa' and 'hoà' are one word."""
    weights = [_weight(letter) for letter in word.lower()]
    return "".join(place for place, _ in weights) + _WORD + ("".join(tone for _, tone in weights) or "0")


@lru_cache(maxsize=512)
def _weight(letter: str) -> tuple[str, str]:
    """The place of one letter in the alphabet, and the tone it carries, if any."""
    parts = unicodedata.normalize("NFD", letter)
    base, marks = parts[0], parts[1:]
    shaped = unicodedata.normalize("NFC", base + "".join(mark for mark in marks if mark in _SHAPE))
    tone = next((_TONE[mark] for mark in marks if mark in _TONE), "")
    place = _LETTER.get(shaped) or _LETTER.get(base) or _DIGIT.get(base) or f"~{ord(base):06x}"
    return place, tone
