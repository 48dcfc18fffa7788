"""The addresses of the desk."""

from __future__ import annotations

from django.urls import path

from motcua.desk.views import (
    acts,
    assessment,
    calendar,
    changes,
    competence,
    dossier,
    files,
    list_assessment,
    mandates,
    process,
    queue,
    reception,
    recomputed,
    reports,
    sign_in,
    whatif,
    supervision,
    trials,
)

app_name = "desk"

urlpatterns = [
    path("", queue.queue, name="queue"),
    path("sign-in", sign_in.sign_in, name="sign_in"),
    path("post", sign_in.posts, name="posts"),
    path("sign-out", sign_in.sign_out, name="sign_out"),
    path("reception", reception.choose_procedure, name="choose_procedure"),
    path("reception/<str:code>", reception.reception, name="reception"),
    path("reception/<str:code>/<str:benefit>.csv", reception.list_to_begin, name="list_to_begin"),
    path("batch", acts.batch, name="batch"),
    path("dossiers/<uuid:dossier>", dossier.dossier, name="dossier"),
    path("dossiers/<uuid:dossier>/received", reception.received, name="received"),
    path("dossiers/<uuid:dossier>/again", recomputed.again, name="again"),
    path("dossiers/<uuid:dossier>/files", dossier.add_files, name="add_files"),
    path("dossiers/<uuid:dossier>/lines", list_assessment.assess_lines, name="assess_lines"),
    path("dossiers/<uuid:dossier>/lines/<int:number>", assessment.line, name="line"),
    path("dossiers/<uuid:dossier>/control.pdf", files.control_sheet, name="control_sheet"),
    path("dossiers/<uuid:dossier>/<str:name>", acts.act, name="act"),
    path("papers/<int:number>.pdf", files.paper, name="paper"),
    path("decisions/<int:number>.pdf", files.decision, name="decision"),
    path("attachments/<int:number>", files.attachment, name="attachment"),
    path("competence", competence.competence, name="competence"),
    path("mandates", mandates.mandates, name="mandates"),
    path("instruments/<int:number>", mandates.instrument, name="instrument"),
    path("changes", changes.changes, name="changes"),
    path("changes/<uuid:change>", changes.change, name="change"),
    path("calendar", calendar.calendar, name="calendar"),
    path("whatif", whatif.whatifs, name="whatifs"),
    path("whatif/<str:name>.pdf", whatif.whatif_pdf, name="whatif_pdf"),
    path("whatif/<str:name>", whatif.whatif, name="whatif"),
    path("supervision", supervision.supervision, name="supervision"),
    path("supervision/process", process.process, name="process"),
    path("supervision/<int:number>/<str:name>", supervision.dossiers_behind, name="behind"),
    path("trials", trials.trials, name="trials"),
    path("trials/practice", trials.practice, name="trial_practice"),
    path("trials/<uuid:trial>", trials.trial, name="trial"),
    path("reports", reports.index, name="report_index"),
    path("reports/dossiers", reports.dossiers, name="report_dossiers"),
    path("reports/dossiers/behind", reports.dossiers_behind, name="report_behind"),
    path("reports/procedures", reports.procedures, name="report_procedures"),
]
