"""The way of every dossier: which steps it takes at which office, and how much work each of them is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from motcua.insight.whatif.model import NOBODY, Numbers, Seconds
from motcua.insight.whatif.reform.house import ASSESSOR, COURIER, DAY, DESK, HEAD, ROLES
from motcua.insight.whatif.reform.intake import Dossiers
from motcua.insight.whatif.reform.scenario import Scenario
from motcua.insight.whatif.reform.worlds import Values

RECEIVE, SEND, ROAD, ASSESS, HELP, RESUBMIT, REASSESS, SIGN = range(8)

MINUTE = 60.0
MOMENT = 1.0
"""Seconds that it takes to give a dossier to the courier."""
WORK_SPREAD, CITIZEN_SPREAD = 0.5, 0.6
"""Standard deviations of the logarithms: of the work on a dossier, of a family's time for a supplement."""

Flags = NDArray[np.bool_]


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


class Sides:
    """Two states of a scenario, and which of them each dossier meets: it keeps that of its reception."""

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


def ways(dossiers: Dossiers, sides: Sides) -> Ways:
    """Received; forwarded where the province decides; assessed; asked and sent back at most twice; signed."""
    province = next(n for n, office in enumerate(sides.old.offices) if office.level == "province")
    office = _office(dossiers, sides)
    away = sides.at_province(dossiers.procedure) & (office != province)
    moved = sides.moves(dossiers.procedure) & (office != province)
    competent = np.where(away, province, office)
    first, second = _asked(dossiers, sides, away)
    touch = _assessment(dossiers, sides, moved, office)
    receiving = sides.number("minutes.reception") * MINUTE
    signing = sides.number("minutes.signature") * MINUTE
    merged = sides.rule("signature", "merged")
    road = sides.number("courier.days") * DAY * np.exp(0.3 * dossiers.noise["road"])
    citizen = sides.number("citizen.days") * DAY * np.exp(CITIZEN_SPREAD * dossiers.noise["citizen"])
    checked = sides.number("check.days") * DAY * _compared(dossiers, sides)
    helped = moved & (dossiers.chance["help"] < sides.number("help.share"))
    desk, assessor, head = (
        own * len(ROLES) + role for own, role in ((office, DESK), (competent, ASSESSOR), (competent, HEAD))
    )
    there, back = office * len(ROLES) + COURIER, np.full_like(office, province * len(ROLES) + COURIER)
    helping = np.full_like(office, province * len(ROLES) + ASSESSOR)
    nobody = np.full_like(office, NOBODY)
    zero, all_ = np.zeros(len(dossiers)), np.ones(len(dossiers), np.bool_)

    def carried(runner: Numbers, wanted: Flags) -> list[Slot]:
        return [Slot(SEND, runner, zero + MOMENT, zero, wanted), Slot(ROAD, nobody, road, zero, wanted)]

    def sent_back(wanted: Flags) -> list[Slot]:
        return [
            *carried(back, wanted & away),
            Slot(RESUBMIT, desk, receiving / 2, citizen, wanted),
            *carried(there, wanted & away),
            Slot(REASSESS, assessor, touch * sides.number("minutes.again"), zero, wanted),
        ]

    slots = [
        Slot(RECEIVE, desk, receiving, zero, all_),
        *carried(there, away),
        Slot(ASSESS, assessor, touch + signing * merged, checked, all_),
        Slot(HELP, helping, sides.number("help.minutes") * MINUTE, zero, helped),
        *sent_back(first),
        *sent_back(second),
        Slot(SIGN, head, signing, zero, ~merged),
        *carried(back, away),
    ]
    return Ways(*_laid_out(slots), away, moved, first.astype(np.int32) + second)


@dataclass(frozen=True, slots=True, eq=False)
class Slot:
    """A step that some dossiers take."""

    activity: int
    pool: Numbers
    work: Seconds
    delay: Seconds
    wanted: Flags


def _laid_out(slots: list[Slot]) -> tuple[NDArray[np.int64], Numbers, Numbers, Seconds, Seconds]:
    """From one array for each slot to the steps of one dossier after the other."""
    takers = [np.flatnonzero(slot.wanted) for slot in slots]
    dossier = np.concatenate(takers)
    order = np.argsort(dossier, kind="stable")
    activity = np.repeat(
        np.array([slot.activity for slot in slots], np.int32), [len(rows) for rows in takers]
    )
    pool, work, delay = (
        np.concatenate([getattr(slot, name)[rows] for slot, rows in zip(slots, takers, strict=True)])[order]
        for name in ("pool", "work", "delay")
    )
    steps = np.bincount(dossier, minlength=len(slots[0].wanted))
    return steps, activity[order], pool.astype(np.int32), work, delay


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
