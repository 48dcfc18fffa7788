"""How fast the past is forgotten: chosen by what would have forecast the past itself best."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

import numpy as np

from motcua.insight.whatif.history import DAY, WEEK, History
from motcua.insight.whatif.measures import Errors, Figures, Horizon, errors, measured, quantile
from motcua.insight.whatif.replay import Options, Replay

T = TypeVar("T")

HELD_BACK = 0.3
"""Share of the time that is held back for validation."""
ORIGINS = (0.5, 0.6, 0.7, 0.8)
"""After these shares of the past its rest is forecast, as far as the horizon is long."""
HALF_LIVES = (1.0, 0.5, 0.25, 0.125, 0.0625, 0.03125)
"""As shares of the past; and never."""
NEAR = (1.0, 0.1, 0.02)
FEWEST = 30
"""Cases on each side of an origin, and cases that must still count half: with fewer, nothing is chosen."""
TIMES = 8
SEED = 4


def held_back(whole: History) -> Horizon:
    """The last 30 % of the time in which cases arrived, from a midnight (UTC) on if it is a week long."""
    return _rest(whole, whole.since + (1 - HELD_BACK) * whole.length)


def chosen(past: History) -> Options:
    """The options with the smallest errors at several moments of the past. Nothing after it is looked at."""
    trials = list(_trials(past))
    half_lives = [share * past.length for share in HALF_LIVES if _enough(past, share * past.length)]
    middle = half_lives[len(half_lives) // 2] if half_lives else np.inf
    usual = Options(middle, middle, NEAR[1])
    if not trials:
        return usual

    def error(options: Options, which: Callable[[Errors], list[float]]) -> float:
        found = [which(_error(*trial, options)) for trial in trials]
        return float(np.minimum(found, 1).mean())

    half_lives.insert(0, np.inf)
    of_arrivals = [
        Options(half_life, usual.paths, usual.near) for half_life in half_lives if half_life >= WEEK
    ]
    best = min(of_arrivals, key=lambda options: error(options, lambda found: [found.arrivals_error]))
    of_paths = [Options(best.arrivals, half_life, near) for half_life in half_lives for near in NEAR]
    return min(
        of_paths,
        key=lambda options: error(
            options, lambda found: [found.median_error, found.p90_error, found.wip_error]
        ),
    )


def _trials(past: History) -> Iterator[tuple[Replay, Horizon, Figures]]:
    """Moments of the past with enough before and after them, and what came."""
    for share in ORIGINS:
        horizon = _rest(past, past.since + share * past.length)
        came = ((past.arrived >= horizon.start) & (past.arrived <= horizon.end)).sum()
        if came >= FEWEST <= len(past) - came:
            before = past.before(horizon.start)
            yield Replay(before, TIMES, SEED), horizon, measured(past.arrived, past.ended, horizon)


def _rest(past: History, moment: float) -> Horizon:
    if past.length >= WEEK:
        moment = float(np.ceil(moment / DAY) * DAY)
    end = moment + (moment - past.since) * HELD_BACK / (1 - HELD_BACK)
    return Horizon(moment, min(end, past.closed), past.until)


def _enough(past: History, half_life: float) -> bool:
    weights = np.exp2((past.arrived - past.closed) / half_life)
    return bool(weights.sum() >= FEWEST)


def _error(replay: Replay, horizon: Horizon, actual: Figures, options: Options) -> Errors:
    return errors(actual, quantile(replay.courses(horizon, options), 0.5))
