"""How cases that were open when we last looked go on: as others did that stood where they stand.

A log does not say which of its cases are over. What the last step of a case says is read from all that stood
there before: the product-limit estimate S (Kaplan and Meier 1958) of the time until something follows a step.
It does not fall to zero, because after some nothing follows any more: the probability that more is to come,
after nothing came for a time s, is 1 - S(inf) / S(s). A case that goes on does so as one that had waited as
long after the same step.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from motcua.insight.whatif.history import History, Rows
from motcua.insight.whatif.model import Seconds

ROUNDS = 20
"""A case is continued by so many others at most."""
ANY = -1
FEWEST = 5
"""A step that was seen less often is judged as all steps together."""


@dataclass(frozen=True, slots=True, eq=False)
class Gaps:
    """How long it took until something followed one step, ascending, and after which events (`row`).

    `remain[k]` is the share after which nothing had followed until `length[k]`, with `remain[-1]` for ever.
    """

    length: Seconds
    row: Rows
    remain: NDArray[np.float64]

    @classmethod
    def of(cls, length: Seconds, row: Rows, followed: NDArray[np.bool_]) -> Gaps:
        """From all gaps, those that were still open when we last looked included (not `followed`)."""
        order = np.lexsort((~followed, length))
        length, row, followed = length[order], row[order], followed[order]
        at_risk = np.arange(len(length), 0, -1)
        remain = np.cumprod(1 - followed / at_risk, dtype=np.float64)
        return cls(length[followed], row[followed], remain[followed])

    def more_to_come(self, idle: Seconds) -> NDArray[np.float64]:
        """The probability that something follows after nothing did for so long."""
        if not len(self.length):
            return np.zeros(len(idle))
        here = np.concatenate([[1.0], self.remain])[np.searchsorted(self.length, idle, "right")]
        return np.asarray(1 - self.remain[-1] / np.maximum(here, 1e-12))

    def drawn(self, idle: Seconds, rng: np.random.Generator) -> Rows:
        """For each an event after which something followed, but not for so long. There must be one."""
        low = np.searchsorted(self.length, idle, "right")
        return self.row[low + (rng.random(len(idle)) * (len(self.row) - low)).astype(np.int64)]


class Continued:
    """A history whose open cases can be played to their end, differently each time."""

    def __init__(self, past: History) -> None:
        self.past = past
        last = np.zeros(len(past.at), np.bool_)
        last[past.first[1:] - 1] = True
        following = np.append(past.at[1:], past.until)
        self.gap = np.where(last, past.until, following) - past.at
        self.followed = ~last
        self.end_of = past.first[1:][past.case]
        self._gaps: dict[int, Gaps] = {}

    def gaps(self, activity: int) -> Gaps:
        """What followed one activity, or ANY."""
        if activity not in self._gaps:
            rows = np.flatnonzero((self.past.activity == activity) | (activity == ANY))
            if activity != ANY and len(rows) < FEWEST:
                return self.gaps(ANY)
            self._gaps[activity] = Gaps.of(self.gap[rows], rows, self.followed[rows])
        return self._gaps[activity]

    def finished(self, rng: np.random.Generator) -> Finished:
        """Every case with an end: the pieces of history that it is made of."""
        past = self.past
        cases = np.arange(len(past))
        pieces = [(cases, past.first[:-1], past.first[1:], np.zeros(len(past)))]
        tip, end = past.first[1:] - 1, past.ended.copy()
        open_cases = cases
        for _ in range(ROUNDS):
            next_row = self._next(tip[open_cases], rng)
            goes_on = next_row >= 0
            open_cases, next_row = open_cases[goes_on], next_row[goes_on]
            if not len(open_cases):
                break
            shift = end[open_cases] + self.gap[next_row] - past.at[next_row + 1]
            stop = self.end_of[next_row]
            pieces.append((open_cases, next_row + 1, stop, shift))
            tip[open_cases], end[open_cases] = stop - 1, past.at[stop - 1] + shift
        return Finished.of(past, pieces)

    def _next(self, tip: Rows, rng: np.random.Generator) -> Rows:
        """For each case the event like which it goes on, or -1 where it is over."""
        found = np.full(len(tip), -1)
        chance, idle = rng.random(len(tip)), self.gap[tip]
        activity = self.past.activity[tip]
        for kind in np.unique(activity):
            mine = np.flatnonzero(activity == kind)
            gaps = self.gaps(int(kind))
            mine = mine[chance[mine] < gaps.more_to_come(idle[mine])]
            if len(mine):
                found[mine] = gaps.drawn(idle[mine], rng)
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Finished:
    """Cases with all their events to the end, some of them imagined. As in History."""

    first: Rows
    at: Seconds
    row: Rows
    """The event of the history that each event is, or is like."""

    @classmethod
    def of(cls, past: History, pieces: list[tuple[Rows, Rows, Rows, Seconds]]) -> Finished:
        case, begin, stop, shift = (np.concatenate(column) for column in zip(*pieces, strict=True))
        order = np.argsort(case, kind="stable")
        case, begin, stop, shift = case[order], begin[order], stop[order], shift[order]
        counts = stop - begin
        row = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts - begin, counts)
        of_case = np.bincount(case, counts, minlength=len(past)).astype(np.int64)
        return cls(np.concatenate([[0], np.cumsum(of_case)]), past.at[row] + np.repeat(shift, counts), row)

    @property
    def arrived(self) -> Seconds:
        return self.at[self.first[:-1]]

    @property
    def ended(self) -> Seconds:
        return self.at[self.first[1:] - 1]

    def last_within(self, cases: Rows, limit: Seconds) -> Seconds:
        """The last event of each of these cases within so many seconds of its arrival, as such seconds."""
        arrived = self.arrived
        widest = float((self.ended - arrived).max()) + 1
        number = np.repeat(np.arange(len(arrived)), np.diff(self.first))
        key = self.at - arrived[number] + number * widest
        asked = np.clip(limit, 0, widest - 0.5) + cases * widest
        seen = np.searchsorted(key, asked, "right") - 1
        return self.at[seen] - arrived[cases]
