"""The dossiers behind a number of a report: codes with what decided, a page at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from motcua.insight.counting import Counted, Scope, Tally, counted, measure
from motcua.insight.period import ReportPeriod
from motcua.kernel.errors import N_, Refused

PAGE = 50
AT_ONCE = 20_000
"""More dossiers than this are listed by office: reading them takes longer than a page may."""


class TooMany(Refused):
    """The period has too many dossiers to list them."""

    code = "too_many_dossiers"
    message = N_("Too many dossiers to list at once. Choose a shorter period, or an office below this one.")


@dataclass(frozen=True, slots=True)
class Question:
    """Which number: a measure ("late", "in_hand-on_time") of a period, as told at `moment`, and of whom.

    `procedure`, `channel`: only these, where they are given.
    """

    scope: Scope
    period: ReportPeriod
    moment: datetime
    measure: str
    procedure: str = ""
    channel: str = ""


@dataclass(frozen=True, slots=True)
class Behind:
    """One page of the dossiers, the oldest promise first, and how many there are in all."""

    dossiers: tuple[Counted, ...]
    count: int


def behind(question: Question, page: int = 1, size: int = PAGE) -> Behind:
    """A page of the dossiers (the first is 1). Reads the period once. Raises NoMeasure."""
    found = sorted(every(question), key=lambda one: (one.due is None, one.due, one.code))
    return Behind(tuple(found[(page - 1) * size : page * size]), len(found))


def are_too_many(counts: Tally) -> bool:
    """Whether a period has too many dossiers to list those behind one of its numbers."""
    return counts.sum()["in_hand"] > AT_ONCE


def every(question: Question) -> Iterator[Counted]:
    """All of them, in no order. Raises NoMeasure."""
    holds = measure(question.measure).holds
    for one in counted(question.period, question.moment, question.scope.offices):
        wanted = question.procedure in ("", one.procedure) and question.channel in ("", one.channel)
        if wanted and holds(one):
            yield one
