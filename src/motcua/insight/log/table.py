"""Reads an event log from a table (CSV): one line an event, the columns by the usual names or a mapping."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import IO, Any

from motcua.insight.log.mapping import NEEDED, Mapping
from motcua.insight.log.model import BadLog, Builder
from motcua.insight.log.reading import Reading
from motcua.kernel.errors import N_

LONGEST_LINE = 2**20
DELIMITERS = ",;\t|"
TELLS_DELIMITER = re.compile(r"sep=(.)[\r\n]*", re.IGNORECASE)
"""What spreadsheets write before the header."""
NOTHING = frozenset(
    {"NULL", "null", "NaN", "nan", "None", "NA", "N/A", "n/a", "<NA>", "#N/A"}
    | {"0000-00-00", "0000-00-00 00:00:00"}
)
"""What databases, statistics programs and spreadsheets write where nothing is told."""


def read_table(stream: IO[bytes], builder: Builder, mapping: Mapping) -> None:
    """Every line of the file into the builder. Raises BadLog for what is no table of events."""
    text = io.TextIOWrapper(stream, encoding=mapping.encoding, newline="")
    lines = _Lines(text, builder.name)
    try:
        head = next(lines, "")
        told = TELLS_DELIMITER.fullmatch(head)
        delimiter = mapping.delimiter or (told[1] if told else max(DELIMITERS, key=head.count))
        reader = csv.reader(lines if told else chain([head], lines), delimiter=delimiter, strict=True)
        _read(reader, lines, builder, mapping)
    except UnicodeDecodeError as wrong:
        message = N_(
            "line {line} is not written in {encoding}; name the encoding in a mapping file: {option}"
        )
        line = lines.number + 1 + wrong.object[: wrong.start].count(b"\n")
        written: dict[str, Any] = {
            "encoding": mapping.encoding.removesuffix("-sig"),
            "option": 'encoding = "cp1252"',
        }
        raise BadLog(builder.name, message, line=line, **written) from wrong


def _read(reader: Iterator[list[str]], lines: _Lines, builder: Builder, mapping: Mapping) -> None:
    rows: _Rows | None = None
    while True:
        line = lines.number + (rows is not None)
        try:
            row = next(reader)
        except StopIteration:
            break
        except csv.Error as wrong:
            message = N_("the line is torn ({reason}; read until line {last})")
            builder.wrong(line, message, reason=str(wrong), last=lines.number)
            continue
        if not any(row):
            builder.idle()
            continue
        if rows is None:
            rows = _Rows(builder, mapping, [name.strip() for name in row])
        else:
            rows.take(row, line)
    if rows is None:
        raise builder.refused(N_("there is nothing in it"))
    rows.reading.finish()


class _Lines:
    """The lines of a file, none of them too long, and the number of the last one that was read."""

    def __init__(self, text: IO[str], name: str) -> None:
        self.text, self.name, self.number = text, name, 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self.text.readline(LONGEST_LINE + 1)
        if not line:
            raise StopIteration
        self.number += 1
        if len(line) > LONGEST_LINE:
            message = N_("line {line} is longer than a line of a table may be")
            raise BadLog(self.name, message, line=self.number)
        if "\0" in line:
            message = N_("line {line} is not text; two bytes a sign? Say so in a mapping file: {option}")
            raise BadLog(self.name, message, line=self.number, option='encoding = "utf-16"')
        return line


class _Rows:
    """One header, and what each of its lines says."""

    def __init__(self, builder: Builder, mapping: Mapping, header: Sequence[str]) -> None:
        self.builder, self.width = builder, len(header)
        self.reading = Reading(mapping, builder)
        roles = mapping.found(header)
        columns = ", ".join(header)[:400]
        if lacking := [role for role in NEEDED if role not in roles and role not in mapping.names]:
            message = N_(
                "no column is known for: {lacking}. Its columns: {columns}. "
                'Name them in a mapping file: {role} = "…"'
            )
            raise builder.refused(message, lacking=", ".join(lacking), columns=columns, role=lacking[0])
        builder.expect(mapping.missing(roles), columns)
        self.at = {role: header.index(column) for role, column in roles.items()}

    def take(self, row: Sequence[str], line: int) -> None:
        if len(row) != self.width:
            message = N_("the line is torn: {found} columns in place of {expected}")
            self.builder.wrong(line, message, found=len(row), expected=self.width)
            return
        case, activity = row[self.at["case"]].strip(), row[self.at["activity"]].strip()
        if not case or not activity:
            self.builder.wrong(line, N_("the line names no case or no activity"))
            return

        def told(role: str) -> str | None:
            text = row[self.at[role]].strip() if role in self.at else None
            return None if text in NOTHING else text

        moments = self.reading.moments(told, line)
        if moments is None:
            return
        of_case = None if self.builder.knows(case) else self.reading.of_case(told, line)
        who = told("resource"), told("role"), told("lifecycle")
        self.builder.event(self.builder.case(case, of_case), activity, moments, *who)
