"""Shapes of the reports' answers: the index, the report of dossiers, before and after a change."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal
from uuid import UUID

from pydantic import Field

from motcua.api.answers import Answer, Moment

Three = Literal["now", "before", "year_before"]


class IndicatorAnswer(Answer):
    """One indicator; of what is not held nothing is counted, and it is not scored."""

    number: str
    name: str
    state: Literal["scored", "empty", "not_held", "shown"]
    numerator: int | None
    denominator: int | None
    share: str | None = Field(description="percent, two decimals")
    mean_working_days: str | None
    score: str | None = Field(description="two decimals")
    points: int
    full_at: int = Field(description="the share in percent that earns all points")
    counts: str = Field(description="the measure above the line, see `GET reports/behind`")
    of: str = Field(description="the measure below the line")
    verified: str
    formula: str
    missing: str = Field(description="why it cannot be counted here; empty where it can")
    reading: str


class GroupAnswer(Answer):
    """A group of indicators."""

    key: str
    name: str
    score: str
    within_reach: int
    points: int
    indicators: list[IndicatorAnswer]


class IndexAnswer(Answer):
    """The service index of a period; what could not be scored is in neither `score` nor `within_reach`."""

    index: str
    source: str
    office: str = Field(description="its code")
    office_name: str
    period: str
    first: date
    last: date
    moment: Moment = Field(description="as of when it was counted")
    score: str
    within_reach: int
    points: int
    groups: list[GroupAnswer]


class AgainstAnswer(Answer):
    """Which offices stand against which, and their numbers; null: it cannot be compared."""

    since: date | None = Field(description="until then the land was cut otherwise")
    now: list[str]
    then: list[str]
    wider: bool
    unseen: list[str] = Field(description="offices that would be needed, and are out of your sight")
    totals: dict[str, dict[Literal["now", "then"], int]] | None


class DossierReportAnswer(Answer):
    """Each measure now, in the period before, a year ago; null: what nothing can be taken from."""

    office: str
    period: str
    before: str
    year_before: str
    moment: Moment
    totals: dict[str, dict[Three, int | None]]
    compared: dict[Literal["before", "year_before"], AgainstAnswer]
    by: dict[str, list[dict[str, Any]]] = Field(
        description="the same by field, procedure, office and channel: `key`, and each measure"
    )


class ReportedAnswer(Answer):
    """A dossier behind a number."""

    id: UUID
    code: str
    procedure: str
    due: Moment | None
    ended: str | None
    asked: int = Field(description="requests for a supplement")


class ReportBehindAnswer(Answer):
    """A page of the dossiers behind a number, the oldest promise first."""

    measure: str
    count: int
    page: int
    dossiers: list[ReportedAnswer]


class ChangeDayAnswer(Answer):
    """A day on which mandates took force."""

    day: date
    number: str
    title: str


class BesideAnswer(Answer):
    """A measure that was forecast, with what came, in words."""

    called: str
    forecast: str
    came: str
    said: str


class AfterAnswer(Answer):
    """What a change of competence did; see docs/what-if.md."""

    on: date
    extent: str
    said: list[str] = Field(description="each measure in a sentence, or why nothing can be told")
    sure: str = Field(description="what stands against what, and what the ranges hold")
    procedures: list[str]
    places: dict[str, str]
    areas: dict[str, list[str]]
    left_out: dict[str, str]
    control: Literal["elsewhere", "other_procedures"]
    season: bool
    dossiers: dict[Literal["before", "after"], int]
    months: dict[Literal["before", "after"], list[date]]
    measures: dict[str, dict[str, Any]] = Field(
        description="`treated`, `control`, `effect`, `trends_apart`: low, middle, high; days are calendar "
        "days, shares are of 1; `refused` and `reason` where it cannot be told"
    )
    forecast: list[BesideAnswer] = Field(description="for those who may see forecasts")
