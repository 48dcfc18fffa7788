"""The finding of a relative's loss of working capacity: 81 % entitles at any age, if asked for in time.

58/2014, Art. 67.2 and 67.4; 41/2024, Art. 86.2 and 86.4.
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
class Finding:
    """A loss in percent, the least that counts, when it was asked for, and the last day to ask."""

    loss: int
    least: int
    asked: date | None
    last: date
    months: int

    @property
    def counts(self) -> bool:
        """Whether it entitles at any age. Without a day of asking the limit is not checked."""
        return self.loss >= self.least and (self.asked is None or self.asked <= self.last)


def declared_finding(sheet: Sheet, case: Case, row: Mapping[str, Any], ends: date) -> Finding:
    """As declared for one relative; `ends`: when an allowance without it ends (adults: the death)."""
    months = sheet.value("survivor_monthly.finding_months", case.date)
    return Finding(
        loss=row["loss_percent"],
        least=sheet.value("survivor_monthly.disabled_loss", case.date),
        asked=row.get("finding_requested"),
        last=max(add_months(case.date, months), add_months(ends, months)),
        months=months,
    )


def entitles(sheet: Sheet, finding: Finding) -> bool:
    """Whether the loss counts, with the lines that say so."""
    if not sheet.check(texts.DISABLED, named(finding.loss, "") >= finding.least) or finding.asked is None:
        return finding.counts
    figures = f"{write(finding.asked)} ≤ {write(finding.last)}"
    in_time = Truth(finding.counts, figures, figures)
    return bool(sheet.check(texts.FINDING, in_time, months=str(finding.months)))
