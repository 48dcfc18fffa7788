"""The articles that the law's rules must rest on, and which worked cases rest on each."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from motcua.law.branches.written import modules, texts_of
from motcua.law.cases import entitle
from motcua.law.parameters.files import current

_INSTRUMENT = re.compile(r"\d+/\d{4}/[^\s,;)]+")
_ARTICLES = re.compile(r"(?:Điều|,|và|đến) (\d+)")


@dataclass(frozen=True, slots=True, order=True)
class Article:
    """Điều: its instrument ("58/2014/QH13") and its number."""

    instrument: str
    number: int


def listed() -> dict[Article, str]:
    """The articles of the hand-written list, with what each is about."""
    table = tomllib.loads(Path(__file__).with_name("articles.toml").read_text("utf-8"))
    return {Article(law, int(number)): about for law, of in table.items() for number, about in of.items()}


def articles_in(citation: str) -> Iterator[Article]:
    """'Điều 67.2b, c Luật 58/2014/QH13; Thông tư 59/2015/TT-BLĐTBXH, Điều 25.2' -> Art. 67 and Art. 25."""
    for part in citation.split(";"):
        if instrument := _INSTRUMENT.search(part):
            yield from (Article(instrument.group(), int(number)) for number in _ARTICLES.findall(part))


@cache
def written() -> frozenset[Article]:
    """Every article that a text or a parameter cites."""
    texts = (text.article for module in modules() for _, text in texts_of(module))
    instruments = (value.instrument for name in current().names() for value in current().history(name))
    return frozenset(article for citation in (*texts, *instruments) for article in articles_in(citation))


def resting_on(cases: Iterable[Mapping[str, Any]]) -> dict[Article, list[str]]:
    """By article the ids of the cases whose lines or parameters cite it."""
    found: dict[Article, list[str]] = {}
    for case in cases:
        answer = entitle(case)
        cited = [*(line.article for line in answer.lines), *(value.instrument for value in answer.parameters)]
        for article in sorted({article for citation in cited for article in articles_in(citation)}):
            found.setdefault(article, []).append(str(case["id"]))
    return found
