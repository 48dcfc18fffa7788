"""What-if from a log for programs: what was brought, how each log was tried, and answers with ranges."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from itertools import islice
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from ninja import Router
from ninja.params import P, QueryEx

from motcua.api.callers import Called
from motcua.api.problems import REFUSALS, Problem
from motcua.api.whatif_answers import (
    AnsweredAnswer,
    AskedAnswer,
    LeadAnswer,
    LeverAnswer,
    RefusedAnswer,
    State,
    StudiedAnswer,
    StudyAnswer,
)
from motcua.authority.sentences import sentence
from motcua.insight.whatif.models import Question, Study
from motcua.insight.whatif.office import log_words
from motcua.insight.whatif.office.paper import answer_paper
from motcua.insight.whatif.office.study import question_of, questions, studies, study_of
from motcua.insight.whatif.office.told import answered, changes, named, told
from motcua.site.clock import today

router = Router(tags=["What if"])

Most = QueryEx[int, P(ge=1, le=1000, description="of measures, levers and reasons each")]


@router.get("/whatif/logs", response={200: list[StudyAnswer], REFUSALS: Problem}, operation_id="whatif_logs")
def logs(request: Called) -> list[StudyAnswer]:
    """The logs that the office brought, for the heads of a province; the latest fifty."""
    return [StudyAnswer.model_validate(_study(one)) for one in studies(request.auth)]


@router.get(
    "/whatif/logs/{uuid:study}", response={200: StudiedAnswer, REFUSALS: Problem}, operation_id="whatif_log"
)
def log(request: Called, study: UUID, most: Most = 200) -> StudiedAnswer:
    """One log: how the trial on its held-back part went, what may be asked, what not and why."""
    found = study_of(request.auth, study)
    trial = found.trial or {"measures": {}, "levers": [], "refused": []}
    measures, levers = trial["measures"], trial["levers"]
    refused = log_words.refused(trial, named(found))
    return StudiedAnswer.model_validate(
        _study(found)
        | {
            "usable": bool(trial.get("usable")),
            "log": trial.get("log"),
            "sentence": log_words.log_told(trial) if "log" in trial else "",
            "errors": (trial.get("backtest") or {}).get("errors"),
            "measures": _first(measures, most),
            "levers": [LeverAnswer.model_validate(_lever(row)) for row in levers[:most]],
            "refused": _reasons(refused, most),
            "questions": [AskedAnswer.model_validate(_asked(found, one)) for one in questions(found)],
            "cut": max(len(measures), len(levers), len(refused)) > most,
        }
    )


@router.get(
    "/whatif/logs/{uuid:study}/answers/{int:number}",
    response={200: AnsweredAnswer, REFUSALS: Problem},
    operation_id="whatif_answer",
)
def answer(request: Called, study: UUID, number: int, most: Most = 200) -> AnsweredAnswer:
    """What a change would do: ranges without and with it, beside the error on the held-back part."""
    found, question = question_of(request.auth, study, number)
    values = answered(question)
    given: dict[str, Any] = {"problem": _problem(question), "cut": False, **_NOTHING}
    if values is not None:
        given |= _answer(found, question, values, most)
    return AnsweredAnswer.model_validate(_asked(found, question) | given)


@router.get(
    "/whatif/logs/{uuid:study}/answers/{int:number}/paper",
    response={200: None, REFUSALS: Problem},
    operation_id="whatif_paper",
    openapi_extra={
        "responses": {
            200: {"content": {"application/pdf": {"schema": {"type": "string", "format": "binary"}}}}
        }
    },
)
def paper(request: Called, study: UUID, number: int) -> HttpResponse:
    """The same on paper (PDF), for a director to sign or to refuse on."""
    made = answer_paper(request.auth, study, number, today())
    return HttpResponse(made, content_type="application/pdf")


_NOTHING: dict[str, Any] = {
    **dict.fromkeys(("worlds", "first", "last")),
    **dict.fromkeys(("sure", "rests"), ""),
    "measures": {},
    **{name: [] for name in ("leads", "limits", "refused")},
}


def _answer(study: Study, question: Question, values: dict[str, Any], most: int) -> dict[str, Any]:
    shown, measures = told(study, question), values["measures"]
    return {
        "worlds": values["worlds"],
        "first": _day(values["from"]),
        "last": _day(values["until"]),
        "measures": _first(measures, most),
        "leads": [LeadAnswer.model_validate(lead) for lead in shown.leads],
        "sure": shown.sure,
        "rests": shown.rests,
        "limits": shown.limits,
        "refused": _reasons(shown.refused, most),
        "cut": max(len(measures), len(shown.refused)) > most,
    }


def _study(study: Study) -> dict[str, Any]:
    told = {name: getattr(study, name) for name in ("id", "title", "ours", "asked_at")}
    return told | {"state": _state(study), "problem": _problem(study)}


def _asked(study: Study, question: Question) -> dict[str, Any]:
    return {
        "number": question.pk,
        "asked": changes(study, question),
        "asked_at": question.asked_at,
        "state": _state(question),
    }


def _state(one: Study | Question) -> State:
    if one.done_at is None:
        return "waiting"
    return "problem" if one.problem else "done"


def _problem(one: Study | Question) -> str:
    return sentence(one.problem["message"], one.problem["data"]) if one.problem else ""


def _reasons(rows: Sequence[tuple[str, str]], most: int) -> list[RefusedAnswer]:
    return [RefusedAnswer(what=what, why=why) for what, why in rows[:most]]


def _lever(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "kind": row["name"].partition(".")[0], "of": row["name"].partition(".")[2]}


def _first(rows: dict[str, Any], most: int) -> dict[str, Any]:
    return dict(islice(rows.items(), most))


def _day(seconds: float) -> date:
    return datetime.fromtimestamp(seconds, UTC).date()
