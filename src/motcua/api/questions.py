"""Questions to the house: who is competent, who may, what a procedure asks for, what the law gives."""

from __future__ import annotations

from typing import Any

from ninja import Router
from ninja.params import P, QueryEx

from motcua.api.answers import CompetenceAnswer, MandateAnswer, MayAnswer, OfficeAnswer, ShiftAnswer
from motcua.api.callers import Called
from motcua.api.opened import permission
from motcua.api.problems import REFUSALS, Problem
from motcua.api.wishes import NO_NUL, CaseWish, Day, named
from motcua.authority.competence import Competence, competent
from motcua.authority.differences import areas_of, shifts, who_decides
from motcua.authority.may import may
from motcua.authority.sentences import sentence
from motcua.authority.wording import told
from motcua.catalogue.find import find
from motcua.catalogue.load import procedure as known
from motcua.catalogue.load import procedures as all_procedures
from motcua.dossiers.view import opened
from motcua.journey.table import Act
from motcua.kernel.plain import plain
from motcua.law import entitle
from motcua.law import schema as case_format
from motcua.site.clock import now, today

router = Router(tags=["Questions"])

Code = QueryEx[str, P(max_length=20, pattern=NO_NUL)]
OnDay = QueryEx[Day | None, P(description="left out: today")]


@router.get("/authority", response={200: CompetenceAnswer, REFUSALS: Problem}, operation_id="competent")
def who_is_competent(
    request: Called,
    procedure: Code,
    area: QueryEx[str, P(max_length=5, pattern=NO_NUL, description="code of a district or commune")],
    on: OnDay = None,
) -> CompetenceAnswer:
    """Which office decides a procedure for an area on a day, by which mandate, and why."""
    return _competence(competent(known(procedure).code, area, on or today()))


def _competence(found: Competence) -> CompetenceAnswer:
    return CompetenceAnswer(
        procedure=found.procedure,
        area=found.area,
        day=found.day,
        office=OfficeAnswer.model_validate(found.office),
        mandate=MandateAnswer.model_validate(found.mandate),
        reason=sentence(*found.reason()),
    )


Area = QueryEx[str, P(max_length=5, pattern=NO_NUL, description="code of an area, such as 24 or 221")]


@router.get(
    "/authority/table",
    response={200: list[CompetenceAnswer], REFUSALS: Problem},
    operation_id="authority_table",
)
def who_decides_everything(request: Called, area: Area, on: OnDay = None) -> list[CompetenceAnswer]:
    """Who decides each procedure for an area on a day; a procedure that nobody decides is left out."""
    found = who_decides([item.code for item in all_procedures()], [area], on or today())
    return [_competence(answer) for _, answer in sorted(found.items())]


@router.get(
    "/authority/changes",
    response={200: list[ShiftAnswer], REFUSALS: Problem},
    operation_id="authority_changes",
)
def what_changes(request: Called, area: Area, since: Day, until: Day) -> list[ShiftAnswer]:
    """What is different on day `until` from day `since` about who decides in an area, by procedure."""
    codes = [item.code for item in all_procedures()]
    before, after = (who_decides(codes, areas_of(area, day), day) for day in (since, until))
    return [
        ShiftAnswer.model_validate({**plain(shift), "sentence": told(shift)})
        for shift in shifts(before, after, until)
    ]


@router.get("/authority/may", response={200: MayAnswer, REFUSALS: Problem}, operation_id="may")
def who_may(
    request: Called,
    act: Act,
    dossier: QueryEx[
        str, P(max_length=60, pattern=NO_NUL, description="code or id; left out: somebody at the door")
    ] = "",
) -> MayAnswer:
    """Whether you may do an act to a dossier now, with the reason and the mandate."""
    subject = opened(request.auth, named(dossier), now()).dossier if dossier else None
    return permission(act.value, may(request.auth, act, subject, now()))


@router.get("/procedures", response={200: list[dict[str, Any]], REFUSALS: Problem}, operation_id="procedures")
def procedures(
    request: Called,
    text: QueryEx[str, P(max_length=120, pattern=NO_NUL, description="words, with or without marks")] = "",
    on: OnDay = None,
) -> list[dict[str, Any]]:
    """The procedures of a day, found by words: code and name; ask for one to see the rest."""
    day = on or today()
    return [{"code": found.code, "name": plain(found.on(day).name)} for found in find(text, day)]


@router.get("/procedures/{code}", response={200: dict[str, Any], REFUSALS: Problem}, operation_id="procedure")
def one_procedure(request: Called, code: str, on: OnDay = None) -> dict[str, Any]:
    """What a procedure asks for on a day: components, conditions, limits, benefits, steps, legal basis."""
    found: dict[str, Any] = plain(known(code).on(on or today()))
    return found


@router.get("/entitle", response={200: dict[str, Any], REFUSALS: Problem}, operation_id="case_format")
def case_described(request: Called) -> dict[str, Any]:
    """The case format: every benefit with its inputs, their units and meaning."""
    return case_format()


@router.post("/entitle", response={200: dict[str, Any], REFUSALS: Problem}, operation_id="entitle")
def what_is_due(request: Called, wish: CaseWish) -> dict[str, Any]:
    """What the law gives in one case: the result, and every line that leads to it with its article."""
    case = wish.model_dump(mode="json", exclude_unset=True)
    return entitle(case, today=today()).to_json()
