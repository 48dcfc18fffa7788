"""The sector's reports for programs: the figures of the pages and of `motcua report`, for the same posts."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from ninja import Query, Router
from pydantic import BaseModel, Field, StringConstraints

from motcua.api.callers import Called
from motcua.api.problems import REFUSALS, Problem
from motcua.api.report_answers import (
    AfterAnswer,
    ChangeDayAnswer,
    DossierReportAnswer,
    IndexAnswer,
    ReportBehindAnswer,
)
from motcua.api.wishes import NO_NUL
from motcua.authority.acting import Acting
from motcua.insight.after import words
from motcua.insight.after.exported import values
from motcua.insight.after.forecast import beside, forecast_of
from motcua.insight.after.read import Found, after
from motcua.insight.after.who_changed import NoChangeThen, areas_served, changes
from motcua.insight.reports import Asked, report
from motcua.insight.reports.behind import Question, TooMany, are_too_many, behind
from motcua.insight.reports.exported import behind_values, index_values, report_values
from motcua.insight.whatif.who import may_see_forecasts
from motcua.site.clock import now, today

router = Router(tags=["Reports"])

GREATEST = 2**63 - 1
Code = Annotated[str, StringConstraints(max_length=40, pattern=NO_NUL)]


class ReportWish(BaseModel):
    """Which report."""

    office: int | None = Field(
        None, ge=1, le=GREATEST, description="one that you supervise, with all below it; none: your own"
    )
    period: Code = Field(
        "", description="2023Q2, 2023-04, 2023 or 2022-12-15/2023-03-14; none: the quarter that runs"
    )
    fresh: bool = Field(False, description="count now, whatever the night has kept")

    def by(self, acting: Acting) -> Asked:
        return Asked.by(acting, self.office, self.period, fresh=self.fresh)


class BehindWish(ReportWish):
    """Which dossiers of a report."""

    measure: Code = Field("in_hand", description="such as late, pending, in_hand-on_time")
    procedure: Code = ""
    channel: Code = ""
    page: int = Field(1, ge=1, le=1_000_000, description="of fifty")


@router.get("/reports/index", response={200: IndexAnswer, REFUSALS: Problem}, operation_id="report_index")
def index(request: Called, wish: Query[ReportWish]) -> IndexAnswer:
    """The service index of Decision 766, indicator by indicator, with what is not held here and why."""
    asked = wish.by(request.auth)
    counts = asked.counts()
    found = asked.scored(counts)
    return IndexAnswer.model_validate(index_values(found, asked.scope, asked.period, counts))


@router.get(
    "/reports/dossiers",
    response={200: DossierReportAnswer, REFUSALS: Problem},
    operation_id="report_dossiers",
)
def dossiers(request: Called, wish: Query[ReportWish]) -> DossierReportAnswer:
    """What came, what was settled in time, what is left: against the period before and a year ago."""
    asked = wish.by(request.auth)
    found = report(asked.scope, asked.period, now(), fresh=asked.fresh)
    return DossierReportAnswer.model_validate(report_values(found))


@router.get(
    "/reports/behind", response={200: ReportBehindAnswer, REFUSALS: Problem}, operation_id="report_behind"
)
def dossiers_behind(request: Called, wish: Query[BehindWish]) -> ReportBehindAnswer:
    """The dossiers behind a number of the index or of a report, a page at a time."""
    asked = wish.by(request.auth)
    counts = asked.counts()
    if are_too_many(counts):
        raise TooMany
    question = Question(asked.scope, asked.period, counts.moment, wish.measure, wish.procedure, wish.channel)
    found = behind(question, wish.page)
    return ReportBehindAnswer.model_validate(behind_values(found, wish.measure, wish.page))


@router.get(
    "/reports/changes",
    response={200: list[ChangeDayAnswer], REFUSALS: Problem},
    operation_id="report_changes",
)
def changes_offered(request: Called, wish: Query[ReportWish]) -> list[ChangeDayAnswer]:
    """The days on which mandates took force for an office's areas, the latest first."""
    served = areas_served(wish.by(request.auth).scope.offices, today())
    return [ChangeDayAnswer.model_validate(one) for one in changes(served, today())]


@router.get("/reports/after", response={200: AfterAnswer, REFUSALS: Problem}, operation_id="report_after")
def after_a_change(
    request: Called,
    wish: Query[ReportWish],
    on: date | None = None,
) -> AfterAnswer:
    """What a change of competence did, against what it left alone, and beside its forecast."""
    asked = wish.by(request.auth)
    days = [one.day for one in changes(areas_served(asked.scope.offices, today()), today())]
    chosen = next((day for day in days if on in (None, day)), None)
    found = after(asked.scope, chosen, now()) if chosen else None
    if found is None or not found.procedures:
        raise NoChangeThen
    return AfterAnswer.model_validate(values(found) | _told(found, request.auth))


def _told(found: Found, acting: Acting) -> dict[str, object]:
    """In sentences, as the page says it; the forecast only to those who may see forecasts."""
    told = [f"{lead.called}: {lead.said}" for lead in words.leads(found)]
    kept = forecast_of(found) if may_see_forecasts(acting) else None
    return {
        "extent": words.extent(found),
        "said": told if words.told_at_all(found) else words.reasons(found),
        "sure": words.sure(found),
        "forecast": beside(found, kept[1]) if kept else [],
    }
