"""Why trial and practice differ on a line: another outcome, another answer in the case, or other levels."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from motcua.insight.trial.compared import Compared
from motcua.journey.dossier import Outcome


class Why(StrEnum):
    """What the two did differently."""

    GRANTED = "granted"
    """Granted in trial, denied in practice."""
    DENIED = "denied"
    """Denied in trial, granted in practice."""
    ANSWER = "answer"
    """A question of the case was answered differently: the date, an input or a switch."""
    LEVELS = "levels"
    """The same case came to another amount: computed on another day, by levels corrected since."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why, and for an answer of the case the benefit and the name of the question."""

    why: Why
    benefit: str = ""
    question: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """On how many lines a reason was found. `dong`: how much more the trial would have given on them."""

    reason: Reason
    lines: int
    dong: int


def reasons(one: Compared) -> list[Reason]:
    """Why the two differ on a line: at least one reason where they do, else none."""
    if one.agrees:
        return []
    found = []
    if not one.same_outcome:
        granted = one.tried.outcome == Outcome.GRANTED.value
        found.append(Reason(Why.GRANTED if granted else Why.DENIED))
    asked = _differing(one.tried.case, one.real.case)
    found += [Reason(Why.ANSWER, one.benefit, question) for question in asked]
    return found or [Reason(Why.LEVELS)]


def counted(found: Iterable[Compared]) -> tuple[Counted, ...]:
    """Each reason with its lines, the most frequent first. A line with two reasons counts under both."""
    lines: dict[Reason, list[int]] = defaultdict(list)
    for one in found:
        for reason in reasons(one):
            lines[reason].append(one.dong)
    told = (Counted(reason, len(dong), sum(dong)) for reason, dong in lines.items())
    return tuple(sorted(told, key=lambda row: (-row.lines, -abs(row.dong), row.reason.question)))


def _differing(tried: Mapping[str, Any], real: Mapping[str, Any]) -> list[str]:
    """The questions that were answered differently; none where a side denied without computing."""
    if not tried.get("inputs") or not real.get("inputs"):
        return []
    one, other = _answers(tried), _answers(real)
    return [name for name in dict.fromkeys([*other, *one]) if one.get(name) != other.get(name)]


def _answers(case: Mapping[str, Any]) -> dict[str, Any]:
    return {"date": case.get("date"), **case.get("inputs", {}), **case.get("switches", {})}
