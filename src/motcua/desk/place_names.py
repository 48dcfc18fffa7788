"""What offices are called on a map: the name of the place alone, where no other office there bears it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from motcua.authority.offices import OfficeOn
from motcua.authority.reader import english, office_name

_VI = re.compile(r"BHXH (?P<kind>tỉnh|thành phố|huyện|quận|thị xã|cơ sở) (?P<place>.+)")
_EN = re.compile(
    r"(?P<place>.+?) (?P<kind>Province|City|Urban District|District|Town|Base-level) Social Security"
)
_SHORT = {"thành phố": "TP.", "thị xã": "TX."}


def place_names(offices: Mapping[int, OfficeOn]) -> dict[int, str]:
    """A short name for each office, in the reader's language; where two would be the same, with its kind."""
    in_english = english()
    parted = {number: _parted(office_name(office), in_english) for number, office in offices.items()}
    often = Counter(place for place, _ in parted.values())
    return {number: whole if often[place] > 1 else place for number, (place, whole) in parted.items()}


def _parted(name: str, english: bool) -> tuple[str, str]:
    """The place, and the place with its kind."""
    found = (_EN if english else _VI).fullmatch(name)
    if not found:
        return name, name
    kind, place = found["kind"], found["place"]
    return place, f"{place} {kind}" if english else f"{_SHORT.get(kind, kind)} {place}"
