"""A model fitted from any event log: what it can carry, what it forecasts, and how wrong it was before."""

from __future__ import annotations

from dataclasses import dataclass

from motcua.insight.log import Log
from motcua.insight.whatif.choosing import chosen, courses, held_back, players
from motcua.insight.whatif.history import History, history
from motcua.insight.whatif.measures import Errors, Figures, Horizon, errors, measured, quantile
from motcua.insight.whatif.replay import Options, Scene
from motcua.insight.whatif.staffed import Staffed
from motcua.kernel.errors import N_, Refused

FEWEST = 2
"""Cases without which there is nothing to fit."""
ENOUGH = 100
"""Cases without which what a reform would do is not answered."""
TIMES = 120
SEED = 2024

LACKS = {
    "cases": N_("The log has {count} cases; at least {least} are needed to say what a change would do."),
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
QUESTIONS: dict[str, tuple[str, ...]] = {
    "throughput": ("cases",),
    "arrivals": ("cases",),
    "opening_hours": ("cases", "begun"),
    "staffing": ("cases", "begun", "resource"),
    "mandates": ("cases", "begun", "resource", "role"),
}
"""What may be asked of a fitted model, and what its log must tell for it."""


@dataclass(frozen=True, slots=True, eq=False)
class Forecast:
    """The middle of all courses of a horizon, what nine in ten lie between, and the error of validation."""

    horizon: Horizon
    middle: Figures
    low: Figures
    high: Figures
    validated: Errors | None


@dataclass(frozen=True, slots=True, eq=False)
class Fitted:
    """A model of an office as its log shows it.

    `validated` tells how wrong the model was when it was fitted to the first 70 % of the time and forecast
    the rest; None where the log was too small for that, and then nothing may rest on it.
    """

    past: History
    mix: tuple[Options, ...]
    validated: Errors | None

    def lacks(self, question: str) -> list[Refused]:
        """What the log would have to tell besides to answer this; KeyError for what nobody can ask."""
        data = {"count": len(self.past), "least": ENOUGH}
        return [
            Refused(f"log_lacks_{need}", LACKS[need], **data)
            for need in QUESTIONS[question]
            if not self._tells(need)
        ]

    def can_carry(self, question: str) -> None:
        """Raises Refused where the log does not tell enough to answer this, with what is missing first."""
        if lacking := self.lacks(question):
            raise lacking[0]

    def _tells(self, what: str) -> bool:
        if what == "cases":
            return len(self.past) >= ENOUGH and self.validated is not None
        return self.past.tells(what)


def fitted(log: Log) -> Fitted:
    """The model of a log, with its error on the last 30 % of the time, which it had not seen then.

    Raises Refused for a log without at least two cases.
    """
    whole = history(log)
    return Fitted(whole, fit(whole), validated(whole))


def fit(past: History, queues: bool | None = None) -> tuple[Options, ...]:
    """The settings with which a history forecasts itself best. Raises Refused without at least two cases."""
    if len(past) < FEWEST:
        raise Refused("log_too_small", LACKS["cases"], count=len(past), least=FEWEST)
    return chosen(past, queues)


def validated(whole: History) -> Errors | None:
    """The error of the model on the held-back end of a history; None where nothing can be held back."""
    horizon = held_back(whole)
    past = whole.before(horizon.start)
    if len(past) < FEWEST or horizon.start >= horizon.end:
        return None
    model = Fitted(past, fit(past), None)
    return errors(measured(whole.arrived, whole.ended, horizon), forecast(model, horizon).middle)


def forecast(model: Fitted, horizon: Horizon, times: int = TIMES, seed: int = SEED) -> Forecast:
    """What will come in a horizon, played so many times. Equal seeds give equal forecasts."""
    played = courses(players(model.past, times, seed), horizon, model.mix)
    middle, low, high = (quantile(played, share) for share in (0.5, 0.05, 0.95))
    return Forecast(horizon, middle, low, high, model.validated)


def scene(model: Fitted, horizon: Horizon, time: int = 0, seed: int = SEED) -> Scene:
    """One course of a horizon before it is played, so that levers can change it: its cases and the people.

    Raises Refused where the log cannot carry a question about staffing.
    """
    model.can_carry("staffing")
    player = Staffed(model.past, time + 1, seed)
    options = model.mix[time % len(model.mix)]
    return player.scene(player.new(time, horizon, options), horizon)
