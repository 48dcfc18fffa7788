"""Filling in a person from the QR of the citizen or insurance card, and setting it against the record."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from typing import Any

from motcua.desk.choices import sexes
from motcua.desk.sheet import Caution, Sheet
from motcua.dossiers.person_input import PersonInput
from motcua.kernel import citizen_id, day, hi_card_qr, id_card_qr
from motcua.kernel.errors import N_, InputProblem
from motcua.kernel.hi_card_qr import HiCardQr
from motcua.kernel.id_card_qr import IdCard
from motcua.kernel.sex import Sex
from motcua.kernel.text import compact
from motcua.registry.models import Person
from motcua.registry.people import differences, known

COMPARED = {"full_name", "birth_date", "sex", "residence", "si_number", "died_on"}
DIFFERS = N_("The record says: {recorded}. Please check which is right.")
CARD_SAYS = N_("The insurance card says: {said}. Please check.")


def fill_in(sheet: Sheet, who: str) -> None:
    """Read the card under `<who>.qr` into the fields of that person; then complete them from the record."""
    field = f"{who}.qr"
    payload = sheet.text(field)
    try:
        if hi_card_qr.is_one(payload):
            _put_hi_card(sheet, who, hi_card_qr.parse(payload, field))
        elif payload:
            _put_id_card(sheet, who, id_card_qr.parse(payload, field))
    except InputProblem as problem:
        sheet.blame([problem])
        return
    sheet.put({field: ""})
    _put_where_blank(sheet, _known(sheet, who))


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
                sheet.cautions.append(
                    Caution(f"{who}.{column}", DIFFERS, {"recorded": _in_words(_shown(recorded))})
                )


def put_on_record(sheet: Sheet, who: str, person: Person) -> None:
    """Write what is on record into the fields of that person."""
    sheet.put(_on_record(person, who))


def _put_id_card(sheet: Sheet, who: str, card: IdCard) -> None:
    """The citizen card says who somebody is: what it says takes the place of what stands there."""
    sheet.put(
        {
            f"{who}.citizen_id": card.citizen_id,
            f"{who}.full_name": card.full_name,
            f"{who}.birth_date": day.write(card.birth_date),
            f"{who}.sex": card.sex.value,
            f"{who}.residence": card.residence,
        }
    )


def _put_hi_card(sheet: Sheet, who: str, card: HiCardQr) -> None:
    """The insurance card fills in what is blank; where it says something else than the form, that is noted.

    Not of the residence: an address is rarely written twice in the same words.
    """
    said = {
        f"{who}.full_name": card.full_name,
        f"{who}.birth_date": day.write(card.birth_date) if card.birth_date else "",
        f"{who}.sex": card.sex.value,
        f"{who}.si_number": card.card.si_number,
    }
    _put_where_blank(sheet, {**said, f"{who}.residence": card.address or ""})
    if not card.birth_date and str(card.birth_year) not in sheet.text(f"{who}.birth_date"):
        said[f"{who}.birth_date"] = str(card.birth_year)
    for name, value in said.items():
        if value and _plain(value) != _plain(sheet.text(name)):
            sheet.cautions.append(Caution(name, CARD_SAYS, {"said": _in_words(value)}))


def _put_where_blank(sheet: Sheet, values: Mapping[str, str]) -> None:
    sheet.put({name: value for name, value in values.items() if value and not sheet.text(name)})


def _known(sheet: Sheet, who: str) -> dict[str, str]:
    """What is on record of whoever has the numbers that the form has; nothing while they cannot be read."""
    try:
        person = known(sheet.text(f"{who}.citizen_id"), sheet.text(f"{who}.si_number"))
    except InputProblem:
        return {}
    return _on_record(person, who) if person else {}


def _on_record(person: Person, who: str) -> dict[str, str]:
    return {f"{who}.{column}": _shown(getattr(person, column)) for column in _COLUMNS}


_COLUMNS = [field.name for field in Person._meta.fields if field.name in PersonInput.__dataclass_fields__]


def _shown(value: Any) -> str:
    return day.write(value) if isinstance(value, date) else str(value or "")


def _in_words(value: str) -> str:
    """As the form shows it: a sex by its name."""
    return dict(sexes()).get(value, value)


def _plain(value: str) -> str:
    """The same for the same: whatever the capitals, and however a day or a number is spaced."""
    with suppress(InputProblem):
        return day.write(day.parse(value))
    return compact(value).casefold()
