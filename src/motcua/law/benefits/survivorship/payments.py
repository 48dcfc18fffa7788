"""What each relative is paid, month by month, as a table that a payment system can use."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from motcua.kernel.money import round_dong
from motcua.law.arithmetic import PERCENT
from motcua.law.benefits.survivorship.changes import Share
from motcua.law.sheet import Sheet


def payments(sheet: Sheet, shares: Sequence[Share]) -> Iterator[dict[str, Any]]:
    """A row for each relative, rate and base salary; `to` is None where no later change is known."""
    for share in shares:
        turns = _new_levels(sheet, share)
        for start, end in zip([share.start, *turns], [*turns, share.end], strict=True):
            level = sheet.value("base_salary", start)
            yield {
                "relative": share.relative.place,
                "name": share.relative.row.get("name") or "",
                "from": start,
                "to": end and end - timedelta(days=1),
                "percent": share.percent,
                "amount": round_dong(share.percent * PERCENT * level),
            }


def _new_levels(sheet: Sheet, share: Share) -> list[date]:
    """The months within a share from which another base salary is known."""
    raised = (value.valid_from for value in sheet.parameters.history("base_salary"))
    return [day for day in raised if share.start < day and (share.end is None or day < share.end)]
