"""An office fitted to its log, and tried on the held-back end of the log: what may be asked of it."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from motcua.insight.log import Log
from motcua.insight.whatif.backtest import Backtest, held_against
from motcua.insight.whatif.choosing import chosen, playable
from motcua.insight.whatif.history import DAY, History, history
from motcua.insight.whatif.office.happened import Figures
from motcua.insight.whatif.office.held_back import measured
from motcua.insight.whatif.office.levers import Lever
from motcua.insight.whatif.office.offered import NEEDS_QUEUES, levers, missing
from motcua.insight.whatif.office.player import player
from motcua.insight.whatif.office.trusted import Reason, distrusted, too_far, too_little
from motcua.insight.whatif.replay import Options
from motcua.insight.whatif.told import METHODS, as_json
from motcua.kernel.errors import N_

MAIN = ("median", "p90", "on_time", "open", "backlog")
"""With none of these there is nothing to answer."""

QUEUES_OFF = N_(
    "Waiting for people was played from this log, and was off by {error} on average. So waiting is taken as "
    "it was, and what would shorten it cannot be asked."
)


@dataclass(frozen=True, slots=True, eq=False)
class Tried:
    """A fitted office. `days` is how long the held-back part was, and how far the office is played on.

    `errors` says by measure how far it was off on the held-back part, where `actual` came and `forecast` had
    been expected; `backtest` how the methods did (see told.as_json), None where nothing could be held back;
    `refused` what is not answered, and why.
    """

    whole: History
    mix: tuple[Options, ...] = ()
    queues: bool = False
    days: float = 0.0
    backtest: dict[str, Any] | None = None
    actual: Figures = field(default_factory=dict)
    forecast: Figures = field(default_factory=dict)
    errors: Figures = field(default_factory=dict)
    levers: tuple[Lever, ...] = ()
    refused: tuple[Reason, ...] = ()

    @property
    def usable(self) -> bool:
        """May anything be asked at all? A reason that names nothing refuses everything."""
        whole = all(reason.asked for reason in self.refused)
        return bool(self.backtest) and whole and any(map(self.tells, MAIN))

    def tells(self, measure: str) -> bool:
        """Was the measure near enough on the held-back part?"""
        refused = {reason.asked for reason in self.refused}
        return measure in self.errors and not refused & {measure, measure.partition(".")[0]}


def tried(log: Log, *, ours: bool = False) -> Tried:
    """Fit to the first 70 % of the time, forecast the rest, and say what may be asked of the whole.

    `ours`: it is our own journal. Raises Refused for a log that arrives over more than a hundred years.
    """
    whole = history(log)
    if reasons := [*too_little(whole)]:
        return Tried(whole, refused=tuple(reasons))
    found, queues, refused = _held_back(whole)
    actual, forecast, errors = measured(found, queues=queues)
    office = player(whole, 1, queues=queues)
    if not refused:
        refused = [*missing(office, actual, ours=ours)]
    refused = [*refused, *too_far(errors, whole), *distrusted(found)]
    return Tried(
        whole,
        chosen(whole, queues),
        queues,
        found.horizon.length / DAY,
        _methods(found),
        actual,
        forecast,
        errors,
        levers(office),
        tuple(refused),
    )


def _methods(found: Backtest) -> dict[str, Any]:
    """What was fitted, what was held back, and the errors of the model and of both baselines."""
    told = as_json(found)
    errors = {name: asdict(found.errors[name]) | {"mean": found.errors[name].mean} for name in METHODS}
    return {"train": told["train"], "horizon": told["horizon"], "errors": errors}


def _held_back(whole: History) -> tuple[Backtest, bool, list[Reason]]:
    """With queues where the log shows them and they hold; else with waiting as it was."""
    if not playable(whole):
        return held_against(whole, queues=False), False, []
    found = held_against(whole, queues=True)
    if not [*distrusted(found)]:
        return found, True, []
    data = {"error": f"{found.errors['model'].mean:.0%}"}
    refused = [Reason(asked, "queues_off", QUEUES_OFF, data) for asked in NEEDS_QUEUES]
    return held_against(whole, queues=False), False, refused
