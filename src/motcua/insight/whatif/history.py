"""What an event log tells of its cases, in columns, and how much of it was to be seen before any moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from motcua.insight.log import Log
from motcua.insight.log.facts import of_case
from motcua.insight.log.model import NEVER, NONE
from motcua.insight.whatif.model import Numbers, Seconds
from motcua.kernel.errors import N_, Refused

Rows: TypeAlias = NDArray[np.int64]
"""Places in the columns of a history, or numbers of its cases."""

ARRIVES = 0
"""The activity with which every case of a history begins: its arrival."""
HOUR = 3_600.0
DAY = 24 * HOUR
WEEK = 7 * DAY
YEAR = 365 * DAY
FAR = 5.0
"""Far outside is what lies a year off, and so many times the width of the middle half of all moments."""
MOST_LEFT_OUT, FEW = 0.01, 3
"""More than this share of the cases, or number, is no mistake but the shape of the log."""
LONGEST = 100
"""Years in which the cases of a log may arrive."""
MOSTLY = 0.5


@dataclass(frozen=True, slots=True, eq=False)
class History:
    """Cases in order of arrival, with what happened to them before the moment `until`.

    Case i has the events from `first[i]` on, before `first[i + 1]`, by time. The first of them is its arrival
    (ARRIVES): the earliest moment that the log tells of it, be it enabled, begun or done. `activity` - 1 is a
    place in `activities`. `at` is when an event was done, `begun` and `enabled` are NaN where not told, all
    seconds since 1970. Cases arrived from `since` to `closed`. `due` is the deadline of each case, NaN where
    none is told. `left_out` cases had dates far outside.
    """

    first: Rows
    at: Seconds
    begun: Seconds
    enabled: Seconds
    activity: Numbers
    resource: Numbers
    role: Numbers
    activities: Sequence[str]
    roles: Sequence[str]
    since: float
    closed: float
    until: float
    due: Seconds
    left_out: int = 0

    def __len__(self) -> int:
        return len(self.first) - 1

    @property
    def arrived(self) -> Seconds:
        return self.at[self.first[:-1]]

    @property
    def ended(self) -> Seconds:
        """The last event of each case, as far as it is known."""
        return self.at[self.first[1:] - 1]

    @property
    def length(self) -> float:
        """Seconds in which cases arrived."""
        return self.closed - self.since

    @property
    def case(self) -> Rows:
        """The case of each event."""
        return np.repeat(np.arange(len(self)), np.diff(self.first))

    def tells(self, what: str) -> bool:
        """Do most events tell when work `begun`, the `resource` who did it, or its `role`?"""
        column = getattr(self, what)[self.activity != ARRIVES]
        told = column >= 0 if what == "begun" else column != NONE
        return bool(told.mean() >= MOSTLY) if len(told) else False

    def before(self, moment: float) -> History:
        """What was to be seen just before `moment`: later events and cases are not there."""
        seen = self.at < moment
        counts = np.bincount(self.case[seen], minlength=len(self))
        first = np.concatenate([[0], np.cumsum(counts[counts > 0])])
        columns = {name: getattr(self, name)[seen] for name in COLUMNS}
        columns |= {"first": first, "due": self.due[counts > 0]}
        return replace(self, closed=min(moment, self.closed), until=moment, **columns)


COLUMNS = ("at", "begun", "enabled", "activity", "resource", "role")


def history(log: Log) -> History:
    """The cases of a log. Those with dates far outside are left out, if they are few.

    Raises Refused where what is left still spans more than a hundred years.
    """
    at, begun, enabled = (_seconds(column) for column in (log.at, log.start, log.enabled))
    low, high = _bounds(at)
    kept = ~np.logical_or.reduceat((at < low) | (at > high), log.first_of_case())
    if (~kept).sum() > max(MOST_LEFT_OUT * len(kept), FEW) or kept.mean() < MOSTLY:
        low, high, kept = -np.inf, np.inf, np.ones(len(kept), np.bool_)
    begun, enabled = _not_after(begun, at, low), _not_after(enabled, at, low)
    arrival = np.fmin.reduceat(np.fmin(np.fmin(begun, enabled), at), log.first_of_case())
    return _in_order(log, {"at": at, "begun": begun, "enabled": enabled}, arrival, kept)


def _in_order(log: Log, moments: dict[str, Seconds], arrival: Seconds, kept: NDArray[np.bool_]) -> History:
    """By arrival, each case with its arrival as first event."""
    cases = np.flatnonzero(kept)
    cases = cases[np.argsort(arrival[cases], kind="stable")]
    _refuse_too_long(arrival[cases])
    place = np.full(len(kept), -1)
    place[cases] = np.arange(len(cases))
    events = np.flatnonzero(kept[log.case])
    case = np.concatenate([np.arange(len(cases)), place[log.case[events]]])
    order = np.argsort(case, kind="stable")

    def column(of_arrival: NDArray[Any], of_event: NDArray[Any]) -> NDArray[Any]:
        return np.concatenate([of_arrival, of_event[events]])[order]

    nothing, nobody = np.full(len(cases), np.nan), np.full(len(cases), NONE, np.int32)
    columns = {name: column(arrival[cases] if name == "at" else nothing, moments[name]) for name in moments}
    columns["activity"] = column(np.full(len(cases), ARRIVES, np.int32), log.activity + 1)
    columns |= {"resource": column(nobody, log.resource), "role": column(nobody, log.role)}
    return History(
        first=np.concatenate([[0], np.cumsum(np.bincount(case))]),
        activities=log.activities,
        roles=log.roles,
        since=float(arrival[cases[0]]),
        closed=float(arrival[cases[-1]]),
        until=float(moments["at"][events].max()),
        due=_seconds(of_case(log, "case_deadline"))[cases],
        left_out=int((~kept).sum()),
        **columns,
    )


def _refuse_too_long(arrival: Seconds) -> None:
    years = float(np.ptp(arrival)) / YEAR
    if years > LONGEST:
        message = N_(
            "The cases of this log arrive over {years} years, so dates must be wrong. Leave them out, or "
            "name the form of its dates (time_format) in a mapping file."
        )
        raise Refused("log_too_long", message, years=round(years))


def _seconds(moments: NDArray[np.int64]) -> Seconds:
    return np.where(moments == NEVER, np.nan, moments / 1e6)


def _bounds(at: Seconds) -> tuple[float, float]:
    low, high = np.quantile(at, [0.25, 0.75])
    reach = FAR * max(high - low, YEAR / FAR)
    return float(low - reach), float(high + reach)


def _not_after(moments: Seconds, at: Seconds, low: float) -> Seconds:
    """Not told where it lies far outside, or after what it should have led to."""
    with np.errstate(invalid="ignore"):
        return np.where((moments >= low) & (moments <= at), moments, np.nan)
