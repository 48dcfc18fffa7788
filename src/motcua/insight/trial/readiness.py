"""Whether a trial shows that the new way is ready: what agrees, how sure that is, and a dated rule."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import cache
from math import sqrt
from pathlib import Path

from motcua.kernel.errors import N_, MotcuaError

FILE = Path(__file__).parent / "rules.toml"
Z = 1.959964
"""The 97.5 % point of the normal distribution: a two-sided interval of 95 %."""


class NoRule(MotcuaError):
    """No rule holds on that day."""

    code = "no_trial_rule"
    message = N_("No rule says when a trial counts as ready on {day:%d/%m/%Y}. Please enter one.")


class Verdict(StrEnum):
    """What a trial shows so far (đã sẵn sàng, chưa sẵn sàng, còn quá ít để kết luận)."""

    READY = "ready"
    NOT_YET = "not_yet"
    TOO_FEW = "too_few"


@dataclass(frozen=True, slots=True)
class Rule:
    """The share that must be exceeded, and by how many lines; `until` is the first day it no longer holds."""

    above: Fraction
    at_least: int
    start: date
    until: date
    source: str
    verified: str


@dataclass(frozen=True, slots=True)
class Agreement:
    """So many of so many lines agree, with the ends of the 95% interval (Wilson 1927) as shares."""

    agree: int
    lines: int

    @property
    def share(self) -> float | None:
        return self.agree / self.lines if self.lines else None

    @property
    def low(self) -> float:
        return self._ends()[0]

    @property
    def high(self) -> float:
        return self._ends()[1]

    def _ends(self) -> tuple[float, float]:
        """Nothing is known of no lines: from 0 to 1."""
        if not self.lines:
            return 0.0, 1.0
        n, p = self.lines, self.agree / self.lines
        middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
        reach = Z / (1 + Z * Z / n) * sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
        return max(0.0, middle - reach), min(1.0, middle + reach)


def verdict(found: Agreement, rule: Rule) -> Verdict:
    """Ready, not yet, or too few to tell, as the rule says."""
    if found.lines >= rule.at_least and found.low > rule.above:
        return Verdict.READY
    return Verdict.TOO_FEW if found.high > rule.above else Verdict.NOT_YET


def lacking(found: Agreement, rule: Rule) -> int:
    """How many lines more, all decided alike, would make the trial ready."""
    more = max(0, rule.at_least - found.lines)
    while verdict(Agreement(found.agree + more, found.lines + more), rule) is not Verdict.READY:
        more += 1
    return more


def rule_on(day: date) -> Rule:
    """The rule that holds on a day. Raises NoRule."""
    found = next((rule for rule in _shipped() if rule.start <= day < rule.until), None)
    if found is None:
        raise NoRule(day=day)
    return found


@cache
def _shipped() -> tuple[Rule, ...]:
    return tuple(
        Rule(
            Fraction(row["above"]),
            int(row["at_least"]),
            row["from"],
            row.get("until", date.max),
            row["source"],
            row["verified"],
        )
        for row in tomllib.loads(FILE.read_text("utf-8"))["rules"]
    )
