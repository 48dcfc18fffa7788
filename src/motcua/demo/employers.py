"""Employers that do not exist, one in each district: codes of a valid structure, and a mark of invention."""

from __future__ import annotations

from itertools import count

from motcua.authority import shipped
from motcua.demo.people import INVENTED
from motcua.dossiers.employer_input import EmployerInput
from motcua.kernel.tax_code import check_digit


def employer(area: str) -> EmployerInput:
    """The one that sends lists from a district of Bac Giang."""
    district = next(d.name for d in shipped.districts() if d.code == area)
    place = district.removeprefix("Huyện ").removeprefix("Thành phố ")
    return EmployerInput(f"Công ty TNHH May {place} {INVENTED}", f"TA0{area}Z", _tax_code(area))


def _tax_code(area: str) -> str:
    """The first of the district's series whose check digit is one digit; 99 stands for no province."""
    series = (f"99{area}{number:04}" for number in count(1))
    return next(f"{digits}{check_digit(digits)}" for digits in series if check_digit(digits) < 10)
