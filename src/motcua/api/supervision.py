"""Supervision and the process map, for programs that act for whoever supervises."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from ninja import Router
from ninja.params import P, QueryEx
from pydantic import Field

from motcua.api.answers import Answer, Moment, OfficeAnswer
from motcua.api.callers import Called
from motcua.api.problems import REFUSALS, Problem
from motcua.api.wishes import NO_NUL
from motcua.authority.offices import OfficeOn
from motcua.insight.process.journal import Asked
from motcua.insight.process.supervised import Seen, seen
from motcua.insight.supervision.behind import LISTS, MOST, behind
from motcua.insight.supervision.board import DAYS, Board, board
from motcua.insight.supervision.figures import SUMS, OfficeFigures, median_days
from motcua.insight.supervision.rules import Call
from motcua.journey.status import Status
from motcua.site.clock import now, today

router = Router(tags=["Supervision"])

PERIOD = 90
"""Days that the process map looks back where no first day is named."""


class LoadAnswer(Answer):
    """Open dossiers that the office is competent for, now."""

    open: int
    late: int
    soon: int = Field(description="due within two working days")
    waiting: int = Field(description="for the citizen")


class SumsAnswer(Answer):
    """What was done in the period, today included."""

    arrivals: int
    settled: int
    settled_late: int
    asked: int = Field(description="requests for a supplement")
    returned: int = Field(description="returned at the door")
    sent_back: int
    median_days: float | None = Field(description="working days, of what was settled")


class OfficeFiguresAnswer(Answer):
    """One office in figures."""

    office: OfficeAnswer
    load: LoadAnswer
    sums: SumsAnswer
    assessors: int


class CallAnswer(Answer):
    """A rule that calls: `figure` has passed `threshold`; `list` names the dossiers behind it."""

    rule: str
    office: int
    figure: float
    threshold: float
    list: str
    vi: str
    en: str
    verified: str


class BoardAnswer(Answer):
    """Every office that you supervise."""

    at: Moment
    days: int = Field(description="calendar days of the period, today included")
    untold: int = Field(description="days of the period that are not counted yet")
    offices: list[OfficeFiguresAnswer]
    calls: list[CallAnswer]


class BehindAnswer(Answer):
    """A dossier behind a figure."""

    id: UUID
    code: str
    procedure: str
    status: Status
    received_at: Moment
    due: Moment | None


class BehindPage(Answer):
    """The first of them, what is due first standing first."""

    rows: list[BehindAnswer]
    more: bool


class ProcessAnswer(Answer):
    """The process of the dossiers received from `first` to `last`; times in seconds."""

    first: date
    last: date
    cut: bool = Field(description="only the latest were read")
    offices: dict[str, OfficeAnswer] = Field(description="the numbers that hand-overs speak of")
    process: dict[str, Any] | None = Field(
        description="map, bottlenecks, variants, rework, hand-overs (docs/event-logs.md); none: no dossier"
    )


@router.get("/supervision", response={200: BoardAnswer, REFUSALS: Problem}, operation_id="supervision")
def supervision(request: Called) -> BoardAnswer:
    """Open load, what was done, and which offices drift: live, for directors, deputies and supervisors."""
    return _board(board(request.auth, now()))


@router.get(
    "/supervision/{office}/{name}",
    response={200: BehindPage, REFUSALS: Problem},
    operation_id="supervision_behind",
    description=f"The dossiers behind a figure of an office. `name` is one of: {', '.join(LISTS)}.",
)
def dossiers_behind(request: Called, office: int, name: str) -> BehindPage:
    """The dossiers behind a figure of an office."""
    rows = behind(request.auth, office, name, now())
    return BehindPage(rows=[BehindAnswer.model_validate(row) for row in rows[:MOST]], more=len(rows) > MOST)


@router.get("/process", response={200: ProcessAnswer, REFUSALS: Problem}, operation_id="process")
def process(
    request: Called,
    first: QueryEx[date | None, P(description="received from this day on; none: 90 days ago")] = None,
    last: QueryEx[date | None, P(description="received until this day; none: today")] = None,
    office: QueryEx[int | None, P(description="competent; none: all that you supervise")] = None,
    procedure: QueryEx[
        str, P(description="a code of the catalogue; none: all", max_length=20, pattern=NO_NUL)
    ] = "",
    share: QueryEx[float, P(ge=0, le=1, description="how much of what follows what is told")] = 0.9,
) -> ProcessAnswer:
    """What follows what, where dossiers wait and whose time it was, what is done again, who hands to whom."""
    offices = [] if office is None else [office]
    asked = Asked(first or today() - timedelta(PERIOD), last or today(), offices, procedure)
    return _process(seen(request.auth, asked, today(), share=share))


def _board(found: Board) -> BoardAnswer:
    return BoardAnswer(
        at=found.at,
        days=DAYS,
        untold=found.untold,
        offices=[_figures(found.offices[one.office], one) for one in found.figures],
        calls=[_call(call) for call in found.calls],
    )


def _figures(office: OfficeOn, figures: OfficeFigures) -> OfficeFiguresAnswer:
    sums = figures.over(DAYS)
    told = {name: getattr(sums, name) for name in SUMS}
    return OfficeFiguresAnswer(
        office=OfficeAnswer.model_validate(office),
        load=LoadAnswer.model_validate(figures.load),
        sums=SumsAnswer(**told, median_days=median_days(sums.days)),
        assessors=figures.assessors,
    )


def _call(call: Call) -> CallAnswer:
    return CallAnswer(
        rule=call.rule.name,
        office=call.office,
        figure=round(float(call.figure), 4),
        threshold=round(float(call.threshold), 4),
        list=call.behind,
        vi=call.rule.vi,
        en=call.rule.en,
        verified=call.rule.verified,
    )


def _process(found: Seen) -> ProcessAnswer:
    return ProcessAnswer(
        first=found.asked.first,
        last=found.asked.last,
        cut=found.cut,
        offices={number: OfficeAnswer.model_validate(office) for number, office in found.offices.items()},
        process=found.process.plain() if found.process else None,
    )
