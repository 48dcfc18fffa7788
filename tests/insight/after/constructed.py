"""Months of dossiers with an effect that is known, and a page that takes them for read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

import pytest

from motcua.api import reports
from motcua.desk.views import after as view
from motcua.insight.after import Month, Series, compare
from motcua.insight.after.read import Found, after
from motcua.insight.counting import Scope
from tests.insight.quarter import on


def month(dice: Random, days: float, received: int = 20, late: float = 0.2) -> Month:
    """Dossiers that take about so many days; about so many of them late, each fourth asked."""
    taken = tuple(max(0.0, dice.gauss(days, 3)) for _ in range(received))
    return Month(received, taken, sum(dice.random() > late for _ in taken), received // 4)


def units(
    seed: int, effect: float = 0.0, drift: float = 0.0, count: int = 8, paired: bool = False
) -> list[Series]:
    """As many treated as controls, with a season that all share, each with a level of its own."""
    dice, found = Random(seed), []
    for place in range(2 * count):
        treated, level = place < count, dice.uniform(8, 14)
        months = {}
        for at in range(-12, 9):
            days = level + (3 if at % 12 in (0, 1, 2) else 0) + (drift * at if treated else 0)
            months[at] = month(dice, days + (effect if treated and at >= 0 else 0))
        found.append(Series(f"u{place}", treated, months, f"b{place % count}" if paired else ""))
    return found


def take_for_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if two years were known: five days sooner where it changed, the rest as it was."""
    compared = compare(units(1, effect=-5, paired=True), -12, 8)

    def told(scope: Scope, day: date, now: object) -> Found:
        return replace(after(scope, day, on(15, 10)), dossiers=(1920, 1440), compared=compared)

    monkeypatch.setattr(view, "after_change", told)
    monkeypatch.setattr(reports, "after", told)
