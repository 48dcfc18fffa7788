"""The inputs of one benefit as a form, in the words of the law; and the form read as a case of the law."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext

from motcua.desk.case_values import READERS, Unreadable, shown
from motcua.desk.choices import Choices
from motcua.desk.sheet import Sheet
from motcua.kernel.errors import InputProblem
from motcua.law.benefits.benefit import Benefit
from motcua.law.fields import Field

MOST_ROWS = 50


@dataclass(frozen=True, slots=True)
class Question:
    """One input as the page asks it: its name in the form, what a select offers, when it is asked."""

    name: str
    field: Field
    choices: Choices
    only_when: str
    when: str
    rows: list[list[Question]]


def questions(benefit: Benefit, sheet: Sheet, english: bool) -> list[Question]:
    """Every input of a benefit, in the order of the law."""
    return [
        _question(field, f"inputs.{field.name}", benefit.fields, sheet, english) for field in benefit.fields
    ]


def case_of(benefit: Benefit, sheet: Sheet) -> dict[str, Any]:
    """The case that the form describes. What cannot be read becomes a problem of the sheet."""
    day = sheet.day("date")
    case: dict[str, Any] = {"inputs": _inputs(benefit.fields, "inputs", sheet)}
    return {"date": day.isoformat(), **case} if day else case


def put_case(sheet: Sheet, benefit: Benefit, case: dict[str, Any]) -> None:
    """Write a case into the form."""
    sheet.put({"date": shown("day", case.get("date", ""))})
    _put(sheet, benefit.fields, "inputs", case.get("inputs", {}))


def row_count(sheet: Sheet, name: str) -> int:
    """How many rows of a list the form shows: at least one to fill in."""
    return max(1, min(sheet.count(f"{name}.rows"), MOST_ROWS))


def add_row(sheet: Sheet, name: str) -> None:
    """Room for one more row of a list."""
    sheet.put({f"{name}.rows": str(row_count(sheet, name) + 1)})


def in_words(problems: list[InputProblem], benefit: Benefit, english: bool) -> list[InputProblem]:
    """The law's problems with the fields called as the page calls them, at the fields that the page has."""
    labels = {field.name: _label(field, english) for field in _all(benefit.fields)}
    return [_in_words(problem, labels) for problem in problems]


def _question(field: Field, name: str, among: tuple[Field, ...], sheet: Sheet, english: bool) -> Question:
    rows = []
    if field.kind == "list":
        for number in range(row_count(sheet, name)):
            where = f"{name}.{number}"
            rows.append([_question(f, f"{where}.{f.name}", field.items, sheet, english) for f in field.items])
    return Question(
        name=name,
        field=field,
        choices=_choices(field, english),
        only_when=_only_when(field, among, english),
        when=_when(field, name.rpartition(".")[0], among),
        rows=rows,
    )


def _choices(field: Field, english: bool) -> Choices:
    nothing = ("", gettext("Please choose") if field.required else "–")
    if field.kind == "yes_no":
        return [nothing, ("yes", gettext("yes")), ("no", gettext("no"))]
    return [nothing, *((o.value, o.en if english else o.vi) for o in field.options)]


def _only_when(field: Field, among: tuple[Field, ...], english: bool) -> str:
    """When the field is asked, in words: "Relation to the deceased: father or mother"."""
    parts = []
    for name, values in field.when:
        other = next(f for f in among if f.name == name)
        words = {**dict(_choices(other, english)), "": gettext("left out")}
        said = [words.get(shown(other.kind, value), str(value)) for value in values]
        parts.append(f"{_label(other, english)}: {', '.join(said)}")
    return "; ".join(parts)


def _when(field: Field, path: str, among: tuple[Field, ...]) -> str:
    """The same for the page's script: "inputs.deceased_status=insured|reserved"."""
    kinds = {other.name: other.kind for other in among}
    parts = [
        f"{path}.{name}={'|'.join(shown(kinds[name], value) for value in values)}"
        for name, values in field.when
    ]
    return " ".join(parts)


def _inputs(fields: tuple[Field, ...], path: str, sheet: Sheet) -> dict[str, Any]:
    written = {field.name: _input(field, f"{path}.{field.name}", sheet) for field in fields}
    values = {name: value for name, value in written.items() if value is not None}
    return {
        field.name: values[field.name]
        for field in fields
        if field.name in values and field.asked(values, fields)
    }


def _input(field: Field, name: str, sheet: Sheet) -> Any:
    if field.kind == "list":
        rows = [_inputs(field.items, f"{name}.{n}", sheet) for n in range(row_count(sheet, name))]
        return [row for row in rows if row] or None
    written = sheet.text(name)
    if not written:
        return None
    try:
        return READERS[field.kind](written)
    except Unreadable as error:
        sheet.blame([InputProblem(name, "unreadable", error.message)])
        return None


def _put(sheet: Sheet, fields: tuple[Field, ...], path: str, values: dict[str, Any]) -> None:
    for field in fields:
        name = f"{path}.{field.name}"
        value = values.get(field.name, None if field.required else field.default)
        if field.kind == "list":
            sheet.put({f"{name}.rows": str(len(value or []))})
            for number, row in enumerate(value or []):
                _put(sheet, field.items, f"{name}.{number}", row)
        elif value is not None:
            sheet.put({name: shown(field.kind, value)})


def _in_words(problem: InputProblem, labels: dict[str, str]) -> InputProblem:
    data = dict(problem.data)
    if "meaning" in data:
        data["meaning"] = labels.get(problem.field.rpartition(".")[2], data["meaning"])
    if "names" in data:
        data["names"] = ", ".join(labels.get(name, name) for name in data["names"].split(", "))
    return InputProblem(problem.field, problem.code, problem.message, **data)


def _all(fields: tuple[Field, ...]) -> Iterator[Field]:
    for field in fields:
        yield replace(field, items=())
        yield from _all(field.items)


def _label(field: Field, english: bool) -> str:
    return field.en if english else field.vi
