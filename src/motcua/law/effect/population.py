"""A population that a change of the law is weighed over: a CSV, or a case a line, with sex and province.

The columns of a CSV: `benefit`; `id`, `sex`, `province`, `weight` (how many people a row stands for, 1 where
it is left out) and `date`, if any; and inputs of the benefits by their names. An empty cell is an input that
is not given, yes and no are true and false, a list stands in its cell as JSON. In a file of cases, `sex`,
`province` and `weight` stand beside `inputs`.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from sys import intern  # millions of rows name few provinces and benefits
from typing import Any

from motcua.kernel.errors import N_, BadInput, InputProblem
from motcua.kernel.money import Exact
from motcua.kernel.sex import parse as parse_sex
from motcua.law.benefits import BENEFITS
from motcua.law.exact import read

_FRAME = ("benefit", "id", "sex", "province", "weight", "date")
_CASE = ("id", "benefit", "date", "inputs", "switches")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the file: a case (its date may be missing), who it is about, how many it stands for."""

    line: int
    case: dict[str, Any]
    sex: str = ""
    province: str = ""
    weight: Exact = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """A row that could not be computed, and why. `when`: before, after, or "" where the row is wrong."""

    line: int
    id: str
    field: str
    code: str
    message: str
    data: Mapping[str, Any]
    when: str = ""

    def english(self) -> str:
        return self.message.format(**self.data)


def read_population(lines: Iterable[str]) -> Iterator[Row | Problem]:
    """Every row in its order, or the problem in its place. Raises BadInput for a header that is not known."""
    rest = iter(lines)
    for first in rest:
        if first.lstrip().startswith("{"):
            yield from _cases(enumerate(chain([first], rest), 1))
        else:
            yield from _table(chain([first], rest))


def _table(lines: Iterable[str]) -> Iterator[Row | Problem]:
    table = csv.reader(lines)
    names = [name.strip() for name in next(table)]
    _check_header(names)
    for cells in table:
        if not any(cells):
            continue
        sent = {name: cell.strip() for name, cell in zip(names, cells, strict=False) if cell.strip()}
        if len(cells) > len(names):
            message = N_("The row has more cells than the header has columns.")
            yield Problem(table.line_num, sent.get("id", ""), "", "too_many_cells", message, {})
            continue
        yield _placed(table.line_num, {**_as_case(sent)}, sent)


def _as_case(sent: Mapping[str, str]) -> dict[str, Any]:
    """A row of a CSV in the case format: cells become what their inputs are."""
    kinds = _kinds(sent.get("benefit", ""))
    inputs = {name: _input(cell, kinds.get(name, "")) for name, cell in sent.items() if name in kinds}
    strange = {name: cell for name, cell in sent.items() if name not in kinds and name not in _FRAME}
    case = {name: intern(sent[name]) for name in ("id", "benefit", "date") if name in sent}
    return {**case, "inputs": {**inputs, **strange}}


def _input(cell: str, kind: str) -> Any:
    """The cell as JSON would hold it; what cannot be read stays text, and the case says so."""
    if kind in ("whole", "money") and cell.isdecimal() and cell.isascii():
        return int(cell)
    if kind == "yes_no":
        return {"true": True, "false": False}.get(cell, cell)
    if kind == "list":
        try:
            return json.loads(cell)
        except ValueError:
            return cell
    return cell


def _cases(lines: Iterable[tuple[int, str]]) -> Iterator[Row | Problem]:
    for number, line in lines:
        if not line.strip():
            continue
        try:
            sent = json.loads(line)
        except ValueError as wrong:
            yield Problem(
                number, "", "", "not_json", N_("The line is not JSON: {reason}."), {"reason": str(wrong)}
            )
            continue
        if not isinstance(sent, dict):
            yield Problem(number, "", "", "not_an_object", N_("Please give a case as an object."), {})
            continue
        yield _placed(number, {name: sent[name] for name in _CASE if name in sent}, sent)


def _placed(line: int, case: dict[str, Any], sent: Mapping[str, Any]) -> Row | Problem:
    """The case with sex, province and weight; the sex also from the inputs."""
    sex = sent.get("sex") or _of_inputs(case, "sex")
    try:
        known = str(parse_sex(str(sex))) if sex else ""
        weight = _weight(sent.get("weight", 1))
    except InputProblem as wrong:
        return Problem(
            line, str(sent.get("id", "")), wrong.field, wrong.code, wrong.message, dict(wrong.data)
        )
    return Row(line, case, known, intern(str(sent.get("province", ""))), weight)


def _of_inputs(case: Mapping[str, Any], name: str) -> Any:
    inputs = case.get("inputs")
    return inputs.get(name) if isinstance(inputs, dict) else None


def _weight(raw: Any) -> Exact:
    try:
        weight = read(int(raw) if isinstance(raw, str) and raw.isdecimal() else raw)
    except (ValueError, ZeroDivisionError):
        weight = 0
    if weight <= 0:
        message = N_('Please give a number above 0, such as 1 or "2.5"; got {value}.')
        raise InputProblem("weight", "out_of_range", message, value=str(raw))
    return weight


@cache
def _kinds(benefit: str) -> Mapping[str, str]:
    """The kind of each input of a benefit; none for a benefit that is not known."""
    return {asked.name: asked.kind for asked in BENEFITS[benefit].fields} if benefit in BENEFITS else {}


def _check_header(names: list[str]) -> None:
    known = {*_FRAME, *(asked.name for benefit in BENEFITS.values() for asked in benefit.fields)}
    problems = [
        InputProblem(name, "unknown_column", N_("No benefit has an input {name}."), name=name)
        for name in names
        if name not in known
    ]
    if "benefit" not in names:
        problems.append(InputProblem("benefit", "missing", N_("The header needs a column benefit.")))
    if doubled := sorted({name for name in names if names.count(name) > 1}):
        message = N_("The header names {names} twice.")
        problems.append(InputProblem(doubled[0], "doubled_column", message, names=", ".join(doubled)))
    if problems:
        raise BadInput(problems)
