"""An office in numbers: what it has in hand now, and what it did on each of the last days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from statistics import median

SUMS = ("arrivals", "settled", "settled_late", "asked", "returned", "sent_back")
"""What is added up over days."""


@dataclass(frozen=True, slots=True)
class Load:
    """Open dossiers that an office is competent for; of these late, due soon, and waiting for the citizen."""

    open: int = 0
    late: int = 0
    soon: int = 0
    waiting: int = 0

    def plus(self, other: Load) -> Load:
        return Load(
            self.open + other.open,
            self.late + other.late,
            self.soon + other.soon,
            self.waiting + other.waiting,
        )


@dataclass(frozen=True, slots=True)
class DayFigures:
    """One day. `days`: the working days that each dossier took which was settled on it."""

    day: date
    arrivals: int = 0
    settled: int = 0
    settled_late: int = 0
    asked: int = 0
    returned: int = 0
    sent_back: int = 0
    open: int = 0
    late: int = 0
    days: tuple[int, ...] = ()

    def plus(self, other: DayFigures) -> DayFigures:
        """Two offices that are one now, on the same day."""
        names = (*SUMS, "open", "late")
        added = {name: getattr(self, name) + getattr(other, name) for name in names}
        return DayFigures(self.day, **added, days=self.days + other.days)


@dataclass(frozen=True, slots=True)
class OfficeFigures:
    """One office. `history`: days in their order, today last. `assessors`: posts held today."""

    office: int
    load: Load = field(default_factory=Load)
    history: Sequence[DayFigures] = ()
    assessors: int = 0

    @property
    def last_days(self) -> Sequence[DayFigures]:
        """The last working fortnight and what lies between, the latest first; today's evening is now."""
        return [replace(one, open=self.load.open, late=self.load.late) for one in self.history[-1:]] + [
            *self.history[-2:-15:-1]
        ]

    def over(self, days: int) -> DayFigures:
        """The last so many calendar days, today included, added up; open and late as they are today."""
        if not self.history:
            return DayFigures(date.min)
        last = self.history[-1].day
        within = [one for one in self.history if (last - one.day).days < days]
        added = {name: sum(getattr(one, name) for one in within) for name in SUMS}
        used = tuple(sorted(number for one in within for number in one.days))
        return DayFigures(last, **added, open=self.load.open, late=self.load.late, days=used)


def median_days(used: Iterable[int]) -> float | None:
    """The median of working days; None where nothing was settled."""
    known = list(used)
    return float(median(known)) if known else None
