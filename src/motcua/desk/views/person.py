"""A person of a dossier: what is on record of him now, what was before, and correcting it."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext

from motcua.authority.acting import Acting
from motcua.authority.officers import names_of
from motcua.desk.cards import fill_in, put_on_record
from motcua.desk.choices import sexes
from motcua.desk.pages import for_officers, page
from motcua.desk.person_form import person as described
from motcua.desk.sheet import Sheet
from motcua.dossiers.correcting import correct_person, person_in
from motcua.dossiers.documents import works_on
from motcua.dossiers.view import Opened, opened
from motcua.kernel.errors import BadInput, InputProblem, Refused
from motcua.registry.correcting import as_seen, history, written
from motcua.registry.models import FormerFact, Person
from motcua.site.clock import now


@for_officers
def person(request: HttpRequest, acting: Acting, dossier: uuid.UUID, number: int) -> HttpResponse:
    """The page of one person, and the form that corrects it."""
    view = opened(acting, dossier, now())
    who, sheet = person_in(view.dossier, number), Sheet.of(request.POST)
    if request.method != "POST":
        put_on_record(sheet, "person", who)
    elif sheet.value("do") == "fill":
        fill_in(sheet, "person")
    elif refusal := _correct(acting, view, who, sheet):
        return _show(request, acting, view, person_in(view.dossier, number), sheet, refusal)
    elif not sheet.problems:
        messages.success(request, gettext("The record is corrected. What stood there before is kept below."))
        return redirect("desk:person", dossier, number)
    return _show(request, acting, view, who, sheet)


def _correct(acting: Acting, view: Opened, who: Person, sheet: Sheet) -> Refused | None:
    """Do what the form asks for; what is wrong becomes problems of the sheet, at their fields."""
    told, dossier = described(sheet, "person"), view.dossier.pk
    if sheet.problems:
        return None
    reason, seen = sheet.text("reason"), sheet.text("seen")
    try:
        correct_person(acting, dossier, who.pk, told, reason, at=now(), key=sheet.key, seen=seen)
    except BadInput as bad:
        sheet.blame(_at_its_field(problem) for problem in bad.problems)
    except InputProblem as problem:
        sheet.blame([_at_its_field(problem)])
    except Refused as refusal:
        return refusal
    return None


def _at_its_field(problem: InputProblem) -> InputProblem:
    field = f"person.{problem.field}" if problem.field in FormerFact.FACTS else problem.field or "reason"
    return InputProblem(field, problem.code, problem.message, **problem.data)


def _show(
    request: HttpRequest,
    acting: Acting,
    view: Opened,
    who: Person,
    sheet: Sheet,
    refusal: Refused | None = None,
) -> HttpResponse:
    former = history(who)
    return page(
        request,
        acting,
        "on_record.html",
        status=409 if refusal else 422 if sheet.problems else 200,
        view=view,
        person=who,
        facts=[(fact, written(getattr(who, fact))) for fact in FormerFact.FACTS],
        sheet=sheet,
        key=sheet.key,
        seen=sheet.text("seen") or as_seen(who),
        sexes=sexes(),
        former=former,
        officers=names_of(row.officer for row in former),
        answer=works_on(acting, now())(view.dossier),
        refusal=refusal,
    )
