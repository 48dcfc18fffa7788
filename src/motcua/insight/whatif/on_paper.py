"""What every forecast on paper has: the opinion of a director, tables, and text that can be printed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from django.utils.translation import gettext as _

from motcua.authority.reader import english
from motcua.insight.whatif.reform.tables import Table
from motcua.papers.parts import VIETNAM
from motcua.papers.printed import long_day, printable
from motcua.papers.render import typeset


def to_sign(
    template: str, title: str, letterhead: Mapping[str, str], fields: Mapping[str, Any], made_on: date
) -> bytes:
    """PDF/A in the reader's language; equal fields give equal bytes on equal days."""
    language = "en" if english() else "vi"
    content = {
        "language": language,
        "draft": False,
        "form": None,
        "paper": "a4",
        "qr": "",
        "year": str(made_on.year),
        "made_on": long_day(made_on, language),
        "title": title,
        "fields": {"trace": {}, "letterhead": letterhead, **fields},
    }
    return typeset(template, _printable(content), datetime.combine(made_on, time(), VIETNAM))


def rows_of(table: Table) -> dict[str, Any]:
    """A table as the templates set it."""
    return {"title": table.title, "heads": list(table.headings), "rows": [list(row) for row in table.rows]}


def words() -> dict[str, str]:
    """The headings of the sheet, and what a director may choose."""
    return {
        "what": _("What would change for whom"),
        "sure": _("How sure that is"),
        "rests": _("What it rests on"),
        "limits": _("What it leaves out"),
        "opinion": _("Opinion of the director"),
        "agree": _("I agree to issue the decision"),
        "conditions": _("I agree under these conditions"),
        "refuse": _("I do not agree, because"),
        "director": _("DIRECTOR"),
        "by_hand": _("(signature, full name, seal)"),
    }


def _printable(value: Any) -> Any:
    """Every text as it can be printed."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, Mapping):
        return {name: _printable(item) for name, item in value.items()}
    return [_printable(item) for item in value] if isinstance(value, list) else value
