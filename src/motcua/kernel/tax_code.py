"""The tax code of an organisation (mã số thuế): ten digits with a check digit, and a branch number if any."""

from __future__ import annotations

import re

from motcua.kernel.errors import N_, InputProblem
from motcua.kernel.text import compact

_FORM = re.compile(r"(\d{10})(\d{3})?", re.ASCII)
_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)


def parse(text: str, field: str = "tax_code") -> str:
    """'0100109106' or, for a branch, '0100109106-001'.

    Raises InputProblem: `tax_code_unreadable` for another form, `tax_code_check` for a wrong check digit,
    `tax_code_branch` for branch 000.
    """
    match = _FORM.fullmatch(compact(text))
    if match is None:
        raise InputProblem(
            field,
            "tax_code_unreadable",
            N_("A tax code has ten digits; a branch adds a dash and three digits. Please check it."),
        )
    number, branch = match.groups()
    if int(number[9]) != check_digit(number):
        raise InputProblem(
            field, "tax_code_check", N_("One digit of this tax code does not fit. Please check the number.")
        )
    if branch == "000":
        raise InputProblem(field, "tax_code_branch", N_("Branch numbers start at 001. Please leave 000 out."))
    return f"{number}-{branch}" if branch else number


def check_digit(number: str) -> int:
    """The tenth digit that fits the first nine: 10 - (weighted sum mod 11). A result of 10 fits no code."""
    return 10 - sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False)) % 11
