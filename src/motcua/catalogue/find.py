"""Finding a procedure by words, with or without accents, and by what happened in a life."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from motcua.catalogue.load import procedure, procedures
from motcua.catalogue.model import Procedure, Text, Version
from motcua.kernel.vietnamese import fold

IN_NAME, IN_TEXT, NOWHERE = range(3)


def find(text: str, day: date) -> tuple[Procedure, ...]:
    """The procedures known on a day in which every word of `text` occurs; all of them for an empty text.

    Beginnings of words are enough, and marks are not needed ("tu tua" finds "tử tuất"). Procedures with all
    words in their name stand first, then those with words in their papers, forms, benefits or life events.
    """
    words = [f" {word}" for word in _words(text)]
    ranked = [(_rank(words, version), found) for found, version in _known(day)]
    return tuple(found for wanted in (IN_NAME, IN_TEXT) for rank, found in ranked if rank == wanted)


def by_life_event(event: str, day: date) -> tuple[Procedure, ...]:
    """The procedures known on a day that belong to a life event (its key), in list order."""
    return tuple(p for p, _ in _known(day) if any(term.key == event for term in p.life_events))


def _known(day: date) -> Iterator[tuple[Procedure, Version]]:
    for known in procedures():
        version = known.known_on(day)
        if version is not None:
            yield known, version


def _rank(words: list[str], version: Version) -> int:
    name, text = _haystacks(version.code, version.period.start)
    if all(word in name for word in words):
        return IN_NAME
    return IN_TEXT if all(word in name or word in text for word in words) else NOWHERE


@cache
def _haystacks(code: str, start: date) -> tuple[str, str]:
    """The folded name, and the folded rest, of a version, a space before each word; made on first search."""
    found = procedure(code)
    version = found.on(start)
    name = [version.name, version.short, Text(code, code)]
    rest = [term.text for term in (*found.life_events, *version.opens)]
    rest += [component.name for component in version.components]
    rest += [Text(form, form) for form in version.forms]
    return _joined(name), _joined(rest)


def _joined(texts: list[Text]) -> str:
    return "".join(f" {' '.join(_words(said))} " for text in texts for said in (text.vi, text.en))


def _words(text: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in fold(text)).split()
