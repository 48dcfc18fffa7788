"""The health-insurance card number: fifteen characters on old cards, the SI number's ten digits on new ones.

Decision 1351/QĐ-BHXH: object group (2 letters), benefit level (1 to 5), province (2 digits), SI number (10).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from motcua.kernel.errors import N_, InputProblem
from motcua.kernel.text import compact, masked

_NUMBER = re.compile(r"(?:([A-Z]{2})([1-5])(\d{2}))?(\d{10})", re.ASCII)


@dataclass(frozen=True, slots=True)
class HiCard:
    """Thẻ BHYT. A new card shows only the SI number: group, level and province are None."""

    si_number: str = field(repr=False)
    group: str | None = None
    level: int | None = None
    province: str | None = None

    @property
    def number(self) -> str:
        """As printed, without spaces: 'DN4240123456789' or '0123456789'."""
        return f"{self.group or ''}{self.level or ''}{self.province or ''}{self.si_number}"

    @property
    def masked(self) -> str:
        return masked(self.number)


def parse(text: str, field: str = "hi_card") -> HiCard:
    """Read either form. Raises InputProblem when it is neither."""
    match = _NUMBER.fullmatch(compact(text).upper())
    if match is None:
        raise InputProblem(
            field,
            "hi_card_unreadable",
            N_("A card number has 10 digits, or 2 letters and 13 digits on old cards. Please check it."),
        )
    group, level, province, si_number = match.groups()
    return HiCard(si_number, group, int(level) if level else None, province)
