"""What is measured: the dossiers of a unit by the month of their reception, and four numbers made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from statistics import median_low

from motcua.kernel.errors import N_

FOLLOWED = 45
"""Days after reception at which a dossier is judged."""


@dataclass(frozen=True, slots=True)
class Month:
    """The dossiers received in a month.

    `days`: calendar days to the end, of those that the office ended while they were followed, not of what was
    withdrawn; `on_time`: how many are not late; `asked`: how many were asked for a supplement.
    """

    received: int = 0
    days: tuple[float, ...] = ()
    on_time: int = 0
    asked: int = 0


@dataclass(frozen=True, slots=True)
class Series:
    """A unit with its months. Units of one `block` are exchanged with each other only."""

    name: str
    treated: bool
    months: Mapping[int, Month] = field(default_factory=dict)
    block: str = ""

    def over(self, months: Iterable[int]) -> Month:
        """Several months taken together."""
        found = [self.months[month] for month in months if month in self.months]
        return Month(
            sum(one.received for one in found),
            tuple(days for one in found for days in one.days),
            sum(one.on_time for one in found),
            sum(one.asked for one in found),
        )


@dataclass(frozen=True, slots=True)
class Measure:
    """A number of some dossiers, None where there is none. `better`: +1 where more is better, else −1.
    `forecast` is its name in the forecasts of reforms, "" where they have none."""

    key: str
    called: str
    of: Callable[[Month], float | None]
    better: int
    share: bool = True
    forecast: str = ""


def _median(month: Month) -> float | None:
    """Days within which half have ended; None while more than half have not."""
    if 2 * len(month.days) < month.received or not month.received:
        return None
    return median_low([*month.days, *[float("inf")] * (month.received - len(month.days))])


def _share(count: Callable[[Month], int]) -> Callable[[Month], float | None]:
    return lambda month: count(month) / month.received if month.received else None


MEASURES = (
    Measure(
        "median", N_("Days within which half have the result"), _median, -1, share=False, forecast="median"
    ),
    Measure("on_time", N_("Results on time"), _share(lambda month: month.on_time), 1, forecast="on_time"),
    Measure("asked", N_("Asked for a supplement"), _share(lambda month: month.asked), -1, forecast="asked"),
    Measure("settled", N_("Settled within 45 days"), _share(lambda month: len(month.days)), 1),
)
