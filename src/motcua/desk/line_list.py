"""An employer's list as pasted or uploaded: a line of the dossier for each row, and every slip by its row."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from motcua.catalogue.model import Version
from motcua.desk.case_form import case_of
from motcua.desk.list_cells import typed
from motcua.desk.list_columns import BENEFIT, MOST_REPEATED, PERSON, by_heading, heading_key
from motcua.desk.person_form import person
from motcua.desk.sheet import Sheet
from motcua.dossiers.application import LineInput
from motcua.kernel.errors import N_, InputProblem
from motcua.kernel.text import tidy
from motcua.kernel.vietnamese import fold
from motcua.law import BENEFITS

MOST_ROWS = 1000
MOST_TOLD = 50
MORE = N_("There is more to correct in the list ({count}); it is told when this is done.")
NO_TABLE = N_("This list cannot be read as a table. Please paste it with its row of headings.")
TOO_MANY_ROWS = N_("One dossier takes a list of at most {most} people. Please divide it.")
UNKNOWN_COLUMN = N_("No column is called “{heading}”. The page lists the columns that can be given.")
NO_NAMES = N_("The list needs a column with the full name.")
NOT_ITS_BENEFIT = N_("This procedure does not open “{benefit}”. Choose one of its benefits.")
NOT_ASKED = N_("“{benefit}” does not ask for this. Please leave the cell empty.")
COLUMN_TWICE = N_("Two columns are called “{heading}”. Please keep one of them.")
TOO_MANY_CELLS = N_("Row {row} has more cells than there are headings. Put a text with a comma into quotes.")
ROW_TWICE = N_("Row {row} says the same as row {other}. Please leave one of them out.")
IN_ROW = N_("Row {row}, {column}: {problem}")
NAMES_OF_BENEFIT = {heading_key(name) for name in (BENEFIT.name, BENEFIT.vi, BENEFIT.en)}


@dataclass(slots=True)
class Listed:
    """The lines of a list, the row of each (the headings are row 1), what its columns fill, what is wrong."""

    lines: list[LineInput] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    headings: dict[str, str] = field(default_factory=dict)
    problems: list[InputProblem] = field(default_factory=list)

    def blame(self, row: int, path: str, problem: InputProblem) -> None:
        self.problems.append(self.in_row(row, path, problem))

    def in_row(self, row: int, path: str, problem: InputProblem) -> InputProblem:
        """The problem of a field as that of a row and its column."""
        column = self.headings.get(path, path.rpartition(".")[2])
        return InputProblem("list", problem.code, IN_ROW, row=row, column=column, problem=problem)

    def in_rows(self, problems: Iterable[InputProblem], first: int) -> Iterator[InputProblem]:
        """Problems of lines by row, where line number `first` of the dossier is the first of the list."""
        for problem in problems:
            match = re.fullmatch(r"lines\.(\d+)\.(?:person\.)?(.+)", problem.field)
            if match and int(match[1]) >= first:
                yield self.in_row(self.rows[int(match[1]) - first], f"person.{match[2]}", problem)
            else:
                yield problem


def read_list(text: str, version: Version, benefit: str) -> Listed:
    """Every row as a line. `benefit` is what a row asks for that names none."""
    listed = Listed()
    headings, *rows = _table(text, listed) or [[]]
    opened = [term.key for term in version.opens]
    _check(listed, headings, len(rows), opened)
    if not listed.problems:
        listed.problems.extend(_of_rows(rows, len(headings)))
        for number, cells in enumerate(rows, 2):
            if any(cell.strip() for cell in cells):
                _read_row(listed, number, list(zip(headings, cells, strict=False)), opened, benefit)
    return listed


def _of_rows(rows: Iterable[Sequence[str]], width: int) -> Iterator[InputProblem]:
    """Cells that stand under no heading, and people told twice: both would be lost or paid in silence."""
    seen = dict[tuple[str, ...], int]()
    for number, cells in enumerate(rows, 2):
        told = tuple(tidy(cell) for cell in cells)
        if any(told[width:]):
            yield InputProblem("list", "too_many_cells", TOO_MANY_CELLS, row=number)
        if any(told) and seen.setdefault(told, number) != number:
            yield InputProblem("list", "row_twice", ROW_TWICE, row=number, other=seen[told])


def first_of(problems: Iterable[InputProblem]) -> list[InputProblem]:
    """No more of what is wrong with a list than anybody corrects in one go."""
    found = list(problems)
    more = len(found) - MOST_TOLD
    return [*found[:MOST_TOLD], InputProblem("list", "more", MORE, count=more)] if more > 0 else found


def _table(text: str, listed: Listed) -> list[list[str]]:
    first, _, _ = text.strip().partition("\n")
    delimiter = max("\t;,", key=first.count)
    try:
        return list(csv.reader(io.StringIO(text.strip()), delimiter=delimiter, strict=True))
    except csv.Error:
        listed.problems.append(InputProblem("list", "no_table", NO_TABLE))
        return []


def _check(listed: Listed, headings: Sequence[str], rows: int, opened: Sequence[str]) -> None:
    """Note what is wrong with the list as a whole, and what its columns fill."""
    known = {key: column for benefit in opened for key, column in by_heading(benefit).items()}
    for heading in filter(str.strip, headings):
        filled = known.get(heading_key(heading), ())
        listed.headings |= {column.path: heading for column in filled}
        if not filled:
            listed.problems.append(InputProblem("list", "unknown_column", UNKNOWN_COLUMN, heading=heading))
    for heading in _twice(headings, opened):
        listed.problems.append(InputProblem("list", "column_twice", COLUMN_TWICE, heading=heading))
    if headings and PERSON[0].path not in listed.headings:
        listed.problems.append(InputProblem("list", "no_names", NO_NAMES))
    if rows > MOST_ROWS:
        listed.problems.append(InputProblem("list", "too_many_rows", TOO_MANY_ROWS, most=MOST_ROWS))


def _twice(headings: Sequence[str], opened: Sequence[str]) -> list[str]:
    """The headings that fill a field which an earlier one fills for the same benefit."""
    found: dict[str, None] = {}
    for benefit in opened:
        by, filled = by_heading(benefit), set[str]()
        for heading in headings:
            paths = {column.path for column in by.get(heading_key(heading), ())}
            if paths & filled:
                found[heading] = None
            filled |= paths
    return list(found)


def _read_row(
    listed: Listed, row: int, cells: list[tuple[str, str]], opened: Sequence[str], benefit: str
) -> None:
    asked = next((cell.strip() for heading, cell in cells if heading_key(heading) in NAMES_OF_BENEFIT), "")
    key = _benefit(asked, opened) if asked else benefit
    if key not in opened:
        problem = InputProblem("benefit", "benefit_unknown", NOT_ITS_BENEFIT, benefit=asked or "–")
        listed.blame(row, BENEFIT.path, problem)
        return
    sheet = _filled(cells, key)
    case = case_of(BENEFITS[key], sheet)
    told = case if case["inputs"] or "date" in case else {}
    listed.lines.append(LineInput(key, told, person(sheet, "person")))
    listed.rows.append(row)
    for problem in sheet.problems:
        listed.blame(row, problem.field, problem)


def _benefit(written: str, opened: Sequence[str]) -> str:
    """The benefit that a cell names by its key or its words; empty for none of those opened."""
    names = {fold(name): key for key in opened for name in (key, BENEFITS[key].vi, BENEFITS[key].en)}
    return names.get(fold(written), "")


def _filled(cells: list[tuple[str, str]], key: str) -> Sheet:
    """A row as a form that was filled in."""
    sheet, columns = Sheet(), by_heading(key)
    lists = [known.name for known in BENEFITS[key].fields if known.kind == "list"]
    sheet.put({f"inputs.{name}.rows": str(MOST_REPEATED) for name in lists})
    for heading, cell in cells:
        if not cell.strip():
            continue
        filled = columns.get(heading_key(heading), ())
        for column in filled:
            sheet.put({column.path: typed(column, cell.strip(), sheet)})
        if not filled:
            problem = InputProblem(heading, "not_asked", NOT_ASKED, benefit=BENEFITS[key].vi)
            sheet.blame([problem])
    return sheet
