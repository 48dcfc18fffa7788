"""Reads an event log from a table (CSV): one line an event, the columns by the usual names or a mapping."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import IO

from motcua.insight.log.mapping import NEEDED, Mapping
from motcua.insight.log.model import NEVER, BadLog, Builder
from motcua.insight.log.times import Times
from motcua.kernel.errors import N_

LONGEST_LINE = 2**20
DELIMITERS = ",;\t|"


def read_table(stream: IO[bytes], builder: Builder, mapping: Mapping) -> None:
    """Every line of the file into the builder. Raises BadLog for what is no table of events."""
    text = io.TextIOWrapper(stream, encoding=mapping.encoding, newline="")
    try:
        lines = _lines(text, builder.name)
        head = next(lines, "")
        reader = csv.reader(_chain(head, lines), delimiter=mapping.delimiter or _delimiter(head), strict=True)
        header = [name.strip() for name in next(reader, [])]
        rows = _Rows(builder, mapping, header)
        _read(reader, rows, builder)
    except UnicodeDecodeError as wrong:
        message = N_("it is not written in {encoding}; name its encoding in a mapping file")
        raise BadLog(builder.name, message, encoding=mapping.encoding) from wrong


def _read(reader: Iterator[Sequence[str]], rows: _Rows, builder: Builder) -> None:
    line = 1
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as wrong:
            builder.wrong(reader.line_num, N_("the line is torn ({reason})"), reason=str(wrong))  # type: ignore[attr-defined]
            continue
        line = reader.line_num  # type: ignore[attr-defined]
        if row:
            rows.take(row, line)


class _Rows:
    """One header, and what each of its lines says."""

    def __init__(self, builder: Builder, mapping: Mapping, header: Sequence[str]) -> None:
        self.builder, self.header = builder, header
        self.times = Times(mapping.zone, mapping.time_format)
        roles = mapping.found(header)
        if lacking := [role for role in NEEDED if role not in roles]:
            message = N_(
                "no column is known for: {lacking}. Its columns: {columns}. "
                'Name them in a mapping file: {role} = "…"'
            )
            columns = ", ".join(header)[:400]
            raise BadLog(builder.name, message, lacking=", ".join(lacking), columns=columns, role=lacking[0])
        self.at = {role: header.index(column) for role, column in roles.items()}
        self.of_case = [
            (place, name.removeprefix("case:"))
            for place, name in enumerate(header)
            if name.startswith("case:") or place in [self.at.get(role) for role in _OF_CASE]
        ]

    def take(self, row: Sequence[str], line: int) -> None:
        if len(row) != len(self.header):
            message = N_("the line is torn: {found} columns in place of {expected}")
            self.builder.wrong(line, message, found=len(row), expected=len(self.header))
            return
        case, activity = row[self.at["case"]].strip(), row[self.at["activity"]].strip()
        if not case or not activity:
            self.builder.wrong(line, N_("the line names no case or no activity"))
            return
        try:
            moments = (
                self.times.read(row[self.at["time"]].strip()),
                self._moment(row, "start"),
                self._moment(row, "enabled"),
                self._moment(row, "due"),
                self._moment(row, "finished"),
            )
        except (ValueError, OverflowError) as wrong:
            self.builder.wrong(line, N_("“{text}” is no moment"), text=str(wrong)[:60])
            return
        told = {name: row[place] for place, name in self.of_case} if self.of_case else {}
        who = self._text(row, "resource"), self._text(row, "role"), self._text(row, "lifecycle")
        self.builder.event(self.builder.case(case, told), activity, moments, *who)

    def _text(self, row: Sequence[str], role: str) -> str | None:
        return row[self.at[role]].strip() if role in self.at else None

    def _moment(self, row: Sequence[str], role: str) -> int:
        text = self._text(row, role)
        return self.times.read(text) if text else NEVER


_OF_CASE = ("case_ended", "case_planned", "case_deadline")


def _lines(text: IO[str], name: str) -> Iterator[str]:
    number = 0
    while line := text.readline(LONGEST_LINE + 1):
        number += 1
        if len(line) > LONGEST_LINE:
            raise BadLog(name, N_("line {line} is longer than a line of a table may be"), line=number)
        if "\0" in line:
            raise BadLog(name, N_("line {line} is not text"), line=number)
        yield line


def _chain(head: str, rest: Iterable[str]) -> Iterator[str]:
    yield head
    yield from rest


def _delimiter(head: str) -> str:
    return max(DELIMITERS, key=head.count)
