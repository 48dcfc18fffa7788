"""The two states that a change lies between, and which of them each dossier meets."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from motcua.insight.whatif.model import Numbers
from motcua.insight.whatif.reform.scenario import Scenario
from motcua.insight.whatif.reform.worlds import Values

Flags: TypeAlias = NDArray[np.bool_]


class Sides:
    """A scenario without and with its change: each dossier keeps the state of the day of its reception."""

    def __init__(self, old: Scenario, new: Scenario, was: Values, will: Values, after: Flags) -> None:
        self.old, self.new, self.was, self.will, self.after = old, new, was, will, after

    def number(self, key: str) -> NDArray[np.float64]:
        """A number for each dossier."""
        return np.where(self.after, self.will[key], self.was[key])

    def by_procedure(self, key: str, procedure: Numbers, default: float = 0.0) -> NDArray[np.float64]:
        """A number that each procedure has under its own name: "minutes" -> minutes.survivors and so on."""
        names = [f"{key}.{one.key}" for one in self.old.procedures]
        was, will = (np.array([side.get(name, default) for name in names]) for side in (self.was, self.will))
        return np.where(self.after, will[procedure], was[procedure])

    def at_province(self, procedure: Numbers) -> Flags:
        was, will = (self._mandates(side) for side in (self.old, self.new))
        return np.asarray(np.where(self.after, will[procedure], was[procedure]))

    def moves(self, procedure: Numbers) -> Flags:
        """Whether the change brings the decision from the province to the districts."""
        return self.after & (self._mandates(self.old) & ~self._mandates(self.new))[procedure]

    def rule(self, key: str, value: str) -> Flags:
        was, will = (bool(side.rules[key] == value) for side in (self.old, self.new))
        return np.asarray(np.where(self.after, will, was))

    def _mandates(self, side: Scenario) -> Flags:
        return np.array([side.rules[f"mandate.{one.key}"] == "province" for one in side.procedures])
