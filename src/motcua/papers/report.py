"""A report on paper: letterhead, title, tables of any shape, and notes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any, Protocol

from motcua.papers.parts import VIETNAM, Letterhead
from motcua.papers.printed import long_day, printable, written
from motcua.papers.render import Language, typeset


class Table(Protocol):
    """A table of texts; the columns after the first `words` hold numbers."""

    @property
    def title(self) -> str: ...
    @property
    def head(self) -> Sequence[str]: ...
    @property
    def rows(self) -> Sequence[Sequence[str]]: ...
    @property
    def words(self) -> int: ...


class Document(Protocol):
    """What is printed."""

    @property
    def title(self) -> str: ...
    @property
    def subtitle(self) -> str: ...
    @property
    def tables(self) -> Sequence[Table]: ...
    @property
    def notes(self) -> Sequence[str]: ...


def report_pdf(document: Document, letterhead: Letterhead, made_on: date, language: Language = "vi") -> bytes:
    """The document as PDF/A-2b, A4 lying on its side; the same bytes for the same values and day."""
    data = {
        "language": language,
        "fields": {
            "letterhead": written(letterhead, language),
            "trace": {},
            "subtitle": printable(document.subtitle),
            "tables": [_table(table, language) for table in document.tables],
            "notes": written([*document.notes], language),
        },
        "draft": False,
        "year": str(made_on.year),
        "made_on": long_day(made_on, language),
        "qr": "",
        "form": None,
        "title": printable(document.title),
        "paper": "a4",
    }
    return typeset("report", data, datetime.combine(made_on, time(), tzinfo=VIETNAM))


def _table(table: Table, language: str) -> dict[str, Any]:
    return {
        "title": printable(table.title),
        "head": written([*table.head], language),
        "rows": [written([*row], language) for row in table.rows],
        "words": table.words,
    }
