"""The way of every dossier: which steps it takes at which office, and how much work each of them is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from motcua.insight.whatif.model import NOBODY, Numbers, Seconds
from motcua.insight.whatif.reform.house import ASSESSOR, COURIER, DAY, DESK, HEAD, ROLES
from motcua.insight.whatif.reform.intake import Dossiers
from motcua.insight.whatif.reform.sides import Flags, Sides

RECEIVE, SEND, ROAD, ASSESS, HELP, RESUBMIT, REASSESS, SIGN = range(8)

MINUTE = 60.0
MOMENT = 1.0
"""Seconds that it takes to give a dossier to the courier."""
WORK_SPREAD, CITIZEN_SPREAD, ROAD_SPREAD = 0.5, 0.6, 0.3
"""Standard deviations of logarithms: of the work on a dossier, a family's time for a supplement, the road."""


@dataclass(frozen=True, slots=True, eq=False)
class Ways:
    """The steps of all dossiers one after the other; `work` in seconds without interruption.

    Of each dossier: `steps`, their number; `away`, decided at the province though received elsewhere;
    `moved`, decided where received because of the change; `asked`, how often for a supplement.
    """

    steps: NDArray[np.int64]
    activity: Numbers
    pool: Numbers
    work: Seconds
    delay: Seconds
    away: Flags
    moved: Flags
    asked: Numbers


def ways(dossiers: Dossiers, sides: Sides) -> Ways:
    """Received; forwarded where the province decides; assessed; asked and sent back at most twice; signed."""
    province = next(n for n, office in enumerate(sides.old.offices) if office.level == "province")
    office = _office(dossiers, sides)
    away = sides.at_province(dossiers.procedure) & (office != province)
    moved = sides.moves(dossiers.procedure) & (office != province)
    road = _Road(dossiers, sides, office, province, away)
    first, second = _asked(dossiers, sides, away)
    touch = _assessment(dossiers, sides, moved, office)
    signing = sides.number("minutes.signature") * MINUTE
    merged = sides.rule("signature", "merged")
    helped = moved & (dossiers.chance["help"] < sides.number("help.share"))
    checked = sides.number("check.days") * DAY * _compared(dossiers, sides)
    slots = [
        Slot(RECEIVE, road.received(DESK), sides.number("minutes.reception") * MINUTE),
        *road.there(away),
        Slot(ASSESS, road.decided(ASSESSOR), touch + signing * merged, delay=checked),
        Slot(HELP, road.at_province(ASSESSOR), sides.number("help.minutes") * MINUTE, helped),
        *road.sent_back(first, touch),
        *road.sent_back(second, touch),
        Slot(SIGN, road.decided(HEAD), signing, ~merged),
        *road.back(away),
    ]
    return Ways(*_laid_out(slots), away, moved, first.astype(np.int32) + second)


@dataclass(frozen=True, slots=True, eq=False)
class Slot:
    """A step that the `wanted` dossiers take (None: all), after a `delay` in nobody's hands."""

    activity: int
    pool: Numbers
    work: Seconds
    wanted: Flags | None = None
    delay: Seconds | None = None


class _Road:
    """Between the office that receives and the one that decides: who does what, and the steps of the way."""

    def __init__(self, dossiers: Dossiers, sides: Sides, office: Numbers, province: int, away: Flags) -> None:
        self.dossiers, self.sides, self.office, self.away = dossiers, sides, office, away
        self.province = np.full_like(office, province)
        self.competent = np.where(away, self.province, office)
        noise = np.exp(ROAD_SPREAD * dossiers.noise["road"])
        self.days = sides.number("courier.days") * DAY * noise

    def received(self, role: int) -> Numbers:
        return self.office * len(ROLES) + role

    def decided(self, role: int) -> Numbers:
        return self.competent * len(ROLES) + role

    def at_province(self, role: int) -> Numbers:
        return self.province * len(ROLES) + role

    def there(self, wanted: Flags) -> list[Slot]:
        return self._carried(self.received(COURIER), wanted)

    def back(self, wanted: Flags) -> list[Slot]:
        return self._carried(self.at_province(COURIER), wanted)

    def sent_back(self, wanted: Flags, touch: Seconds) -> list[Slot]:
        """To the family and in again; where the province decides, by courier both ways."""
        number, noise = self.sides.number, np.exp(CITIZEN_SPREAD * self.dossiers.noise["citizen"])
        receiving, family = number("minutes.reception") * MINUTE / 2, number("citizen.days") * DAY * noise
        return [
            *self.back(wanted & self.away),
            Slot(RESUBMIT, self.received(DESK), receiving, wanted, family),
            *self.there(wanted & self.away),
            Slot(REASSESS, self.decided(ASSESSOR), touch * number("minutes.again"), wanted),
        ]

    def _carried(self, runner: Numbers, wanted: Flags) -> list[Slot]:
        nobody = np.full_like(runner, NOBODY)
        return [
            Slot(SEND, runner, np.full(len(runner), MOMENT), wanted),
            Slot(ROAD, nobody, self.days, wanted),
        ]


def _laid_out(slots: list[Slot]) -> tuple[NDArray[np.int64], Numbers, Numbers, Seconds, Seconds]:
    """From one array for each slot to the steps of one dossier after the other."""
    size = len(slots[0].work)
    takers = [np.arange(size) if slot.wanted is None else np.flatnonzero(slot.wanted) for slot in slots]
    dossier = np.concatenate(takers)
    order = np.argsort(dossier, kind="stable")
    activity = np.repeat(
        np.array([slot.activity for slot in slots], np.int32), [len(rows) for rows in takers]
    )

    def column(arrays: Iterable[NDArray[Any]]) -> NDArray[Any]:
        return np.concatenate([one[rows] for one, rows in zip(arrays, takers, strict=True)])[order]

    none = np.zeros(size)
    pool, work = column(slot.pool for slot in slots), column(slot.work for slot in slots)
    delay = column(none if slot.delay is None else slot.delay for slot in slots)
    return np.bincount(dossier, minlength=size), activity[order], pool.astype(np.int32), work, delay


def _office(dossiers: Dossiers, sides: Sides) -> Numbers:
    """Where it is received: by the family's own office, or by another district where that is chosen."""
    chance = dossiers.chance["elsewhere"]
    share = sides.number("elsewhere")
    districts = np.array([n for n, office in enumerate(sides.old.offices) if office.level == "district"])
    other = districts[
        (np.divide(chance, share, out=np.zeros_like(chance), where=share > 0) * len(districts)).astype(int)
        % len(districts)
    ]
    return np.where((chance < share) & np.isin(dossiers.office, districts), other, dossiers.office).astype(
        np.int32
    )


def _asked(dossiers: Dossiers, sides: Sides, away: Flags) -> tuple[Flags, Flags]:
    """Who is asked for a supplement, and who a second time. Only the procedures that are compared are."""
    share = sides.number("supplement.forwarded") * sides.number("supplement.door")
    share = np.where(away, share, share * sides.number("supplement.near")) * _compared(dossiers, sides)
    first = dossiers.chance["first"] < share
    return first, first & (dossiers.chance["second"] < share)


def _compared(dossiers: Dossiers, sides: Sides) -> Flags:
    return np.array([one.key in sides.old.measured for one in sides.old.procedures])[dossiers.procedure]


def _assessment(dossiers: Dossiers, sides: Sides, moved: Flags, office: Numbers) -> Seconds:
    """Seconds of work, longer where routine is still to come."""
    minutes = sides.by_procedure("minutes", dossiers.procedure) * dossiers.size
    touch = minutes * MINUTE * np.exp(WORK_SPREAD * dossiers.noise["work"] - WORK_SPREAD**2 / 2)
    done = _done_before(dossiers.procedure * len(sides.old.offices) + office, moved)
    done = done + sides.number("trial.dossiers")
    lag = (sides.number("novice.factor") - 1) * np.exp(
        -done / np.maximum(sides.number("novice.dossiers"), 1e-9)
    )
    return touch * np.where(moved, 1 + lag, 1)


def _done_before(kind: NDArray[np.int64], counted: Flags) -> NDArray[np.float64]:
    """For each counted dossier, how many counted ones of its kind came before it."""
    found = np.zeros(len(kind))
    rows = np.flatnonzero(counted)
    order = rows[np.argsort(kind[rows], kind="stable")]
    begins = np.flatnonzero(np.diff(kind[order], prepend=-1))
    lengths = np.diff(np.append(begins, len(order)))
    found[order] = np.arange(len(order)) - np.repeat(begins, lengths)
    return found
