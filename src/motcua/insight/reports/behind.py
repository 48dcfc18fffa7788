"""The dossiers behind a number of a report: codes with what decided, a page at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from motcua.insight.counting import Counted, Scope, counted, measure
from motcua.insight.period import ReportPeriod

PAGE = 50


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


def every(question: Question) -> Iterator[Counted]:
    """All of them, in no order. Raises NoMeasure."""
    holds = measure(question.measure).holds
    for one in counted(question.period, question.moment, question.scope.offices):
        wanted = question.procedure in ("", one.procedure) and question.channel in ("", one.channel)
        if wanted and holds(one):
            yield one
