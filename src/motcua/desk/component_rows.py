"""The components of a procedure as rows to fill in: what is needed when, what was entered, what is wrong."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from motcua.catalogue.model import NOT, Component, Text, Version
from motcua.desk.drafts import Draft
from motcua.desk.sheet import Sheet
from motcua.dossiers.application import ComponentInput
from motcua.kernel.errors import InputProblem

COUNTS = ("originals", "certified", "copies")


@dataclass(frozen=True, slots=True)
class ComponentRow:
    """One component: the name of its fields, when it is needed, and what stands there."""

    where: str
    component: Component
    condition: Text | None
    unless: bool
    problems: list[InputProblem]
    compared: bool
    from_record: bool
    files: list[Draft]


def rows(
    sheet: Sheet, version: Version, kept: Collection[Draft] = (), only: Collection[str] | None = None
) -> list[ComponentRow]:
    """A row for each component of the version, or for those of `only` (keys)."""
    conditions = {term.key: term.text for term in version.conditions}
    return [
        _row(sheet, component, conditions, [draft for draft in kept if draft.component == component.key])
        for component in version.components
        if only is None or component.key in only
    ]


def _row(sheet: Sheet, component: Component, conditions: dict[str, Text], files: list[Draft]) -> ComponentRow:
    where = f"components.{component.key}"
    when = component.when or ""
    return ComponentRow(
        where=where,
        component=component,
        condition=conditions.get(when.removeprefix(NOT)),
        unless=when.startswith(NOT),
        problems=sheet.problems_at(where),
        compared=bool(sheet.value(f"{where}.compared")),
        from_record=bool(sheet.value(f"{where}.from_record")),
        files=files,
    )


def handed_in(sheet: Sheet, version: Version) -> tuple[ComponentInput, ...]:
    """The components of which something was handed in, or is on our own record."""
    rows = (_handed(sheet, component.key) for component in version.components)
    return tuple(row for row in rows if row.originals or row.certified or row.copies or row.from_record)


def _handed(sheet: Sheet, key: str) -> ComponentInput:
    where = f"components.{key}"
    counts = [sheet.papers(f"{where}.{count}") for count in COUNTS]
    compared, from_record = (bool(sheet.value(f"{where}.{mark}")) for mark in ("compared", "from_record"))
    return ComponentInput(key, counts[0], counts[1], counts[2], compared, from_record)
