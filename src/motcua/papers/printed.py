"""How values are written on paper: days, moments, titles, amounts; and which characters can be printed."""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from functools import singledispatch
from typing import Any

from motcua.papers.explanation import amount_in_words, explained
from motcua.papers.forms import Receipt
from motcua.papers.labels import label
from motcua.papers.parts import Signer, in_vietnam
from motcua.papers.results import Article, Award, Decision, Explanation

LONGEST_WORD, PIECE = 32, 12
"""A word of more characters without a space may be broken into pieces, so that it stays inside its column."""

COVERED = re.compile(
    r"[\n -~\u00a0-\u04ff\u1e00-\u1eff\u2009-\u2027\u202f-\u2037\u2039-\u203e"
    r"\u2070-\u20bf\u2190-\u222e\u2248-\u226b\u2500-\u25ff]"
)
"""What the three embedded type families draw; anything else is printed as a hollow square."""

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@singledispatch
def written(value: Any, language: str) -> Any:
    """A value as the templates take it: text, whole numbers, lists, and one mapping for each dataclass."""
    if dataclasses.is_dataclass(value):
        return {f.name: written(getattr(value, f.name), language) for f in dataclasses.fields(value)}
    raise TypeError(f"a paper does not print a {type(value).__name__}")


@written.register
def _number(value: int | bool | None, language: str) -> int | bool | None:
    return value


@written.register
def _text(value: str, language: str) -> str:
    return printable(value)


@written.register(tuple)
@written.register(list)
def _rows(value: tuple[Any, ...] | list[Any], language: str) -> list[Any]:
    return [written(item, language) for item in value]


@written.register(Mapping)
def _mapping(value: Mapping[str, Any], language: str) -> dict[str, Any]:
    return {name: written(item, language) for name, item in value.items()}


@written.register
def _day(value: date, language: str) -> dict[str, str]:
    return {"short": f"{value:%d/%m/%Y}", "long": long_day(value, language)}


@written.register
def _moment(value: datetime, language: str) -> dict[str, str]:
    there = in_vietnam(value)
    day = f"{there:%d/%m/%Y}" if language == "vi" else long_day(there, language)
    text = label("value", "moment", language)
    return {
        "short": f"{there:%H:%M %d/%m/%Y}",
        "long": text.format(hour=f"{there:%H}", minute=f"{there:%M}", day=day),
    }


@written.register
def _receipt(value: Receipt, language: str) -> dict[str, Any]:
    limit = label("value", value.limit_kind, language).format(days=value.limit_days)
    return _fields(value, language, limit=limit)


@written.register
def _signer(value: Signer, language: str) -> dict[str, Any]:
    return _fields(value, language, titles=list(value.titles), head=value.head)


@written.register
def _award(value: Award, language: str) -> dict[str, Any]:
    return _fields(value, language, in_words=amount_in_words(value.amount, language))


@written.register
def _article(value: Article, language: str) -> dict[str, Any]:
    total = value.total
    return _fields(value, language, total=total, in_words=amount_in_words(total, language))


@written.register
def _explanation(value: Explanation, language: str) -> dict[str, Any]:
    entitlement, in_words = explained(value.entitlement, language)
    return {"caption": printable(value.caption), "in_words": in_words, **written(entitlement, language)}


@written.register
def _decision(value: Decision, language: str) -> dict[str, Any]:
    return _fields(value, language, draft=value.draft)


def _fields(value: Any, language: str, **more: Any) -> dict[str, Any]:
    plain = {f.name: getattr(value, f.name) for f in dataclasses.fields(value)}
    return {name: written(item, language) for name, item in {**plain, **more}.items()}


def long_day(day: date, language: str) -> str:
    """'ngày 03 tháng 4 năm 2023': days below 10 and the months 1 and 2 take a zero (Decree 30/2020/NĐ-CP)."""
    if language == "en":
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def printable(text: str) -> str:
    """Composed characters only (NFC), no control characters, and long words made breakable."""
    composed = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\t", " ")
    drawn = "".join(_drawn(character) for character in composed)
    return re.sub(rf"\S{{{LONGEST_WORD + 1},}}", lambda found: _breakable(found[0]), drawn).strip()


def _drawn(character: str) -> str:
    category = unicodedata.category(character)
    if character == "\n" or (COVERED.fullmatch(character) and category[0] != "C"):
        return character
    return "" if category in ("Cc", "Cf") else "□"


def _breakable(word: str) -> str:
    pieces = [word[start : start + PIECE] for start in range(0, len(word), PIECE)]
    return "\u200b".join(pieces)
