"""Whose time it was between two entries of our journal: as the clock splits it, for all dossiers at once."""

from __future__ import annotations

from datetime import date

import numpy as np
from numpy.typing import NDArray

from motcua.clock import HERE, DayTable, Owner
from motcua.insight.log.model import Log
from motcua.insight.log.times import moment
from motcua.journey.table import Act

DAY = 86_400_000_000
"""Microseconds; Vietnam puts no clock forward or back."""
SECOND = 1_000_000

ENDS = (Act.ISSUE, Act.REFUSE, Act.STOP, Act.WITHDRAW)
"""After these the clock has stopped, and nobody's time runs."""


def owned(log: Log, table: DayTable) -> dict[str, NDArray[np.int64]]:
    """Seconds before each row by owner: office, citizen and closed, as `clock.explain` counts them.

    Closed are days off, and what lies beyond the end of the clock. The log is one of our journal's.
    """
    whole = np.zeros(len(log), np.int64)
    open_ = np.zeros(len(log), np.int64)
    later = np.flatnonzero(log.case[1:] == log.case[:-1]) + 1
    upright = _seconds_open(log.at, table)
    whole[later] = log.at[later] // SECOND - log.at[later - 1] // SECOND
    open_[later] = upright[later] - upright[later - 1]
    hand = _hands(log)
    citizen = np.where(hand == 1, open_, 0)
    office = np.where(hand == 0, open_, 0)
    return {
        Owner.OFFICE.value: office,
        Owner.CITIZEN.value: citizen,
        Owner.CLOSED.value: whole - office - citizen,
    }


def _hands(log: Log) -> NDArray[np.int8]:
    """In whose hand the dossier was before each row: 0 the office's, 1 the citizen's, 2 nobody's any more."""
    numbers = {name: number for number, name in enumerate(log.activities)}
    asks = [numbers[act] for act in (Act.REQUEST_SUPPLEMENT, Act.RETURN_INCOMPLETE) if act in numbers]
    gives = [numbers[act] for act in (Act.RECEIVE, Act.SUPPLEMENT) if act in numbers]
    ends = [numbers[act] for act in (*ENDS, Act.DECLINE) if act in numbers]
    said = np.full(len(log), -1, np.int8)
    said[np.isin(log.activity, gives)] = 0
    said[np.isin(log.activity, asks)] = 1
    said[np.isin(log.activity, ends)] = 2
    first = np.r_[True, log.case[1:] != log.case[:-1]] if len(log) else np.zeros(0, bool)
    said[first & (said < 0)] = 0
    last_said = np.maximum.accumulate(np.where(said >= 0, np.arange(len(log)), 0))
    after = said[last_said]
    return np.r_[np.zeros(1, np.int8), after[:-1]] if len(log) else after


def _seconds_open(at: NDArray[np.int64], table: DayTable) -> NDArray[np.int64]:
    """For each moment, the seconds of working days since the first day that the moments touch."""
    if not len(at):
        return at
    offset = moment(int(at[0])).astimezone(HERE).utcoffset()
    assert offset is not None  # noqa: S101, HERE has one
    here = at + int(offset.total_seconds()) * SECOND
    days, within = here // DAY, here % DAY // SECOND
    first = int(days.min())
    start = moment(first * DAY).date().toordinal()
    touched = (date.fromordinal(start + n) for n in range(int(days.max()) - first + 1))
    open_ = np.array([table.is_working(day) for day in touched])
    through = np.r_[0, np.cumsum(open_)]
    place = days - first
    seconds: NDArray[np.int64] = through[place] * 86_400 + np.where(open_[place], within, 0)
    return seconds
