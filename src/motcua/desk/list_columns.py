"""The columns of an employer's list: what may stand above each, and which field of a line it fills."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from motcua.kernel.vietnamese import fold
from motcua.law import BENEFITS
from motcua.law.benefits.benefit import Benefit
from motcua.law.fields import Field

MOST_REPEATED = 3
"""Rows of an input that is itself a list, such as the periods of a leave."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the name that programs use, both headings for people, and the field of a row's form."""

    name: str
    vi: str
    en: str
    path: str
    field: Field | None = None


BENEFIT = Column("benefit", "Chế độ", "Benefit", "benefit")
PERSON = (
    Column("full_name", "Họ và tên", "Full name", "person.full_name"),
    Column("citizen_id", "Số định danh cá nhân", "Citizen id", "person.citizen_id"),
    Column("si_number", "Mã số BHXH", "SI number", "person.si_number"),
    Column("birth_date", "Ngày sinh", "Date of birth", "person.birth_date"),
    Column("sex", "Giới tính", "Sex", "person.sex"),
)


@cache
def columns(benefit: str) -> tuple[Column, ...]:
    """Every column that a line of this benefit may have, in the order in which a list shows them."""
    known = BENEFITS[benefit]
    day = Column("date", known.day_vi, known.day_en, "date")
    return (*PERSON, BENEFIT, day, *_inputs(known))


@cache
def by_heading(benefit: str) -> Mapping[str, tuple[Column, ...]]:
    """What a heading fills: its name, or its words in either language, whatever the case and the marks.

    Two columns may share a name: the sex of a person is an input of some benefits too.
    """
    found: dict[str, tuple[Column, ...]] = {}
    for column in columns(benefit):
        for heading in {heading_key(name) for name in (column.name, column.vi, column.en)}:
            found[heading] = (*found.get(heading, ()), column)
    return found


def heading_key(heading: str) -> str:
    """What of a heading tells columns apart."""
    return fold(heading.strip().removeprefix("\ufeff"))


def _inputs(benefit: Benefit) -> Iterator[Column]:
    for field in benefit.fields:
        if field.kind != "list":
            yield Column(field.name, field.vi, field.en, f"inputs.{field.name}", field)
            continue
        for number in range(MOST_REPEATED):
            row = f" {number + 1}" if number else ""
            for item in field.items:
                yield Column(
                    ".".join([field.name, *row.split(), item.name]),
                    f"{field.vi}{row}: {item.vi}",
                    f"{field.en}{row}: {item.en}",
                    f"inputs.{field.name}.{number}.{item.name}",
                    item,
                )
