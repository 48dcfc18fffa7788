"""The finding of a relative's loss of working capacity: 81 % entitles at any age, if it comes in time.

It is asked for in time under 58/2014, Art. 67.2 and 67.4, and made in time under 41/2024, Art. 86.2 and 86.4.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from motcua.kernel.day import write
from motcua.law.benefits.benefit import Case
from motcua.law.benefits.survivorship import relative_texts as texts
from motcua.law.dates import add_months
from motcua.law.sheet import Sheet
from motcua.law.term import Truth, named


@dataclass(frozen=True, slots=True)
class Asking:
    """The day on which a finding was asked for or made, and the last one for it, some months after."""

    day: date
    last: date
    months: int

    @property
    def in_time(self) -> bool:
        return self.day <= self.last


@dataclass(frozen=True, slots=True)
class Finding:
    """A loss in percent, the least that counts, and when it was asked for or made, where that is known."""

    loss: int
    least: int
    asking: Asking | None

    @property
    def counts(self) -> bool:
        """Whether it entitles at any age. Without a day the limit is not checked."""
        return self.loss >= self.least and (self.asking is None or self.asking.in_time)


def declared_finding(sheet: Sheet, case: Case, row: Mapping[str, Any], ends: date) -> Finding:
    """As declared for one relative; `ends`: when an allowance without it ends (adults: the death)."""
    least, day = sheet.value("survivor_monthly.disabled_loss", case.date), row.get("finding_requested")
    if day is None:
        return Finding(row["loss_percent"], least, None)
    months = sheet.value("survivor_monthly.finding_months", case.date)
    last = max(add_months(case.date, months), add_months(ends, months))
    return Finding(row["loss_percent"], least, Asking(day, last, months))


def entitles(sheet: Sheet, finding: Finding) -> bool:
    """Whether the loss counts, with the lines that say so."""
    asking = finding.asking
    if not sheet.check(texts.DISABLED, named(finding.loss, "") >= finding.least) or asking is None:
        return finding.counts
    figures = f"{write(asking.day)} ≤ {write(asking.last)}"
    return bool(
        sheet.check(texts.FINDING, Truth(asking.in_time, figures, figures), months=str(asking.months))
    )
