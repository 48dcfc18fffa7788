"""A forecast held against what came: of the end of a log by its beginning, or of one log by another."""

from __future__ import annotations

from dataclasses import dataclass

from motcua.insight.log import Log
from motcua.insight.whatif.baselines import past_repeated, queue_by_the_book
from motcua.insight.whatif.choosing import held_back
from motcua.insight.whatif.fitted import Fitted, Forecast, fit, forecast
from motcua.insight.whatif.history import History, history
from motcua.insight.whatif.measures import Errors, Figures, Horizon, errors, measured
from motcua.kernel.errors import N_, Refused

BASELINES = ("past", "mmc")
FEWEST = 2
"""Cases without which there is nothing to fit."""


@dataclass(frozen=True, slots=True, eq=False)
class Backtest:
    """What came, what each method had forecast, and how wrong each was, by the method's name."""

    past: History
    whole: History
    horizon: Horizon
    actual: Figures
    forecast: Forecast
    figures: dict[str, Figures]
    errors: dict[str, Errors]
    model: Fitted

    def better(self, measure: str) -> bool:
        """Was the model nearer to what came than both baselines, by this measure or by their mean?"""
        mine, *others = (getattr(self.errors[name], measure) for name in ("model", *BASELINES))
        return bool(mine < min(others))


def backtest(train: Log, test: Log | None = None) -> Backtest:
    """Fit on the first 70 % of the time and forecast the rest; or fit on one log and forecast another.

    Of the part that is forecast only its first and last moments are known beforehand. Cases of another log
    begin in an empty house. Raises Refused where there are too few cases to fit or to compare with.
    """
    if test is None:
        return held_against(history(train))
    past, whole = history(train), history(test)
    return _compared(past, whole, Horizon(whole.since, whole.closed, whole.until, cold=True), None)


def held_against(whole: History, queues: bool | None = None) -> Backtest:
    """The same of one history; `queues` says whether they are played (None: as would have been better)."""
    horizon = held_back(whole)
    return _compared(whole.before(horizon.start), whole, horizon, queues)


def _compared(past: History, whole: History, horizon: Horizon, queues: bool | None) -> Backtest:
    actual = measured(whole.arrived, whole.ended, horizon)
    if len(past) < FEWEST or not actual.arrivals.sum():
        message = N_(
            "At least {least} cases are needed to fit, and 1 to compare with; there are {past} and {rest}."
        )
        raise Refused("log_too_small", message, past=len(past), rest=int(actual.arrivals.sum()), least=FEWEST)
    model = fit(past, queues)
    found = forecast(model, horizon)
    figures = {
        "model": found.middle,
        "past": past_repeated(past, horizon),
        "mmc": queue_by_the_book(past, horizon),
    }
    wrong = {name: errors(actual, forecast_) for name, forecast_ in figures.items()}
    return Backtest(past, whole, horizon, actual, found, figures, wrong, model)
