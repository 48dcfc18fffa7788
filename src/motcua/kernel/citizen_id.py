"""The citizen id (số định danh cá nhân, số CCCD): twelve digits that tell province, century, sex and year.

Structure as described for Decree 137/2015 and Circular 07/2016: three digits for the place where the birth
was registered, one for century and sex, two for the year, six at random. There is no check digit, so
everything beyond the twelve digits is compared only to warn, never to refuse.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from motcua.kernel.errors import N_, InputProblem
from motcua.kernel.sex import Sex
from motcua.kernel.text import compact

_TWELVE_DIGITS = re.compile(r"\d{12}", re.ASCII)

_PROVINCES = (
    "01 02 04 06 08 10 11 12 14 15 17 19 20 22 24 25 26 27 30 31 33 34 35 36 37 38 40 42 44 45 46 48"
    " 49 51 52 54 56 58 60 62 64 66 67 68 70 72 74 75 77 79 80 82 83 84 86 87 89 91 92 93 94 95 96"
)
PROVINCES = frozenset(_PROVINCES.split())
"""The statistics office's 63 province codes (June 2024). The mergers of July 2025 kept a subset of them, and
an id keeps the code of its birth registration, so none is dropped. Registrations abroad use other codes."""


@dataclass(frozen=True, slots=True)
class InputWarning:
    """Something that may not fit: asked back politely, never refused. `field` is the name beside the id."""

    field: str
    code: str
    message: str


def parse(text: str, field: str = "citizen_id") -> str:
    """The digits without spaces, dots or dashes. Raises InputProblem when they are not twelve digits."""
    digits = compact(text)
    if re.fullmatch(r"\d{9}", digits, re.ASCII):
        raise InputProblem(
            field,
            "old_identity_number",
            N_("This is an old nine-digit number. Please enter the twelve digits of the citizen card."),
        )
    if not _TWELVE_DIGITS.fullmatch(digits):
        raise InputProblem(
            field,
            "citizen_id_unreadable",
            N_("A citizen id has twelve digits. Please check the number against the card."),
        )
    return digits


def province_of(digits: str) -> str | None:
    """The two-digit province code of the birth registration, or None for a code that is no province."""
    code = digits[1:3]
    return code if digits[0] == "0" and code in PROVINCES else None


def sex_of(digits: str) -> Sex:
    """An even fourth digit is a man, an odd one a woman."""
    return Sex.FEMALE if int(digits[3]) % 2 else Sex.MALE


def birth_year_of(digits: str) -> int:
    """The fourth digit tells the century: 0 and 1 are the 1900s, 2 and 3 the 2000s, and so on."""
    return 1900 + int(digits[3]) // 2 * 100 + int(digits[4:6])


def cross_check(
    digits: str,
    birth_date: date | None = None,
    sex: Sex | None = None,
    province: str | None = None,
) -> list[InputWarning]:
    """What in a parsed id does not fit the person. `province` is the two-digit code of birth registration."""
    warnings = []
    if province_of(digits) is None:
        warnings.append(_UNKNOWN_PROVINCE)
    elif province is not None and province != province_of(digits):
        warnings.append(_OTHER_PROVINCE)
    if birth_date is not None and birth_date.year != birth_year_of(digits):
        warnings.append(_OTHER_YEAR)
    if sex is not None and sex != sex_of(digits):
        warnings.append(_OTHER_SEX)
    return warnings


_UNKNOWN_PROVINCE = InputWarning(
    "citizen_id",
    "citizen_id_province_unknown",
    N_("The first three digits of this citizen id are not a province. Please compare them with the card."),
)
_OTHER_PROVINCE = InputWarning(
    "province",
    "citizen_id_other_province",
    N_("The place of birth registration does not match the citizen id yet. Please check both."),
)
_OTHER_YEAR = InputWarning(
    "birth_date",
    "citizen_id_other_year",
    N_("The birth date does not match the citizen id yet. Please check both."),
)
_OTHER_SEX = InputWarning(
    "sex",
    "citizen_id_other_sex",
    N_("The sex does not match the citizen id yet. Please check both."),
)
