"""The QR of the health-insurance card: sixteen fields by bars, names and places as hex of UTF-8, then '$'.

Structure as read by public code; what the management, benefit, check and area codes mean is not published, so
they are kept as they come and nothing is concluded from them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from motcua.kernel import day, hi_card, sex
from motcua.kernel.errors import N_, InputProblem
from motcua.kernel.text import tidy

T = TypeVar("T")

_FIELDS = 16
_LONGEST = 4000
"""Characters: hex doubles every byte of an address."""
_YEAR = re.compile(r"(?:19|20)\d{2}", re.ASCII)
_BEGINNING = re.compile(r"[A-Z]{2}\d|\d{10}(?!\d)", re.ASCII | re.IGNORECASE)
"""Of a card number, whole or cut short. A citizen card begins with twelve digits, or with a label."""


@dataclass(frozen=True, slots=True, repr=False)
class HiCardQr:
    """What the card says; a dash is None here. `birth_date` is None when the card gives only the year."""

    card: hi_card.HiCard
    full_name: str
    birth_year: int
    birth_date: date | None
    sex: sex.Sex
    address: str | None
    facility: str | None
    valid_from: date
    valid_to: date | None
    issued_on: date | None
    management_code: str | None
    parent_name: str | None
    benefit_code: str | None
    five_years_on: date | None
    check_code: str | None
    area_code: str | None
    residence_area: str | None

    def __repr__(self) -> str:
        return f"HiCardQr({self.card.masked})"


def is_one(payload: str) -> bool:
    """Whether a scan is of an insurance card, be it cut short, and not of a citizen card."""
    text = tidy(payload)
    return bool(_BEGINNING.match(text)) or text.endswith("$")


def parse(payload: str, field: str = "hi_card_qr") -> HiCardQr:
    """Read a scanned payload.

    Raises InputProblem at `field`: `qr_empty`, `qr_too_long`, `qr_cut_short` with the number of fields that
    arrived, `qr_field_unreadable` with the number of the field (the card number is 1).
    """
    read = _Cells(field, _split(tidy(payload), field)).read
    birth_year, birth_date = read(2, _birth)
    return HiCardQr(
        card=read(0, hi_card.parse),
        full_name=read(1, _text),
        birth_year=birth_year,
        birth_date=birth_date,
        sex=read(3, _sex),
        address=read(4, _or_none(_text)),
        facility=read(5, _or_none(str)),
        valid_from=read(6, day.parse),
        valid_to=read(7, _or_none(day.parse)),
        issued_on=read(8, _or_none(day.parse)),
        management_code=read(9, _or_none(str)),
        parent_name=read(10, _or_none(_text)),
        benefit_code=read(11, _or_none(str)),
        five_years_on=read(12, _or_none(day.parse)),
        check_code=read(13, _or_none(str)),
        area_code=read(14, _or_none(str)),
        residence_area=read(15, _or_none(_text)),
    )


def write(card: HiCardQr) -> str:
    """The payload of a card: what `parse` reads back to the same value."""
    fields = (
        card.card.number,
        _hex(card.full_name),
        day.write(card.birth_date) if card.birth_date else str(card.birth_year),
        "1" if card.sex is sex.Sex.MALE else "2",
        _hex(card.address),
        card.facility or "-",
        _day(card.valid_from),
        _day(card.valid_to),
        _day(card.issued_on),
        card.management_code or "-",
        _hex(card.parent_name),
        card.benefit_code or "-",
        _day(card.five_years_on),
        card.check_code or "-",
        card.area_code or "-",
        _hex(card.residence_area),
    )
    return "|".join(fields) + "|$"


@dataclass(frozen=True, slots=True)
class _Cells:
    """The fields of a payload as they came, in their order."""

    field: str
    cells: list[str]

    def read(self, place: int, reader: Callable[[str], T]) -> T:
        try:
            return reader(self.cells[place])
        except (InputProblem, ValueError):
            raise InputProblem(self.field, "qr_field_unreadable", _UNREADABLE, number=place + 1) from None


def _split(text: str, field: str) -> list[str]:
    if not text:
        raise InputProblem(field, "qr_empty", N_("Nothing was scanned. Please scan the card."))
    if len(text) > _LONGEST:
        raise InputProblem(
            field, "qr_too_long", N_("This is longer than an insurance card's QR. Please scan only the card.")
        )
    cells = [cell.strip() for cell in text.partition("$")[0].split("|")]
    if "$" not in text or len(cells) < _FIELDS:
        raise InputProblem(field, "qr_cut_short", _CUT_SHORT, found=min(len(cells), _FIELDS), fields=_FIELDS)
    return cells


def _or_none(reader: Callable[[str], T]) -> Callable[[str], T | None]:
    return lambda cell: None if cell in ("", "-") else reader(cell)


def _text(cell: str) -> str:
    text = tidy(bytes.fromhex(cell).decode())
    if not text:
        raise ValueError("no text")
    return text


def _birth(cell: str) -> tuple[int, date | None]:
    if _YEAR.fullmatch(cell):
        return int(cell), None
    birth_date = day.parse(cell)
    return birth_date.year, birth_date


def _sex(cell: str) -> sex.Sex:
    return {"1": sex.Sex.MALE, "2": sex.Sex.FEMALE}.get(cell) or sex.parse(cell)


def _hex(text: str | None) -> str:
    return text.encode().hex() if text else "-"


def _day(on: date | None) -> str:
    return day.write(on) if on else "-"


_UNREADABLE = N_("Field {number} of the insurance card's QR cannot be read. Please scan the card again.")
_CUT_SHORT = N_(
    "Only {found} of the {fields} fields of the insurance card's QR arrived whole. Please scan it again."
)
