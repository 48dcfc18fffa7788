"""The words of a line of an explanation: its label in two languages, its symbol, unit and article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

LAW_2014 = "58/2014/QH13"
LAW_2024 = "41/2024/QH15"
LAW_OSH = "84/2015/QH13"


@dataclass(frozen=True, slots=True)
class Text:
    """`symbol` as the law writes it in formulas ("" where it has none); labels may hold {places} to fill."""

    symbol: str
    unit: str
    vi: str
    en: str
    article: str = ""


Wording = Text | Mapping[str, Text]
"""One text, or one for each law by its number."""


def social_insurance(symbol: str, unit: str, vi: str, en: str, old: str, new: str) -> Mapping[str, Text]:
    """One line under both social insurance laws: article `old` of 58/2014, article `new` of 41/2024."""
    return {
        LAW_2014: Text(symbol, unit, vi, en, cited(old, LAW_2014)),
        LAW_2024: Text(symbol, unit, vi, en, cited(new, LAW_2024)),
    }


def safety(symbol: str, unit: str, vi: str, en: str, article: str) -> Text:
    """One line under the law on occupational safety and health."""
    return Text(symbol, unit, vi, en, cited(article, LAW_OSH))


def under(symbol: str, unit: str, vi: str, en: str, articles: Mapping[str, str]) -> Mapping[str, Text]:
    """One line under several laws: the articles of each by its number."""
    return {law: Text(symbol, unit, vi, en, cited(text, law)) for law, text in articles.items()}


def cited(articles: str, law: str) -> str:
    """'66.1' of '58/2014/QH13' -> 'Điều 66.1 Luật 58/2014/QH13'; what begins with a word is cited as it is.

    Several articles are parted by "; ".
    """
    parts = articles.split("; ")
    return "; ".join(f"Điều {part} Luật {law}" if part[:1].isdigit() else part for part in parts)
