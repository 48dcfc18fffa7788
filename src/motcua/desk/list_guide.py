"""What a list may hold, for whoever writes one: its columns with an example, and a file to begin with."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from motcua.authority.reader import english
from motcua.catalogue.model import Version
from motcua.desk.case_form import put_case
from motcua.desk.case_values import shown
from motcua.desk.list_columns import BENEFIT, Column, columns
from motcua.desk.sheet import Sheet
from motcua.law import BENEFITS

EXAMPLE = {
    "person.full_name": "Nguyễn Văn An",
    "person.citizen_id": "024085001234",
    "person.si_number": "2401234567",
    "person.birth_date": "05/02/1985",
    "person.sex": "Nam",
}


@dataclass(frozen=True, slots=True)
class Guided:
    """One column: its heading, the name that programs use, and what stands in it for example."""

    heading: str
    name: str
    example: str


@dataclass(frozen=True, slots=True)
class Guide:
    """The columns of a list for one benefit."""

    benefit: str
    columns: tuple[Guided, ...]


def guide(sheet: Sheet, version: Version) -> Guide:
    """For the benefit that is chosen, or for the first that the procedure opens."""
    opened = [term.key for term in version.opens]
    chosen = sheet.text("list_benefit")
    benefit = chosen if chosen in opened else opened[0]
    return Guide(benefit, tuple(_guided(benefit)))


def sample(benefit: str) -> str:
    """A list of one person as CSV with a mark of its encoding, which spreadsheets look for."""
    filled = [column for column in _guided(benefit) if column.example]
    file = io.StringIO()
    csv.writer(file).writerows([[c.heading for c in filled], [c.example for c in filled]])
    return "\ufeff" + file.getvalue()


def _guided(benefit: str) -> Iterator[Guided]:
    in_english = english()
    filled = Sheet()
    put_case(filled, BENEFITS[benefit], dict(BENEFITS[benefit].example))
    for column in columns(benefit):
        if column is not BENEFIT:
            yield Guided(column.en if in_english else column.vi, column.name, _example(column, filled))


def _example(column: Column, filled: Sheet) -> str:
    """As the law's example has it; what only repeats a default stays empty."""
    default = shown(column.field.kind, column.field.default) if column.field else ""
    value = EXAMPLE.get(column.path) or filled.value(column.path)
    return "" if value == default else value
