"""Who gains and who loses, added up exactly: by benefit, sex, province and decile."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import groupby
from typing import Any

from motcua.kernel.money import Exact
from motcua.law.exact import simplest, stored

DIMENSIONS = ("benefit", "sex", "decile", "province")


@dataclass(frozen=True, slots=True)
class Amounts:
    """What one row comes to before and after, in one unit, for how many people."""

    benefit: str
    sex: str
    province: str
    weight: Exact
    before: Exact
    after: Exact


@dataclass(slots=True)
class Tally:
    """People and sums; `lost` is above 0 where somebody loses."""

    people: Exact = 0
    gainers: Exact = 0
    losers: Exact = 0
    before: Exact = 0
    after: Exact = 0
    gained: Exact = 0
    lost: Exact = 0

    def add(self, row: Amounts) -> None:
        weight, change = row.weight, row.after - row.before
        self.people += weight
        self.before += weight * row.before
        self.after += weight * row.after
        if change > 0:
            self.gainers += weight
            self.gained += weight * change
        elif change < 0:
            self.losers += weight
            self.lost -= weight * change

    @property
    def unchanged(self) -> Exact:
        return self.people - self.gainers - self.losers

    @property
    def change(self) -> Exact:
        return self.after - self.before

    @property
    def mean(self) -> Exact:
        """The change for one person on average."""
        return simplest(Fraction(self.change) / Fraction(self.people)) if self.people else 0

    def to_json(self) -> dict[str, Any]:
        names = (
            "people",
            "gainers",
            "losers",
            "unchanged",
            "before",
            "after",
            "change",
            "gained",
            "lost",
            "mean",
        )
        return {name: stored(getattr(self, name)) for name in names}


@dataclass(slots=True)
class Section:
    """All rows of one unit (dong, dong_per_month, days ...), since sums of two units mean nothing."""

    unit: str
    total: Tally = field(default_factory=Tally)
    groups: dict[str, dict[str, Tally]] = field(default_factory=lambda: {name: {} for name in DIMENSIONS})

    def to_json(self) -> dict[str, Any]:
        return {
            "unit": self.unit,
            "total": self.total.to_json(),
            "by": {name: {key: t.to_json() for key, t in of.items()} for name, of in self.groups.items()},
        }


def section(unit: str, rows: Iterable[Amounts]) -> Section:
    """Everything about the rows of one unit, its groups in alphabetical order."""
    found, kept = Section(unit), list(rows)
    for row in kept:
        found.total.add(row)
        for name in ("benefit", "sex", "province"):
            found.groups[name].setdefault(getattr(row, name), Tally()).add(row)
    found.groups = {name: dict(sorted(of.items())) for name, of in found.groups.items()}
    found.groups["decile"] = _deciles(kept, found.total.people)
    return found


def _deciles(rows: list[Amounts], people: Exact) -> dict[str, Tally]:
    """Tenths of the people by the amount before; equal amounts stand in one decile, that of the first."""
    deciles: dict[str, Tally] = {}
    below: Exact = 0
    ordered = sorted(rows, key=_before)
    for _, equal in groupby(ordered, key=_before):
        place = str(int(10 * below // people) + 1)
        for row in equal:
            deciles.setdefault(place, Tally()).add(row)
            below += row.weight
    return deciles


def _before(row: Amounts) -> Exact:
    return row.before


def by_unit(rows: Mapping[str, list[Amounts]]) -> tuple[Section, ...]:
    """One section for each unit, the one with the most rows first."""
    ordered = sorted(rows.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(section(unit, found) for unit, found in ordered)
