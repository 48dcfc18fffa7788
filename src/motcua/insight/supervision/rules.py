"""The rules that call a supervisor when an office drifts: dated data, and how they are held to figures."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

from motcua.clock import DayTable
from motcua.insight.supervision.figures import OfficeFigures

FILE = Path(__file__).parent / "rules.toml"
_NEVER_ENDS = date.max


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, valid from a day until a day: `bound` as the file explains it, `verified` as it is known."""

    name: str
    measure: str
    against: str
    bound: Fraction
    days: int
    at_least: int
    start: date
    end: date
    vi: str
    en: str
    source: str
    verified: str

    @property
    def below(self) -> bool:
        """Whether an office is called when it falls below, not above."""
        return self.measure == "settled_share"


@dataclass(frozen=True, slots=True)
class Call:
    """An office drifts: the figure and the threshold that it passed. `behind`: the list it comes from."""

    rule: Rule
    office: int
    figure: Fraction
    threshold: Fraction
    behind: str


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole; `whole` decides whether it says anything."""

    part: int
    whole: int

    @property
    def value(self) -> Fraction:
        return Fraction(self.part, self.whole) if self.whole else Fraction(0)


BEHIND = {
    "late_share": "late",
    "load": "open",
    "supplement_share": "asked",
    "sent_back_share": "sent_back",
    "settled_share": "open",
}
"""Which list of dossiers stands behind a measure."""


def load_rules(text: str) -> tuple[Rule, ...]:
    """The rules of a file. Raises KeyError or ValueError where something lacks."""
    return tuple(_rule(row) for row in tomllib.loads(text)["rules"])


@cache
def shipped_rules() -> tuple[Rule, ...]:
    """The rules that come with the house."""
    return load_rules(FILE.read_text("utf-8"))


def calls(
    rules: Iterable[Rule], offices: Sequence[OfficeFigures], day: date, table: DayTable
) -> tuple[Call, ...]:
    """Every office that drifts on `day`, by rule, the farthest beyond its threshold first."""
    found = [call for rule in rules if rule.start <= day < rule.end for call in _called(rule, offices, table)]
    return tuple(found)


def _called(rule: Rule, offices: Sequence[OfficeFigures], table: DayTable) -> list[Call]:
    shares = {one.office: MEASURES[rule.measure](one, rule, table) for one in offices}
    found = []
    for office, share in shares.items():
        others = [other.value for number, other in shares.items() if number != office and other.whole]
        threshold = rule.bound if rule.against == "fixed" else rule.bound * _median(others)
        counts = max(share.part, share.whole) >= rule.at_least and share.whole and threshold
        if counts and (share.value < threshold if rule.below else share.value > threshold):
            found.append(Call(rule, office, share.value, threshold, BEHIND[rule.measure]))
    return sorted(found, key=lambda call: call.figure / call.threshold, reverse=not rule.below)


def _median(values: list[Fraction]) -> Fraction:
    """Exact; 0 of none."""
    values = sorted(values) or [Fraction(0)]
    half = len(values) // 2
    return values[half] if len(values) % 2 else (values[half - 1] + values[half]) / 2


def _late(office: OfficeFigures, rule: Rule, table: DayTable) -> Share:
    """The least share of the last working days, now included: all of them were above, or one was not."""
    nights = [one for one in office.history[:-1] if table.is_working(one.day)]
    days = [Share(one.late, one.open) for one in nights[-(rule.days - 1) :] if rule.days > 1]
    days.append(Share(office.load.late, office.load.open))
    return min(days, key=lambda share: share.value) if len(days) == rule.days else Share(0, 0)


def _load(office: OfficeFigures, rule: Rule, table: DayTable) -> Share:
    return Share(office.load.open, office.assessors)


def _of(part: str, whole: str) -> Measure:
    def measured(office: OfficeFigures, rule: Rule, table: DayTable) -> Share:
        sums = office.over(rule.days)
        return Share(getattr(sums, part), getattr(sums, whole))

    return measured


Measure = Callable[[OfficeFigures, Rule, DayTable], Share]

MEASURES: Mapping[str, Measure] = {
    "late_share": _late,
    "load": _load,
    "supplement_share": _of("asked", "arrivals"),
    "sent_back_share": _of("sent_back", "settled"),
    "settled_share": _of("settled", "arrivals"),
}


def _rule(row: Mapping[str, Any]) -> Rule:
    if row["measure"] not in MEASURES or row["against"] not in ("fixed", "others"):
        raise ValueError(f"{row['name']}: no such measure, or nothing to hold it against")
    return Rule(
        name=row["name"],
        measure=row["measure"],
        against=row["against"],
        bound=Fraction(row["bound"]),
        days=int(row["days"]),
        at_least=int(row["at_least"]),
        start=row["from"],
        end=row.get("until", _NEVER_ENDS),
        vi=row["vi"],
        en=row["en"],
        source=row["source"],
        verified=row["verified"],
    )
