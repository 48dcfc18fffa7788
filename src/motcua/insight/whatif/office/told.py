"""A study and its answers as they are told: page, paper and program say the same words and figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from motcua.dossiers.happened import happened
from motcua.insight.whatif.models import Question, Study
from motcua.insight.whatif.office import log_words, tables, words
from motcua.insight.whatif.office.figured import Name
from motcua.insight.whatif.reform.tables import Table
from motcua.kernel.errors import N_, Refused


class NotAnswered(Refused):
    """The worker has not found an answer, or there is none."""

    code = "not_answered"
    message = N_("There is no answer to put on paper: it is being computed, or it could not be.")


@dataclass(frozen=True, slots=True)
class Told:
    """An answer: for whom what changes, how sure that is, what it rests on, what it cannot say."""

    asked: list[str]
    leads: list[words.Lead]
    sure: str
    rests: str
    limits: list[str]
    refused: list[tuple[str, str]]
    in_all: Table
    by_group: Table
    by_step: Table


def told(study: Study, question: Question) -> Told:
    """An answer that the worker has found."""
    trial, answer, name = study.trial or {}, question.answer or {}, named(study)
    return Told(
        asked=changes(study, question),
        leads=words.leads(answer),
        sure=words.sure(answer),
        rests=log_words.rests(trial),
        limits=log_words.limits(trial),
        refused=log_words.refused(trial, name),
        in_all=tables.in_all(answer),
        by_group=tables.by_group(answer),
        by_step=tables.by_step(answer, name),
    )


def changes(study: Study, question: Question) -> list[str]:
    """What was asked, lever by lever."""
    return words.changes(study.trial or {}, question.change, named(study))


def named(study: Study) -> Name:
    """Steps of our journal have words of their own; any other log has its names."""
    return happened if study.ours else log_words.as_written


def answered(question: Question) -> dict[str, Any] | None:
    """The values of an answer; None while there is none."""
    found: dict[str, Any] | None = question.answer if question.done_at and not question.problem else None
    return found
