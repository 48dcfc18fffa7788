"""Finding a procedure by words, with or without accents, and by what happened in a life."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from motcua.catalogue.load import procedures
from motcua.catalogue.model import Procedure, Text, Version
from motcua.kernel.vietnamese import fold

IN_NAME, IN_TEXT, NOWHERE = range(3)


def find(text: str, day: date) -> tuple[Procedure, ...]:
    """The procedures known on a day in which every word of `text` occurs; all of them for an empty text.

    Words are compared without their marks ("tu tuat" finds "tử tuất"). Procedures with all words in their
    name stand first, then those with words in their papers, benefits or life events; each in list order.
    """
    words = _words(text)
    ranked = [(_rank(words, procedure, version), procedure) for procedure, version in _known(day)]
    return tuple(p for rank in (IN_NAME, IN_TEXT) for found, p in ranked if found == rank)


def by_life_event(event: str, day: date) -> tuple[Procedure, ...]:
    """The procedures known on a day that belong to a life event (its key), in list order."""
    return tuple(p for p, _ in _known(day) if any(term.key == event for term in p.life_events))


def _known(day: date) -> Iterator[tuple[Procedure, Version]]:
    for procedure in procedures():
        version = procedure.known_on(day)
        if version is not None:
            yield procedure, version


def _rank(words: list[str], procedure: Procedure, version: Version) -> int:
    name, text = _haystacks(procedure.code, version.period.start)
    if all(word in name for word in words):
        return IN_NAME
    return IN_TEXT if all(word in name or word in text for word in words) else NOWHERE


@cache
def _haystacks(code: str, start: date) -> tuple[str, str]:
    """The folded name, and the folded rest, of a version; made when it is first searched."""
    procedure = next(p for p in procedures() if p.code == code)
    version = procedure.on(start)
    name = [version.name, version.short, Text(code, code)]
    rest = [term.text for term in (*procedure.life_events, *version.opens)]
    rest += [component.name for component in version.components]
    forms = " ".join(version.forms)
    return _joined(name), _joined(rest) + " ".join(_words(forms))


def _joined(texts: list[Text]) -> str:
    return "".join(f" {' '.join(_words(said))} " for text in texts for said in (text.vi, text.en))


def _words(text: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in fold(text)).split()
