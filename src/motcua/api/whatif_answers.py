"""Shapes of what-if from a log: studies, how each was tried, and answers with their ranges."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from motcua.api.answers import Answer, Moment

Range = Annotated[list[float | None], Field(min_length=3, max_length=3)]
"""Low, middle, high: what nine courses in ten lie between; null: some cases would not be done."""

State = Literal["waiting", "done", "problem"]


class StudyAnswer(Answer):
    """A log that was brought, or our own journal."""

    id: UUID
    title: str
    ours: bool
    asked_at: Moment
    state: State
    problem: str = Field(description="why it could not be read or tried; empty where it could")


class MeasureAnswer(Answer):
    """A measure on the held-back part: what came, what was forecast, and how far that was off."""

    came: float | None
    forecast: float | None
    off: float | None = Field(description="a share of what came; of shares the difference")
    limit: float | None = Field(description="what is further off is told to nobody")
    told: bool


class LeverAnswer(Answer):
    """What may be changed, by the name under which it is asked."""

    name: str
    kind: str
    of: str
    now: float | None


class RefusedAnswer(Answer):
    """What the log cannot say, and what is missing for it."""

    what: str = Field(description="empty: nothing can be said")
    why: str


class AskedAnswer(Answer):
    """A question and whether it is answered."""

    number: int
    asked: list[str]
    asked_at: Moment
    state: State


class StudiedAnswer(StudyAnswer):
    """A log with its trial: fitted to the first 70 %, held against the rest."""

    usable: bool
    log: dict[str, Any] | None = Field(description="cases, events, from, until, median and p90 in days")
    sentence: str = Field(description="the same in words")
    errors: dict[str, dict[str, float | None]] | None = Field(
        description="of the model, of the past repeated and of a textbook queue (`model`, `past`, `mmc`)"
    )
    measures: dict[str, MeasureAnswer]
    levers: list[LeverAnswer]
    refused: list[RefusedAnswer]
    questions: list[AskedAnswer] = Field(description="the latest fifty")
    cut: bool = Field(description="there are more measures, levers or reasons than `most`")


class LeadAnswer(Answer):
    """For whom what changes; `rests`: how far that was off on the held-back part."""

    who: str
    said: str
    rests: str


class EffectAnswer(Answer):
    """A measure without and with the change."""

    without: Range
    changed: Range
    difference: Range
    lower_in: int
    higher_in: int
    off: float


class AnsweredAnswer(AskedAnswer):
    """A question with its answer; days are calendar days, shares are of 1."""

    problem: str
    worlds: int | None
    first: date | None
    last: date | None
    measures: dict[str, EffectAnswer]
    leads: list[LeadAnswer]
    sure: str
    rests: str
    limits: list[str]
    refused: list[RefusedAnswer]
    cut: bool = Field(description="there are more measures or reasons than `most`")
