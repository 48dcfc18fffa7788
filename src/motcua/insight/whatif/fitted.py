"""A model fitted from any event log: its settings, and what it forecasts."""

from __future__ import annotations

from dataclasses import dataclass

from motcua.insight.whatif.choosing import chosen, courses, players
from motcua.insight.whatif.history import History
from motcua.insight.whatif.measures import Figures, Horizon, quantile
from motcua.insight.whatif.replay import Options

TIMES = 120
SEED = 2024


@dataclass(frozen=True, slots=True, eq=False)
class Forecast:
    """The middle of all courses of a horizon, and what nine in ten lie between."""

    horizon: Horizon
    middle: Figures
    low: Figures
    high: Figures


@dataclass(frozen=True, slots=True, eq=False)
class Fitted:
    """A model of an office as its log shows it: its past, and how much of that counts."""

    past: History
    mix: tuple[Options, ...]


def fit(past: History, queues: bool | None = None) -> Fitted:
    """The model with the settings by which a history forecasts itself best (see choosing.chosen)."""
    return Fitted(past, chosen(past, queues))


def forecast(model: Fitted, horizon: Horizon, times: int = TIMES, seed: int = SEED) -> Forecast:
    """What will come in a horizon, played so many times. Equal seeds give equal forecasts."""
    played = courses(players(model.past, times, seed), horizon, model.mix)
    middle, low, high = (quantile(played, share) for share in (0.5, 0.05, 0.95))
    return Forecast(horizon, middle, low, high)
