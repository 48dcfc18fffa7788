"""How fast the past is forgotten, and whether queues are played: as would have forecast the past best."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

import numpy as np

from motcua.insight.whatif.history import DAY, HOUR, WEEK, History
from motcua.insight.whatif.measures import Errors, Figures, Horizon, errors, measured, quantile
from motcua.insight.whatif.replay import Options, Replay
from motcua.insight.whatif.staffed import Staffed

HELD_BACK = 0.3
"""Share of the time that is held back for validation."""
ORIGINS = (0.5, 0.6, 0.7, 0.8)
"""After these shares of the past its rest is forecast, as far as the horizon is long."""
LATEST = 0.9
"""And after this one, for arrivals alone: it sees the newest level, but too little of how cases end."""
HALF_LIVES = (np.inf, 1.0, 0.5, 0.25, 0.125, 0.0625, 0.03125)
"""As shares of the past."""
NEAR = (1.0, 0.1, 0.02)
USUAL = (0.125, 0.125)
"""The half-lives of arrivals and paths where there is too little to choose by."""
FEWEST = 30
"""Cases on each side of an origin, and cases that must still count half: with fewer, nothing is chosen."""
BEST_ARRIVALS, BEST_PATHS = 2, 3
"""So many of the best settings are mixed: what is nearly as good is as likely to be right."""
TIMES = 16
SEED = 4


def held_back(whole: History) -> Horizon:
    """The last 30 % of the time in which cases arrived, from a midnight (UTC) on if it is a week long."""
    horizon = _rest(whole, whole.since + (1 - HELD_BACK) * whole.length)
    return replace(horizon, end=whole.closed)


def players(past: History, times: int, seed: int) -> dict[bool, Replay]:
    """The ways to play a history: without queues, and with them if it tells who worked from when to when."""
    found = {False: Replay(past, times, seed)}
    if playable(past):
        found[True] = Staffed(past, times, seed)
    return found


def playable(past: History) -> bool:
    """Does a history tell who worked from when to when, so that its queues can be played?"""
    return past.tells("begun") and past.tells("resource") and past.length >= WEEK


def courses(by: dict[bool, Replay], horizon: Horizon, mix: Sequence[Options]) -> list[Figures]:
    """Every course of the horizon, the settings of the mix by turns."""
    turns = [mix[time % len(mix)] for time in range(by[False].times)]
    return [by[options.staffed].course(time, horizon, options) for time, options in enumerate(turns)]


def chosen(past: History, queues: bool | None = None) -> tuple[Options, ...]:
    """The settings with the smallest errors at several moments of the past. Nothing after it is looked at.

    `queues` says whether they are played; None: as would have forecast better.
    """
    trials = list(_trials(past, ORIGINS))
    arrivals, paths = (max(share * past.length, HOUR) for share in USUAL)
    usual = Options(arrivals, paths, NEAR[1], bool(queues))
    if not trials:
        return (usual,)
    half_lives = [share * past.length for share in HALF_LIVES]
    half_lives = [half_life for half_life in half_lives if _enough(past, half_life)] or [np.inf]
    levels = [
        replace(usual, arrivals=half_life, staffed=False) for half_life in half_lives if half_life >= WEEK
    ]
    best = _best(levels, [*trials, *_trials(past, (LATEST,))], ("arrivals_error",), BEST_ARRIVALS)
    ways = [] if queues else [(near, False) for near in NEAR]
    if queues is not False and all(True in trial.players for trial in trials):
        ways.append((NEAR[1], True))
    if not ways:
        return (usual,)
    kinds = [Options(best[0].arrivals, half_life, *way) for half_life, way in product(half_lives, ways)]
    good = _best(kinds, trials, ("median_error", "p90_error", "wip_error"), BEST_PATHS)
    return tuple(replace(one, arrivals=other.arrivals) for one in good for other in best)


@dataclass(frozen=True, slots=True, eq=False)
class Trial:
    """A moment of the past, ready to be forecast from, and what came."""

    players: dict[bool, Replay]
    horizon: Horizon
    actual: Figures

    def errors(self, options: Options) -> Errors:
        return errors(self.actual, quantile(courses(self.players, self.horizon, [options]), 0.5))


def _best(
    options: Iterable[Options], trials: Sequence[Trial], measures: Sequence[str], count: int
) -> list[Options]:
    """By the mean of log(1 + error): being three times off is worse than twice, but not all that counts."""

    def off(one: Options) -> float:
        found = [trial.errors(one) for trial in trials]
        return float(np.log1p([getattr(error, name) for error in found for name in measures]).mean())

    return sorted(options, key=off)[:count]


def _trials(past: History, origins: Sequence[float]) -> Iterator[Trial]:
    """Moments of the past with enough before and after them."""
    for share in origins:
        horizon = _rest(past, past.since + share * past.length)
        came = ((past.arrived >= horizon.start) & (past.arrived <= horizon.end)).sum()
        before = past.before(horizon.start)
        if min(came, len(before)) >= FEWEST:
            actual = measured(past.arrived, past.ended, horizon)
            yield Trial(players(before, TIMES, SEED), horizon, actual)


def _rest(past: History, moment: float) -> Horizon:
    if past.length >= WEEK:
        moment = float(np.ceil(moment / DAY) * DAY)
    end = moment + (moment - past.since) * HELD_BACK / (1 - HELD_BACK)
    return Horizon(moment, min(end, past.closed), past.until)


def _enough(past: History, half_life: float) -> bool:
    return half_life > 0 and float(np.exp2((past.arrived - past.closed) / half_life).sum()) >= FEWEST
