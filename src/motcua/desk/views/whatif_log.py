"""An office played on from its log: a log is brought or chosen, tried by the worker, and asked about."""

from __future__ import annotations

from uuid import UUID, uuid4

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext

from motcua.authority.acting import Acting
from motcua.desk import choices
from motcua.desk.pages import for_officers, page
from motcua.desk.sheet import Sheet
from motcua.dossiers.documents import check_size
from motcua.insight.supervision.who import supervised
from motcua.insight.whatif.models import Question, Study
from motcua.insight.whatif.office.levers import NoSuchValue
from motcua.insight.whatif.office.paper import answer_paper
from motcua.insight.whatif.office.study import (
    ask,
    bring,
    choose_ours,
    forget,
    question_of,
    questions,
    studies,
    study_of,
)
from motcua.insight.whatif.office.values import levers_of
from motcua.insight.whatif.who import only_heads
from motcua.kernel.errors import N_, BadInput, InputProblem
from motcua.site.clock import now, today

NO_FILE = N_("Choose a file.")
NOTHING_CHANGED = N_("Change at least one thing, then ask.")


@for_officers
def whatif_logs(request: HttpRequest, acting: Acting) -> HttpResponse:
    """Bring a file, or choose our own journal; and what was brought before."""
    only_heads(acting)
    sheet = Sheet.of(request.POST)
    if request.method == "POST":
        try:
            return redirect("desk:whatif_study", _brought(request, acting, sheet).pk)
        except InputProblem as problem:
            sheet.blame([problem])
        except BadInput as error:
            sheet.blame(error.problems)
    return page(
        request,
        acting,
        "whatif_logs.html",
        status=422 if sheet.problems else 200,
        sheet=sheet,
        key=uuid4(),
        offices=_offices(acting),
        studies=studies(acting),
    )


def _brought(request: HttpRequest, acting: Acting, sheet: Sheet) -> Study:
    key = _key(sheet)
    if sheet.value("do") == "journal":
        return _ours(acting, key, sheet)
    file = request.FILES.get("file")
    if not isinstance(file, UploadedFile):
        raise InputProblem("file", "missing", NO_FILE)
    check_size(file.size or 0)
    return bring(
        acting,
        key,
        file.read(),
        file.name or "",
        sheet.value("mapping"),
        without_bad_lines=bool(sheet.value("without_bad_lines")),
        at=now(),
    )


def _ours(acting: Acting, key: UUID, sheet: Sheet) -> Study:
    first, last, office = sheet.day("first"), sheet.day("last") or today(), sheet.text("office")
    if sheet.problems:
        raise BadInput(sheet.problems)
    if first is None:
        raise InputProblem("first", "missing", N_("Please write the first day."))
    number = int(office) if office.isdecimal() and len(office) < 18 else acting.office
    title = gettext("Our journal: {office}").format(office=dict(_offices(acting)).get(str(number), ""))
    return choose_ours(acting, key, number, first, last, title, at=now())


def _offices(acting: Acting) -> choices.Choices:
    """The post's own office and those below it."""
    return choices.office_names(supervised(acting, today()))[1:]


def _key(sheet: Sheet) -> UUID:
    """The request key of the form: sent twice, one study."""
    try:
        return UUID(sheet.text("key"))
    except ValueError:
        return uuid4()


@for_officers
def whatif_study(request: HttpRequest, acting: Acting, study: UUID) -> HttpResponse:
    """What a log tells, how its trial went, what may be asked; a question goes to the worker."""
    found, sheet = study_of(acting, study), Sheet.of(request.POST)
    if sheet.value("do") == "forget":
        forget(acting, found)
        messages.success(request, gettext("The log and its answers were deleted."))
        return redirect("desk:whatif_logs")
    if request.method == "POST":
        try:
            return redirect("desk:whatif_answer", found.pk, _asked(acting, found, sheet).pk)
        except InputProblem as problem:
            sheet.blame([problem])
    return page(
        request,
        acting,
        "whatif_study.html",
        status=422 if sheet.problems else 200,
        sheet=sheet,
        study=found,
        waiting=found.done_at is None,
        questions=questions(found),
    )


def _asked(acting: Acting, study: Study, sheet: Sheet) -> Question:
    """The levers that were filled in, by their place in the form. Raises InputProblem at the field."""
    levers = levers_of(study.trial or {"levers": []})
    places = {lever.name: f"lever-{place}" for place, lever in enumerate(levers)}
    written = [(name, sheet.text(field)) for name, field in places.items() if sheet.text(field)]
    if not written:
        raise InputProblem("lever-0", "nothing_changed", NOTHING_CHANGED)
    try:
        return ask(acting, study, written, at=now())
    except NoSuchValue as wrong:
        raise InputProblem(places[wrong.lever], wrong.code, wrong.message, **wrong.data) from wrong


@for_officers
def whatif_answer(request: HttpRequest, acting: Acting, study: UUID, number: int) -> HttpResponse:
    """What a change would do, as the worker found it; nothing is computed here."""
    found, question = question_of(acting, study, number)
    return page(
        request,
        acting,
        "whatif_answer.html",
        study=found,
        question=question,
        waiting=question.done_at is None,
    )


@for_officers
def whatif_answer_pdf(request: HttpRequest, acting: Acting, study: UUID, number: int) -> HttpResponse:
    """The same on paper, to be signed or refused."""
    made = answer_paper(acting, study, number, today())
    headers = {"Content-Disposition": f'inline; filename="what-if-{number}.pdf"'}
    return HttpResponse(made, content_type="application/pdf", headers=headers)
