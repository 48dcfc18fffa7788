"""The employer through whom people hand in, as typed, and what can be wrong with each field."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from motcua.dossiers.person_input import unreadable
from motcua.kernel import employer_code, tax_code
from motcua.kernel.errors import N_, InputProblem
from motcua.kernel.text import tidy

LONGEST_NAME = 200
"""Characters."""


@dataclass(frozen=True, slots=True)
class EmployerInput:
    """An employer (đơn vị sử dụng lao động): the employer code is mã đơn vị, the tax code mã số thuế."""

    name: str = ""
    code: str = ""
    tax_code: str = ""

    def tidied(self) -> EmployerInput | None:
        """The same employer in the one form that is kept; None where nothing was told."""
        kept = EmployerInput(
            tidy(self.name), _kept(employer_code.parse, self.code), _kept(tax_code.parse, self.tax_code)
        )
        return kept if kept != EmployerInput() else None


def of_employer(employer: EmployerInput) -> Iterator[InputProblem]:
    """What is wrong with an employer as typed; the fields begin with `employer`."""
    if not any(letter.isalnum() for letter in employer.name):
        yield InputProblem("employer.name", "name_missing", N_("Enter the name of the employer."))
    if len(employer.name) > LONGEST_NAME:
        message = N_("Use at most {longest} characters.")
        yield InputProblem("employer.name", "too_long", message, longest=LONGEST_NAME)
    if employer.code:
        yield from unreadable(employer_code.parse, employer.code, "employer.code")
    if employer.tax_code:
        yield from unreadable(tax_code.parse, employer.tax_code, "employer.tax_code")


def _kept(parse: Callable[[str], str], text: str) -> str:
    """A code as it is kept; one that cannot be read stays as typed."""
    try:
        return parse(text)
    except InputProblem:
        return tidy(text)
