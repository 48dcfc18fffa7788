"""Filling in a person from the QR of the citizen card, and setting it against the record."""

from __future__ import annotations

from datetime import date
from typing import Any

from motcua.desk.sheet import Caution, Sheet
from motcua.dossiers.person_input import PersonInput
from motcua.kernel import citizen_id, day, id_card_qr
from motcua.kernel.errors import N_, InputProblem
from motcua.kernel.sex import Sex
from motcua.registry.models import Person
from motcua.registry.people import differences, known

COMPARED = {"full_name", "birth_date", "sex", "residence", "si_number", "died_on"}
DIFFERS = N_("The record says: {recorded}. Please check which is right.")


def fill_in(sheet: Sheet, who: str) -> None:
    """Read the card under `<who>.qr` into the fields of that person; then complete them from the record."""
    payload = sheet.text(f"{who}.qr")
    if payload:
        try:
            card = id_card_qr.parse(payload, f"{who}.qr")
        except InputProblem as problem:
            sheet.blame([problem])
            return
        sheet.put(
            {
                f"{who}.qr": "",
                f"{who}.citizen_id": card.citizen_id,
                f"{who}.full_name": card.full_name,
                f"{who}.birth_date": day.write(card.birth_date),
                f"{who}.sex": card.sex.value,
                f"{who}.residence": card.residence,
            }
        )
    _complete(sheet, who)


def compare(sheet: Sheet, who: str, person: PersonInput) -> None:
    """Note at the fields where the citizen id or the record says something else than the form."""
    try:
        digits = citizen_id.parse(person.citizen_id) if person.citizen_id else ""
        on_record = known(person.citizen_id, person.si_number)
    except InputProblem:  # told at the field when the form is sent
        return
    if digits:
        sex = Sex(person.sex) if person.sex in set(Sex) else None
        for warning in citizen_id.cross_check(digits, person.birth_date, sex):
            sheet.cautions.append(Caution(f"{who}.{warning.field}", warning.message))
    if on_record:
        for column, (recorded, _) in differences(on_record, person).items():
            if column in COMPARED:
                sheet.cautions.append(Caution(f"{who}.{column}", DIFFERS, {"recorded": _shown(recorded)}))


def _complete(sheet: Sheet, who: str) -> None:
    try:
        person = known(sheet.text(f"{who}.citizen_id"), sheet.text(f"{who}.si_number"))
    except InputProblem:
        return
    if person is None:
        return
    sheet.put(
        {name: value for name, value in _on_record(person, who).items() if value and not sheet.text(name)}
    )


def put_on_record(sheet: Sheet, who: str, person: Person) -> None:
    """Write what is on record into the fields of that person."""
    sheet.put(_on_record(person, who))


def _on_record(person: Person, who: str) -> dict[str, str]:
    return {f"{who}.{column}": _shown(getattr(person, column)) for column in _COLUMNS}


_COLUMNS = [field.name for field in Person._meta.fields if field.name in PersonInput.__dataclass_fields__]


def _shown(value: Any) -> str:
    return day.write(value) if isinstance(value, date) else str(value or "")
