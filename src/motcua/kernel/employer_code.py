"""The employer code (mã đơn vị): given out by the office, letters and digits, otherwise opaque.

No source tells its structure or its longest form, so nothing is read from it, and there is room for many.
"""

from __future__ import annotations

import re

from motcua.kernel.errors import N_, InputProblem
from motcua.kernel.text import compact

LONGEST_CODE = 20
"""Characters."""
_LETTERS_AND_DIGITS = re.compile(rf"[A-Z0-9]{{4,{LONGEST_CODE}}}", re.ASCII)


def parse(text: str, field: str = "employer_code") -> str:
    """Capital letters and digits. Raises InputProblem for anything else."""
    code = compact(text).upper()
    if not _LETTERS_AND_DIGITS.fullmatch(code):
        raise InputProblem(
            field,
            "employer_code_unreadable",
            N_("An employer code has only digits and letters without marks. Please copy it as it was given."),
        )
    return code
