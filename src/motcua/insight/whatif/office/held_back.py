"""Every measure of a forecast held against the end of the log that the model had not seen."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from motcua.insight.whatif.backtest import Backtest
from motcua.insight.whatif.office.happened import Figures, Happened, came, figures, played
from motcua.insight.whatif.office.player import player
from motcua.insight.whatif.office.trusted import off
from motcua.insight.whatif.replication import in_worlds

TIMES = 20
"""Courses that are played for the measures that the backtest does not have."""
FEWEST = 30
"""A step that was done less often in the held-back part is not told."""
BY_BACKTEST = {
    "median": "median_error",
    "p90": "p90_error",
    "cases": "arrivals_error",
    "open": "wip_error",
    "backlog": "wip_error",
}
"""The measures whose error the backtest tells: arrivals by week and open cases by day, not their sums."""


def measured(found: Backtest, *, queues: bool) -> tuple[Figures, Figures, Figures]:
    """Each measure as it came, as it had been forecast, and how far that was off (see trusted.off)."""
    horizon, names = found.horizon, found.whole.activities
    past = player(found.past, TIMES, queues=queues)

    def once(time: int) -> Figures:
        new = past.new(time, horizon, found.model.mix[time % len(found.model.mix)])
        return figures(played(past, new, past.scene(new, horizon), horizon), horizon, names)

    worlds = in_worlds(once, range(TIMES))
    happened = came(player(found.whole, 1, queues=queues), horizon)
    rare = _rare(happened, names)
    actual = {
        name: value
        for name, value in figures(happened, horizon, names).items()
        if not np.isnan(value) and name not in rare
    }
    forecast = {name: _middle([world.get(name, np.nan) for world in worlds]) for name in actual}
    errors = {name: off(name, actual[name], forecast[name]) for name in actual}
    errors |= {name: getattr(found.errors["model"], error) for name, error in BY_BACKTEST.items()}
    return actual, forecast, {name: error for name, error in errors.items() if not np.isnan(error)}


def _rare(happened: Happened, names: Sequence[str]) -> set[str]:
    counts = np.bincount(happened.activity, minlength=len(names))
    return {f"step.{name}" for name, count in zip(names, counts.tolist(), strict=True) if count < FEWEST}


def _middle(values: Sequence[float]) -> float:
    known = [value for value in values if not np.isnan(value)]
    return float(np.median(known)) if known else np.nan
