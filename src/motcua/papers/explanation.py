"""An entitlement's own JSON as the rows that a paper prints: content, article, calculation, value."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from motcua.papers.labels import label
from motcua.papers.words import dong_in_english_words, dong_in_words

DONG_UNITS = ("dong", "dong_per_month")
CALENDAR_YEAR = "year"

FRACTION = re.compile(r"-?\d+/[1-9]\d*")
ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

SWAPPED = str.maketrans(".,", ",.")
"""Vietnamese to English notation and back: 1.490.000 × 0,5 and 1,490,000 × 0.5."""


def explained(entitlement: Mapping[str, Any], language: str) -> dict[str, Any]:
    """Lines, result and parameters as text in one language; keys that are missing leave gaps.

    Switches are not listed: where one mattered, the law says so in a line of its own.
    """
    result, unit = entitlement.get("result"), entitlement.get("unit") or ""
    return {
        "lines": [_line(line, language) for line in entitlement.get("lines") or ()],
        "result": quantity(result, unit, language),
        "in_words": amount_in_words(result, language) if unit in DONG_UNITS else "",
        "parameters": [_parameter(row, language) for row in entitlement.get("parameters") or ()],
        "regime": str(entitlement.get("law_regime") or ""),
    }


def quantity(value: Any, unit: str, language: str) -> str:
    """A value with its unit: (745000, 'dong') -> '745.000 đồng', ('11/2', 'years') -> '5,5 năm'."""
    if value is None or value == "":
        return ""
    if unit == CALENDAR_YEAR:
        return str(value)
    name = label("unit", unit, language, default=unit.replace("_", " ")) if unit else ""
    separator = "" if not name or name.startswith("%") else " "
    return f"{_plain(value, language)}{separator}{name}"


def grouped(number: int, language: str) -> str:
    """25300000 -> '25.300.000' in Vietnamese, '25,300,000' in English."""
    text = f"{number:,}"
    return text.translate(SWAPPED) if language == "vi" else text


def amount_in_words(amount: Any, language: str) -> str:
    """Whole dong in words; nothing for what is not a whole number."""
    if not isinstance(amount, int) or isinstance(amount, bool):
        return ""
    return dong_in_words(amount) if language == "vi" else dong_in_english_words(amount)


def _line(line: Mapping[str, Any], language: str) -> dict[str, str]:
    formula, figures = (_calculation(line.get(part), language) for part in ("formula", "expression"))
    given = not formula and figures == _plain(line.get("value"), language)
    return {
        "label": str(line.get(f"label_{language}") or line.get("label_vi") or ""),
        "symbol": str(line.get("symbol") or ""),
        "article": str(line.get("article") or ""),
        "formula": formula,
        "expression": "" if given else figures,
        "value": quantity(line.get("value"), line.get("unit") or "", language),
    }


def _parameter(row: Mapping[str, Any], language: str) -> dict[str, Any]:
    return {
        "name": str(row.get(f"label_{language}") or row.get("name") or ""),
        "value": quantity(row.get("value"), row.get("unit") or "", language),
        "valid_from": _plain(row.get("valid_from") or "", language),
        "instrument": str(row.get("instrument") or ""),
        "confirmed": row.get("verified", "primary") == "primary",
    }


def _calculation(text: Any, language: str) -> str:
    """The law writes calculations in Vietnamese notation."""
    return str(text or "") if language == "vi" else str(text or "").translate(SWAPPED)


def _plain(value: Any, language: str) -> str:
    if isinstance(value, bool):
        return label("value", "yes" if value else "no", language)
    if isinstance(value, int):
        return grouped(value, language)
    text = str(value)
    if ISO_DAY.fullmatch(text):
        return f"{date.fromisoformat(text):%d/%m/%Y}"
    return _fraction(Fraction(text), language) if FRACTION.fullmatch(text) else text


def _fraction(value: Fraction, language: str) -> str:
    """A decimal when at most four places hold it exactly, otherwise numerator/denominator."""
    scaled = abs(value) * 10_000
    sign = "−" if value < 0 else ""
    if scaled.denominator != 1:
        return f"{sign}{abs(value.numerator)}/{value.denominator}"
    whole, places = divmod(scaled.numerator, 10_000)
    decimals = f"{places:04d}".rstrip("0")
    mark = "," if language == "vi" else "."
    return f"{sign}{grouped(whole, language)}" + (f"{mark}{decimals}" if decimals else "")
