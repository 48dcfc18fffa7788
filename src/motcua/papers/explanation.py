"""The amounts of an entitlement in words, as a paper prints them beside the figures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from motcua.law.written import PAPER, Written, written
from motcua.papers.words import dong_in_english_words, dong_in_words

DONG_UNITS = ("dong", "dong_per_month")


def explained(entitlement: Mapping[str, Any], language: str) -> tuple[Written, str]:
    """An entitlement as text in one language, and its amount in words; keys that are missing leave gaps."""
    in_dong = entitlement.get("unit") in DONG_UNITS
    words = amount_in_words(entitlement.get("result"), language) if in_dong else ""
    return written(entitlement, PAPER[language]), words


def amount_in_words(amount: Any, language: str) -> str:
    """Whole dong in words; nothing for what is not a whole number."""
    if not isinstance(amount, int) or isinstance(amount, bool):
        return ""
    return dong_in_words(amount) if language == "vi" else dong_in_english_words(amount)
