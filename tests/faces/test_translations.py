"""Whoever reads Vietnamese reads all of it: every message is translated, with the same places to fill."""

from __future__ import annotations

import re
from pathlib import Path

import polib
import pytest

from tests.faces.messages import SOURCES, Message, messages

CATALOGUE = SOURCES / "site" / "locale" / "vi" / "LC_MESSAGES" / "django.po"
PLACES = re.compile(r"%\((\w+)\)s|\{([\w.:%/]+)\}")


def translations() -> dict[Message, list[str]]:
    """Every message of the catalogue with its translation, or with the one for all numbers."""
    return {
        (entry.msgid, entry.msgid_plural): list(entry.msgstr_plural.values()) or [entry.msgstr]
        for entry in polib.pofile(str(CATALOGUE))
        if "fuzzy" not in entry.flags
    }


def places(text: str) -> set[str]:
    return {a or b for a, b in PLACES.findall(text)}


def test_every_message_is_translated() -> None:
    known = translations()
    missing = {text: sorted(files) for text, files in messages().items() if not all(known.get(text, [""]))}
    assert missing == {}


def test_every_translation_fills_the_same_places() -> None:
    wrong = [
        message
        for message, said in translations().items()
        if any(places(text) != places(message[0]) | places(message[1]) for text in said)
    ]
    assert wrong == []


def test_nothing_is_translated_that_nobody_says() -> None:
    assert set(translations()) - set(messages()) == set()


def test_no_template_says_anything_untranslated() -> None:
    """What is left between the tags is figures, signs and names."""
    paths = [
        path
        for face in ("desk", "portal", "site", "api")
        for path in SOURCES.glob(f"{face}/templates/*/*.html")
    ]
    assert {path.name: words for path in paths if (words := _bare_words(path))} == {}


NAMES = {"Một Cửa", "– Một Cửa", "Tiếng Việt", "English", "API", "OpenAPI"}
NOT_WORDS = re.compile(
    r"{#.*?#}|{% blocktranslate.*?{% endblocktranslate %}|{% block density %}[\w ]*", re.DOTALL
)


def _bare_words(path: Path) -> list[str]:
    if path.name == "described.html":  # attributes only
        return []
    text = NOT_WORDS.sub("", path.read_text(encoding="utf-8"))
    text = re.sub(r"{[%{].*?[%}]}", "\0", text, flags=re.DOTALL)
    pieces = (piece.strip() for piece in re.split(r"<[^>]*>|\0", text))
    return [piece for piece in pieces if re.search(r"[^\W\d_]{2}", piece) and piece not in NAMES]


@pytest.mark.parametrize("text", ["{a} and %(b)s", "{day:%d/%m/%Y}", "{office.name_vi}"])
def test_places_are_found(text: str) -> None:
    assert places(text)


def test_what_a_clerk_counts_of_a_paper_bears_four_different_names() -> None:
    """An original, a certified copy, a plain copy and a scan are four things in law and at the counter."""
    told = translations()
    kinds = ("Originals", "Certified", "Plain copies", "Scans")
    assert [told[kind, ""] for kind in kinds] == [["Bản chính"], ["Chứng thực"], ["Bản chụp"], ["Bản quét"]]
