"""Trial and practice, for programs that act for whoever supervises the offices on trial."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from ninja import Router
from ninja.params import P, QueryEx
from pydantic import Field

from motcua.api.answers import Answer
from motcua.api.callers import Called
from motcua.api.problems import REFUSALS, Problem
from motcua.api.wishes import NO_NUL
from motcua.insight.trial.summary import summary
from motcua.site.clock import today

router = Router(tags=["Trial"])

PERIOD = 90
"""Days that are summed up where no first day is named."""


class AgreementAnswer(Answer):
    """How many lines agree, and the 95% interval (Wilson) of their share."""

    agree: int
    share: float | None
    low: float
    high: float


class HoursAnswer(Answer):
    """Office hours from when the competent office took it up to the head's approval, pauses left out."""

    median: float
    p90: float


class TriedAnswer(Answer):
    """One procedure at one office, or all of it."""

    procedure: str
    office: str = Field(default="", description="its code; empty for the whole")
    lines: int
    outcome: AgreementAnswer
    amount: AgreementAnswer
    both: AgreementAnswer
    time: AgreementAnswer = Field(description="lines on which the trial took no more office hours")
    dong: int = Field(description="how much more the trial would have given")
    furthest: int = Field(description="the largest difference of one line, in dong")
    tried_hours: HoursAnswer | None
    real_hours: HoursAnswer | None
    tried_returns: int = Field(description="lines that the head sent back in trial")
    real_returns: int = Field(description="lines that the head sent back in practice")
    verdict: Literal["ready", "not_yet", "too_few"]
    lacking: int = Field(description="lines more, all decided alike, that would make it ready")


class OneSideAnswer(Answer):
    """What one of the two offices decided."""

    outcome: str
    amount: int | None


class ReasonAnswer(Answer):
    """Why the two differ."""

    why: Literal["granted", "denied", "answer", "levels"] = Field(
        description="granted or denied in trial only; another answer in the case; same case, another amount"
    )
    benefit: str
    question: str = Field(description="for `answer`: `date`, or the name of an input or a switch")


class CountedReasonAnswer(ReasonAnswer):
    """On how many lines a reason was found, and how much more the trial would have given on them."""

    lines: int
    dong: int


class DisagreementAnswer(Answer):
    """A line on which the two differ."""

    trial: str
    dossier: str
    line: int
    benefit: str
    dong: int
    reasons: list[ReasonAnswer]
    tried: OneSideAnswer
    real: OneSideAnswer


class RuleAnswer(Answer):
    """When a trial counts as ready: the lower end above `above`, with `at_least` lines."""

    above: float
    at_least: int


class PracticeAnswer(Answer):
    """What was decided in trial in the period and has been decided for good since."""

    first: date
    last: date
    rule: RuleAnswer
    whole: TriedAnswer
    parts: list[TriedAnswer]
    disagreements: list[DisagreementAnswer]
    reasons: list[CountedReasonAnswer]
    waiting: int = Field(description="lines that one of the two offices has yet to decide")


@router.get("/trials", response={200: PracticeAnswer, REFUSALS: Problem}, operation_id="trials")
def trials(
    request: Called,
    first: QueryEx[date | None, P(description="decided in trial from this day; none: 90 days ago")] = None,
    last: QueryEx[date | None, P(description="decided in trial until this day; none: today")] = None,
    office: QueryEx[int, P(ge=0, lt=2**63, description="on trial; 0: all that you supervise")] = 0,
    procedure: QueryEx[
        str, P(description="a code of the catalogue; none: all", max_length=20, pattern=NO_NUL)
    ] = "",
) -> PracticeAnswer:
    """How far the future offices decide as the competent ones do, why not, and whether that is ready."""
    first, last = first or today() - timedelta(PERIOD), last or today()
    found = summary(request.auth, first, last, today(), office=office, procedure=procedure)
    return PracticeAnswer.model_validate(found.plain())
