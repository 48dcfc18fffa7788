"""The social-insurance number (mã số BHXH): ten digits, without a public rule to check them."""

from __future__ import annotations

import re

from motcua.kernel.errors import N_, InputProblem
from motcua.kernel.text import compact

_TEN_DIGITS = re.compile(r"\d{10}", re.ASCII)


def parse(text: str, field: str = "si_number") -> str:
    """The ten digits. Raises InputProblem when they are not ten digits."""
    digits = compact(text)
    if not _TEN_DIGITS.fullmatch(digits):
        raise InputProblem(
            field,
            "si_number_unreadable",
            N_("A social-insurance number has ten digits. Please check it against the book or the card."),
        )
    return digits
