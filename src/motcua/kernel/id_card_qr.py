"""The QR of the citizen card: seven fields, in the five layouts that scanners hand over.

Canonical order: citizen id | old number | name | birth date | sex | residence | issue date. Seen besides:
dates with slashes, labelled fields, commas for bars, and six fields without the old number. Newer cards may
append fields; what follows the issue date is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from motcua.kernel import citizen_id, day, sex
from motcua.kernel.errors import N_, InputProblem
from motcua.kernel.text import masked, tidy
from motcua.kernel.vietnamese import fold

T = TypeVar("T")

_ORDER = ("citizen_id", "old_id", "full_name", "birth_date", "sex", "residence", "issued_on")
_LABELS = {
    "cccd": "citizen_id",
    "can cuoc": "citizen_id",
    "so dinh danh": "citizen_id",
    "cmnd": "old_id",
    "ho ten": "full_name",
    "ho va ten": "full_name",
    "ngay sinh": "birth_date",
    "gioi tinh": "sex",
    "dia chi": "residence",
    "noi thuong tru": "residence",
    "noi cu tru": "residence",
    "ngay cap": "issued_on",
}
_DAY = re.compile(r"\d{8}|\d{1,2}/\d{1,2}/\d{4}", re.ASCII)
_OLD_NUMBER = re.compile(r"\d{9}|\d{12}", re.ASCII)
_REST = "rest"
_LONGEST = 1000
"""Characters. The longest believable card stays under 400."""


@dataclass(frozen=True, slots=True, repr=False)
class IdCard:
    """What the card says, the residence as text and the old nine-digit number if there was one."""

    citizen_id: str
    old_id: str | None
    full_name: str
    birth_date: date
    sex: sex.Sex
    residence: str
    issued_on: date | None

    def __repr__(self) -> str:
        return f"IdCard({masked(self.citizen_id)})"


def parse(payload: str, field: str = "id_card_qr") -> IdCard:
    """Read a scanned or pasted payload; stray control characters and spaces are forgiven.

    Raises InputProblem at `field`: `qr_empty`, `qr_too_long`, `old_identity_number`, `qr_field_missing` with
    `missing` naming the first field that did not arrive whole. An empty issue date is taken as none only when
    something follows it: at the end it is a scan cut short.
    """
    text = tidy(payload)
    if not text:
        raise InputProblem(field, "qr_empty", N_("Nothing was scanned. Please scan the card."))
    if len(text) > _LONGEST:
        raise InputProblem(
            field, "qr_too_long", N_("This is longer than a citizen card's QR. Please scan only the card.")
        )
    fields = _fields(text)
    return IdCard(
        citizen_id=_read(fields, "citizen_id", citizen_id.parse, field),
        old_id=_read(fields, "old_id", _old_number, field) if fields.get("old_id") else None,
        full_name=_read(fields, "full_name", _some_text, field),
        birth_date=_read(fields, "birth_date", day.parse, field),
        sex=_read(fields, "sex", sex.parse, field),
        residence=_read(fields, "residence", str, field),
        issued_on=None if _left_empty(fields) else _read(fields, "issued_on", day.parse, field),
    )


def write(card: IdCard) -> str:
    """The canonical payload of seven fields, days as ddmmyyyy; `parse` reads it back to the same value."""
    fields = (
        card.citizen_id,
        card.old_id or "",
        card.full_name,
        _eight_digits(card.birth_date),
        sex.in_vietnamese(card.sex),
        card.residence,
        _eight_digits(card.issued_on) if card.issued_on else "|",  # left empty, and something follows
    )
    return "|".join(fields)


def _fields(text: str) -> dict[str, str]:
    """The fields by name, whatever the layout; `_REST` is there when something follows the issue date."""
    separator = "|" if "|" in text else ","
    cells = [cell.strip() for cell in text.split(separator)]
    if separator == "|" and _label(cells[0]):
        return _by_label(cells)
    if len(cells) > 1 and cells[1] and not cells[1].isdecimal():
        cells.insert(1, "")
    if separator == ",":
        cells = _residence_joined(cells)
    return dict(zip((*_ORDER, _REST), cells, strict=False))


def _by_label(cells: list[str]) -> dict[str, str]:
    fields = {label: cell.partition(":")[2].strip() for cell in cells if (label := _label(cell))}
    if _label(cells[-1]) != "issued_on":
        fields[_REST] = cells[-1]
    return fields


def _label(cell: str) -> str | None:
    label, colon, _ = cell.partition(":")
    return _LABELS.get(fold(label)) if colon else None


def _residence_joined(cells: list[str]) -> list[str]:
    """A residence that was written with commas is put together again: it ends before the issue date."""
    start = _ORDER.index("residence")
    end = next((i for i in range(start, len(cells)) if _DAY.fullmatch(cells[i])), len(cells))
    return [*cells[:start], ", ".join(cells[start:end]), *cells[end:]] if len(cells) > start else cells


def _left_empty(fields: Mapping[str, str]) -> bool:
    return fields.get("issued_on") == "" and _REST in fields


def _read(fields: Mapping[str, str], name: str, reader: Callable[[str], T], field: str) -> T:
    try:
        return reader(fields[name])
    except InputProblem as problem:
        if problem.code == "old_identity_number":
            raise InputProblem(field, problem.code, problem.message) from None
    except KeyError:
        pass
    raise InputProblem(field, "qr_field_missing", _MISSING[name], missing=name)


def _eight_digits(on: date) -> str:
    return day.write(on).replace("/", "")


def _old_number(text: str) -> str:
    """Nine digits, or twelve on the cards of 2012 to 2015."""
    if not _OLD_NUMBER.fullmatch(text):
        raise InputProblem("old_id", "old_id_unreadable", _MISSING["old_id"])
    return text


def _some_text(text: str) -> str:
    if not text:
        raise InputProblem("full_name", "empty", _MISSING["full_name"])
    return text


_MISSING = {
    "citizen_id": N_("The citizen id is missing or cut short. Please scan the card again."),
    "old_id": N_("The old identity number is cut short. Please scan the card again."),
    "full_name": N_("The name is missing or cut short. Please scan the card again."),
    "birth_date": N_("The birth date is missing or cut short. Please scan the card again."),
    "sex": N_("The sex is missing or cut short. Please scan the card again."),
    "residence": N_("The residence is missing or cut short. Please scan the card again."),
    "issued_on": N_("The issue date is missing or cut short. Please scan the card again."),
}
