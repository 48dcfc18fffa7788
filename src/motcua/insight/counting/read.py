"""Reads the dossiers of a period from the journal: one statement, rows in chunks, however many there are."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from django.db import connection

from motcua.catalogue.load import procedure
from motcua.dossiers.promises import day_table
from motcua.insight.counting.counted import READ, Counted, Read, counted_from
from motcua.insight.period import ReportPeriod

STATEMENT = (Path(__file__).parent / "in_hand.sql").read_text()
CHUNK = 2_000

WITHOUT_PAPER = frozenset({"updated_record", "updated_list", "electronic_hi_card"})
"""Results that are neither money nor a paper to hand back: our reading of the catalogue, unverified."""


def counted(
    period: ReportPeriod, moment: datetime, offices: Collection[int] | None = None
) -> Iterator[Counted]:
    """Every dossier that these offices (None: all) were competent for in the period, as it stood at `moment`.

    Within sight only (row security). One query for the calendar, one for the rows.
    """
    table = day_table()
    asked = {
        "begins": period.begins,
        "moment": moment,
        "acts": [act.value for act in READ],
        "offices": None if offices is None else sorted(offices),
    }
    for values in _rows(asked):
        read = Read(*values)
        one = counted_from(read, period.begins, moment, table, paper=hands_back_paper(read.procedure))
        if (one.received_at or one.returned or one.declined) and (offices is None or one.office in offices):
            yield one


def _rows(asked: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    """Rows from a cursor that stays on the server: memory does not grow with them."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(STATEMENT, asked)
        while chunk := cursor.fetchmany(CHUNK):
            yield from chunk


@cache
def hands_back_paper(code: str) -> bool:
    """Whether a procedure's result is a paper (văn bản, giấy tờ): a decision, a book, a card, a notice."""
    results = procedure(code).versions[-1].results
    return any(result.decision or not (result.money or result.key in WITHOUT_PAPER) for result in results)
