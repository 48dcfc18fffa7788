"""A trial summed up for whoever supervises it: how far both offices agree, why not, and what that says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from math import ceil
from typing import Any

from django.db.models import Q

from motcua.authority.acting import Acting
from motcua.authority.offices import OfficeOn
from motcua.dossiers.models import Trial
from motcua.dossiers.promises import day_table
from motcua.insight.supervision.who import continued, supervised
from motcua.insight.trial.compared import Compared, Side, compared
from motcua.insight.trial.readiness import Agreement, Rule, Verdict, lacking, rule_on, verdict
from motcua.insight.trial.why import Counted, counted, reasons


@dataclass(frozen=True, slots=True)
class Hours:
    """Working time of both sides in office hours: half of the lines took no longer, nine in ten no longer."""

    median: float
    p90: float


@dataclass(frozen=True, slots=True)
class Tried:
    """One procedure at one office, or all of it: `dong` is how much more the trial would have given.

    `time`: on how many lines the trial took no longer. `tried_returns`, `real_returns`: lines that the head
    sent back at least once. `lacking`: how many lines more, all alike, would make it ready.
    """

    procedure: str
    office: int
    outcome: Agreement
    amount: Agreement
    both: Agreement
    time: Agreement
    dong: int
    furthest: int
    tried: Hours | None
    real: Hours | None
    tried_returns: int
    real_returns: int
    verdict: Verdict
    lacking: int


@dataclass(frozen=True, slots=True)
class Summary:
    """All trials of a period. `waiting`: lines that one of the two offices has yet to decide."""

    first: date
    last: date
    rule: Rule
    offices: Mapping[int, OfficeOn]
    whole: Tried
    parts: tuple[Tried, ...]
    disagreements: tuple[Compared, ...]
    reasons: tuple[Counted, ...]
    waiting: int

    def plain(self) -> dict[str, Any]:
        """For programs and the command line: no explanation, only what they are about."""
        return {
            "first": self.first,
            "last": self.last,
            "rule": {"above": float(self.rule.above), "at_least": self.rule.at_least},
            "whole": told(self.whole),
            "parts": [{**told(part), "office": self.offices[part.office].code} for part in self.parts],
            "disagreements": [_different(one) for one in self.disagreements],
            "reasons": [{**asdict(row.reason), "lines": row.lines, "dong": row.dong} for row in self.reasons],
            "waiting": self.waiting,
        }


def summary(
    acting: Acting, first: date, last: date, today: date, *, office: int = 0, procedure: str = ""
) -> Summary:
    """What was decided in trial from `first` to `last` at the offices that the post supervises.

    Raises NotSupervising, NoRule. The same few queries, however many lines.
    """
    offices = supervised(acting, today)
    current = continued([office] if office in offices else list(offices), today)
    found = compared(current, first, last, day_table(), procedure)
    rule = rule_on(last)
    groups: dict[tuple[str, int], list[Compared]] = defaultdict(list)
    for one in found:
        groups[one.procedure, current[one.office]].append(one)
    return Summary(
        first=first,
        last=last,
        rule=rule,
        offices=offices,
        whole=_tried(procedure, office, found, rule),
        parts=tuple(_tried(*group, groups[group], rule) for group in sorted(groups)),
        disagreements=tuple(one for one in found if not one.agrees),
        reasons=counted(found),
        waiting=_waiting(current, procedure, today),
    )


def _waiting(offices: Mapping[int, int], procedure: str, today: date) -> int:
    trials = Trial.objects.filter(office__in=list(offices))
    if procedure:
        trials = trials.filter(dossier__procedure=procedure)
    yet_to_try = Q(decided_at=None, mandate__validity__contains=today)
    yet_to_decide = Q(decided_at__isnull=False, dossier__ended_at=None)
    return trials.filter(yet_to_try | yet_to_decide).count()


def _tried(procedure: str, office: int, found: Sequence[Compared], rule: Rule) -> Tried:
    both = Agreement(sum(one.agrees for one in found), len(found))
    return Tried(
        procedure=procedure,
        office=office,
        outcome=Agreement(sum(one.same_outcome for one in found), len(found)),
        amount=Agreement(sum(one.same_amount for one in found), len(found)),
        both=both,
        time=Agreement(sum(one.no_slower for one in found), len(found)),
        dong=sum(one.dong for one in found),
        furthest=max((abs(one.dong) for one in found), default=0),
        tried=_hours([one.tried for one in found]),
        real=_hours([one.real for one in found]),
        tried_returns=sum(one.tried.returns > 0 for one in found),
        real_returns=sum(one.real.returns > 0 for one in found),
        verdict=verdict(both, rule),
        lacking=lacking(both, rule),
    )


def _hours(sides: Sequence[Side]) -> Hours | None:
    """Quantiles of what was observed: the time within which at least so many lines were decided."""
    if not sides:
        return None
    took = sorted(side.took / timedelta(hours=1) for side in sides)
    return Hours(*(round(took[ceil(share * len(took)) - 1], 2) for share in (0.5, 0.9)))


def told(part: Tried) -> dict[str, Any]:
    """One part for programs: shares from 0 to 1, dong, office hours."""
    return {
        "procedure": part.procedure,
        "lines": part.both.lines,
        **{name: _share(getattr(part, name)) for name in ("outcome", "amount", "both", "time")},
        "dong": part.dong,
        "furthest": part.furthest,
        "tried_hours": asdict(part.tried) if part.tried else None,
        "real_hours": asdict(part.real) if part.real else None,
        "tried_returns": part.tried_returns,
        "real_returns": part.real_returns,
        "verdict": part.verdict.value,
        "lacking": part.lacking,
    }


def _share(found: Agreement) -> dict[str, Any]:
    ends = {"low": round(found.low, 4), "high": round(found.high, 4)}
    return {"agree": found.agree, "share": found.share and round(found.share, 4), **ends}


def _different(one: Compared) -> dict[str, Any]:
    return {
        "trial": str(one.trial),
        "dossier": one.code,
        "line": one.line,
        "benefit": one.benefit,
        "dong": one.dong,
        "reasons": [asdict(reason) for reason in reasons(one)],
        "tried": {"outcome": one.tried.outcome, "amount": one.tried.amount},
        "real": {"outcome": one.real.outcome, "amount": one.real.amount},
    }
