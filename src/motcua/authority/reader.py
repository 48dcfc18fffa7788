"""The reader's language: what an office is called in it, how numbers and amounts are written."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.utils.translation import get_language

from motcua.authority.competence import Amounts
from motcua.authority.offices import OfficeOn
from motcua.kernel import money
from motcua.kernel.money import Dong, Exact
from motcua.law import exact


def english() -> bool:
    """Whether the reader reads English; everybody else reads Vietnamese."""
    return (get_language() or "vi").startswith("en")


def office_name(office: OfficeOn) -> str:
    """Its whole name, in the reader's language."""
    return office.name_en if english() else office.name_vi


def whole(number: int) -> str:
    """1.234, in English 1,234."""
    written = f"{number:,}"
    return written if english() else written.replace(",", ".")


def figure(number: Exact) -> str:
    """A number of the law: 1.490.000 and 1,5, in English 1,490,000 and 1.5."""
    written = exact.figure(number)
    return exact.in_english(written) if english() else written


def dong(amount: int) -> str:
    """25.300.000 đ, in English 25,300,000 dong."""
    return money.english_dong(amount) if english() else money.dong(amount)


def in_words(value: Any) -> Any:
    """What stands in for a value inside a sentence."""
    if isinstance(value, OfficeOn):
        return replace(value, name_vi=office_name(value))
    if isinstance(value, Amounts):
        return value.written(dong)
    return dong(value) if isinstance(value, Dong) else value
