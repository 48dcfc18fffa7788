"""When a fitted office may be asked, and about what: the rule that holds before anything is answered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from motcua.insight.whatif.backtest import Backtest
from motcua.insight.whatif.history import DAY, WEEK, History
from motcua.kernel.errors import N_

CASES, HELD_BACK, WEEKS = 100, 30, 8
"""The fewest cases, those of them in the held-back part, and weeks in which cases arrive."""
GOOD = 0.1
"""A model this near by the mean of its errors may be asked though the past repeated is as near: where every
week is like the last, nothing can be nearer."""
TIMES, COUNTS, POINTS = 1 / 3, 1 / 2, 0.15
"""The greatest error of a time; of arrivals by week and of cases open, of which much is chance; of a share,
in points of 1. What was further off is not told."""
OF_TIME = ("median", "p90", "on_time", "step")
TREND = 2.0
"""So many times as long or as short in the last third as in the first is a trend."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is not answered: a sentence to translate, and what to fill in (`early` and `late` in
    days). `asked`: what was asked, a measure or a lever; empty for everything."""

    asked: str
    code: str
    message: str
    data: dict[str, Any] = field(default_factory=dict)


SMALL = N_(
    "The log has {cases} cases, {held} of them in the last 30% of the time; at least {least} and {fewest} "
    "are needed."
)
SHORT = N_("The log covers {weeks} weeks; at least {least} are needed to see what repeats itself.")
NOT_BETTER = N_(
    "Tried on the last 30% of the log, the model was off by {model} on average; the past simply repeated by "
    "{past}, a textbook queue by {mmc}. A model that is not better than these says nothing."
)
TOO_FAR = N_("Tried on the last 30% of the log, this was off by more than {limit}.")
CHANGED = N_(
    "Half of all cases took {early} in the first third of the log and {late} in the last: the office itself "
    "was changing. A log that begins after that change is needed."
)


def too_little(whole: History) -> Iterator[Reason]:
    """Why a history is too small to hold a part of it back."""
    weeks = whole.length / WEEK
    held = int((whole.arrived >= whole.since + 0.7 * whole.length).sum())
    if len(whole) < CASES or held < HELD_BACK:
        data = {"cases": len(whole), "held": held, "least": CASES, "fewest": HELD_BACK}
        yield Reason("", "too_few_cases", SMALL, data)
    if weeks < WEEKS:
        yield Reason("", "too_few_weeks", SHORT, {"weeks": round(weeks, 1), "least": WEEKS})


def distrusted(found: Backtest) -> Iterator[Reason]:
    """Why a model is not asked at all."""
    mean = {name: errors.mean for name, errors in found.errors.items()}
    if mean["model"] > GOOD and not found.better("mean"):
        yield Reason("", "not_better", NOT_BETTER, {name: f"{off:.0%}" for name, off in mean.items()})


def limit(measure: str) -> float:
    """The greatest error with which a measure is told."""
    kind = measure.partition(".")[0]
    return {"on_time": POINTS, "load": POINTS, "median": TIMES, "p90": TIMES, "step": TIMES}.get(kind, COUNTS)


def is_share(measure: str) -> bool:
    """Is the error told in points of 1, not as a share of what came?"""
    return limit(measure) == POINTS


def off(measure: str, actual: float, forecast: float) -> float:
    """How far a measure was off; NaN where it was not there to compare."""
    if is_share(measure):
        return abs(forecast - actual)
    return abs(forecast - actual) / actual if actual > 0 else np.nan


def trend(whole: History) -> tuple[float, float] | None:
    """The days that half of all cases took in the first and in the last third, where they differ greatly."""
    took = (whole.ended - whole.arrived) / DAY
    third = len(took) // 3
    early, late = (float(np.median(part)) for part in (took[:third], took[-third:]))
    low, high = sorted((early, late))
    return (early, late) if high > TREND * max(low, 1e-9) else None


def too_far(errors: Mapping[str, float], whole: History) -> Iterator[Reason]:
    """Why measures are not told whose error is too great; where a time is among them and the office was
    changing, no time is told."""
    wrong = {measure: error for measure, error in errors.items() if error > limit(measure)}
    changed = trend(whole) if wrong.keys() & {"median", "p90"} else None
    if changed:
        days = dict(zip(("early", "late"), changed, strict=True))
        yield from (Reason(one, "trend", CHANGED, days) for one in OF_TIME)
    for measure in wrong:
        if not (changed and measure.partition(".")[0] in OF_TIME):
            yield Reason(measure, "too_far_off", TOO_FAR, {"limit": f"{limit(measure):.0%}"})
