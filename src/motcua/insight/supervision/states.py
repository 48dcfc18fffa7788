"""How each office stands in one respect: calm, to be watched, or behind; as a map of offices shows it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from motcua.insight.supervision.board import DAYS, Board
from motcua.insight.supervision.figures import OfficeFigures


class Respect(StrEnum):
    """What an office is looked at for."""

    LATENESS = "late"
    LOAD = "load"
    RETURNS = "returns"


class State(StrEnum):
    """How it stands."""

    CALM = "calm"
    WATCH = "watch"
    LATE = "late"


CALLED_BY: Mapping[Respect, Collection[str]] = {
    Respect.LATENESS: (),
    Respect.LOAD: ("load", "settled_share"),
    Respect.RETURNS: ("supplement_share", "sent_back_share"),
}
"""The measures whose rules say that an office is behind; one dossier past its day says it by itself."""


@dataclass(frozen=True, slots=True)
class Stand:
    """One office: of `whole` so many are `part`; `behind` names the list of dossiers to look at first.

    Lateness: late of open dossiers. Load: open dossiers for so many assessors. Returns: how often papers were
    asked for, returned at the door or sent back by a head, for so many received; both in the last DAYS days.
    """

    office: int
    open: int
    part: int
    whole: int
    state: State
    behind: str


def stands(board: Board, respect: Respect) -> tuple[Stand, ...]:
    """Every office of the board, those behind first, then those with most."""
    measures = CALLED_BY[respect]
    called = {call.office for call in board.calls if call.rule.measure in measures}
    found = [HOW[respect](figures, figures.office in called) for figures in board.figures]
    worst = list(State)[::-1]
    return tuple(sorted(found, key=lambda stand: (worst.index(stand.state), -stand.part, -stand.open)))


def _lateness(figures: OfficeFigures, called: bool) -> Stand:
    load = figures.load
    state = State.LATE if load.late else State.WATCH if load.soon else State.CALM
    return Stand(figures.office, load.open, load.late, load.open, state, "late" if load.late else "open")


def _load(figures: OfficeFigures, called: bool) -> Stand:
    sums, load = figures.over(DAYS), figures.load
    growing = sums.arrivals > sums.settled
    state = State.LATE if called else State.WATCH if growing else State.CALM
    return Stand(figures.office, load.open, load.open, figures.assessors, state, "open")


def _returns(figures: OfficeFigures, called: bool) -> Stand:
    sums = figures.over(DAYS)
    kinds = {"asked": sums.asked, "returned": sums.returned, "sent_back": sums.sent_back}
    times = sum(kinds.values())
    state = State.LATE if called else State.WATCH if times else State.CALM
    behind = max(kinds, key=kinds.__getitem__)
    return Stand(figures.office, figures.load.open, times, sums.arrivals, state, behind)


HOW: Mapping[Respect, Callable[[OfficeFigures, bool], Stand]] = {
    Respect.LATENESS: _lateness,
    Respect.LOAD: _load,
    Respect.RETURNS: _returns,
}
