"""A backtest in plain words, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import numpy as np

from motcua.insight.log.times import moment
from motcua.insight.whatif.backtest import BASELINES, Backtest
from motcua.insight.whatif.choosing import FEWEST
from motcua.insight.whatif.history import DAY, HOUR, WEEK, History
from motcua.insight.whatif.measures import MEASURES, Figures, Horizon
from motcua.kernel.errors import N_

UNITS = {WEEK: "week", DAY: "day", HOUR: "hour"}
METHODS = ("model", *BASELINES)
OF = {
    "median_error": N_("median throughput"),
    "p90_error": N_("90th percentile of throughput"),
    "arrivals_error": N_("arrivals"),
    "wip_error": N_("cases in progress"),
    "mean": N_("the mean of the four"),
}
BASELINE = {"past": N_("the past repeated"), "mmc": N_("the M/M/c queue")}

LACKS = {
    "begun": N_(
        "The log tells when a step was done, but not when work on it began. Add a column for it "
        "(start, started) to ask about people and opening hours."
    ),
    "resource": N_(
        "The log does not tell who did the steps. Add a column for it (resource, officer) to ask about "
        "people."
    ),
    "role": N_(
        "The log does not tell the office or post of those who did the steps. Add a column for it (office, "
        "role) to ask about mandates."
    ),
}
"""What most events do not tell."""

Word = tuple[str, dict[str, Any]]
"""A template and what to fill in."""


def words(found: Backtest) -> Iterator[Word]:
    """Where the model is not better, and what the log cannot carry."""
    for measure in OF:
        if not found.better(measure):
            yield _not_better(found, measure)
    if found.horizon.cold and found.horizon.start < found.past.closed:
        yield (
            N_("The second log does not come after the first; only weekdays and hours were aligned."),
            {},
        )
    for history in (found.past, found.whole) if found.horizon.cold else (found.whole,):
        if history.left_out:
            yield N_("Cases left out for dates far outside: {count}."), {"count": history.left_out}
    if len(found.past) < 2 * FEWEST:
        yield (
            N_("With {count} cases to fit nothing could be chosen; usual settings were taken."),
            {"count": len(found.past)},
        )
    yield from _lacking(found.past)


def _lacking(past: History) -> Iterator[Word]:
    return ((message, {}) for what, message in LACKS.items() if not past.tells(what))


def _not_better(found: Backtest, measure: str) -> Word:
    best = min(BASELINES, key=lambda baseline: getattr(found.errors[baseline], measure))
    model, other = (f"{getattr(found.errors[method], measure):.1%}" for method in ("model", best))
    data = {"measure": OF[measure], "baseline": BASELINE[best], "model": model, "other": other}
    if model == other:
        return N_("Only as good in {measure} as {baseline}: both are off by {other}."), data
    return N_("Not better in {measure}: off by {model}, {baseline} by {other}."), data


def as_json(found: Backtest) -> dict[str, Any]:
    """Everything behind the errors; durations in days of 24 hours, moments in UTC."""
    methods = {
        name: asdict(found.errors[name])
        | {"mean_error": found.errors[name].mean}
        | _figures(found.figures[name])
        for name in METHODS
    }
    low, high = _figures(found.forecast.low), _figures(found.forecast.high)
    methods["model"]["nine_in_ten"] = {name: [low[name], high[name]] for name in low}
    methods["model"]["chosen"] = _options(found)
    return {
        "train": _part(found.past.since, found.past.closed, len(found.past)),
        "horizon": _horizon(found.horizon),
        "actual": _figures(found.actual),
        **methods,
        "better": {measure: found.better(measure) for measure in (*MEASURES, "mean")},
        "words": [template.format(**data) for template, data in words(found)],
    }


def _figures(figures: Figures) -> dict[str, Any]:
    return {
        "median_days": _days(figures.median),
        "p90_days": _days(figures.p90),
        "arrivals": [round(float(count), 3) for count in figures.arrivals],
        "wip": [round(float(count), 3) for count in figures.wip],
    }


def _days(seconds: float) -> float | None:
    return None if np.isnan(seconds) else round(seconds / DAY, 6)


def _horizon(horizon: Horizon) -> dict[str, Any]:
    return _part(horizon.start, horizon.end, None) | {
        "watched_until": _moment(horizon.watched),
        "arrivals_by": UNITS[horizon.unit],
        "wip_by": UNITS[min(horizon.unit, DAY)],
        "empty_before": horizon.cold,
    }


def _part(since: float, until: float, cases: int | None) -> dict[str, Any]:
    told = {"from": _moment(since), "until": _moment(until), "days": round((until - since) / DAY, 3)}
    return told if cases is None else {"cases": cases, **told}


def _moment(seconds: float) -> str:
    return moment(round(seconds * 1e6)).isoformat(timespec="seconds")


def _options(found: Backtest) -> list[dict[str, Any]]:
    return [
        {
            "arrivals_half_life_days": _half_life(options.arrivals),
            "paths_half_life_days": _half_life(options.paths),
            "nearest_share": options.near,
            "queues_played": options.staffed,
        }
        for options in found.model.mix
    ]


def _half_life(seconds: float) -> float | None:
    """None: nothing is forgotten."""
    return None if np.isinf(seconds) else round(seconds / DAY, 2)
