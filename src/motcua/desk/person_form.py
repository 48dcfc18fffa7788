"""A person as a form describes him."""

from __future__ import annotations

from motcua.desk.sheet import Sheet
from motcua.dossiers.person_input import PersonInput


def person(sheet: Sheet, who: str) -> PersonInput:
    """The person whose fields begin with `who`. A day that cannot be read becomes a problem of the sheet."""
    return PersonInput(
        full_name=sheet.text(f"{who}.full_name"),
        citizen_id=sheet.text(f"{who}.citizen_id"),
        birth_date=sheet.day(f"{who}.birth_date"),
        sex=sheet.text(f"{who}.sex"),
        residence=sheet.text(f"{who}.residence"),
        phone=sheet.text(f"{who}.phone"),
        email=sheet.text(f"{who}.email"),
        si_number=sheet.text(f"{who}.si_number"),
        died_on=sheet.day(f"{who}.died_on"),
    )
