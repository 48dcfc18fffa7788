"""The law on one side of a comparison: the day on which every case arises, and the values in force."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from motcua.law.effect.population import Row
from motcua.law.parameters import Parameters


@dataclass(frozen=True, slots=True)
class Side:
    """`name`: before or after. `day`: None leaves every case the day it has."""

    name: str
    day: date | None
    parameters: Parameters

    def case(self, row: Row) -> dict[str, Any]:
        """The row's case as it arises on this side."""
        return {**row.case, "date": self.day.isoformat()} if self.day else row.case
