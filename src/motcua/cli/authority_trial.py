"""`authority trial list`, `summary`: what an office decides in trial, and how far it agrees with practice."""

from __future__ import annotations

import argparse
from datetime import date, timedelta

from motcua.cli import Commands
from motcua.cli.answering import JSON, OFFICER, Answer, acting, answering, table

PERIOD = timedelta(days=90)
"""What is summed up where no first day is named."""


def add_trial(acts: Commands) -> None:
    parser = acts.add_parser("trial", help="what offices decide in trial, and how far that agrees")
    ways = parser.add_subparsers(metavar="WHAT", required=True)
    listing = ways.add_parser("list", parents=[JSON, OFFICER], help="what waits to be decided in trial")
    listing.set_defaults(run=answering(_list))
    summing = ways.add_parser(
        "summary", parents=[JSON, OFFICER], help="agreement, and whether it is feasible"
    )
    summing.add_argument("--first", type=date.fromisoformat, help="as 2023-03-01; left out: 90 days ago")
    summing.add_argument("--last", type=date.fromisoformat, help="left out: today")
    summing.add_argument("--office", default="", help="its code; left out: all that the officer supervises")
    summing.add_argument("--procedure", default="", help="its code; left out: all")
    summing.set_defaults(run=answering(_summary))


def _list(args: argparse.Namespace) -> Answer:
    from django.utils.translation import gettext as _

    from motcua.dossiers.trial import waiting
    from motcua.site.clock import now
    from motcua.site.templatetags.said import moment
    from motcua.site.templatetags.trials import benefit_name

    rows = list(waiting(acting(args), now()))
    data = [
        {"trial": row.pk, "dossier": row.dossier.code, "line": row.line, "started_at": row.started_at}
        for row in rows
    ]
    told = [(moment(row.started_at), row.dossier.code, row.line, benefit_name(row.benefit)) for row in rows]
    return Answer(data, table((_("Since"), _("Dossier"), _("Line"), _("What")), told))


def _summary(args: argparse.Namespace) -> Answer:
    from django.utils.translation import gettext as _

    from motcua.authority.models import Office
    from motcua.insight.trial.summary import summary
    from motcua.site.clock import today
    from motcua.site.templatetags.said import dong, office_name
    from motcua.site.templatetags.trials import hours, interval, rule_said, verdict_name, verdict_said

    first, last = args.first or today() - PERIOD, args.last or today()
    office = Office.objects.filter(code=args.office).values_list("id", flat=True).first() or 0
    found = summary(acting(args), first, last, today(), office=office, procedure=args.procedure)
    rows = [
        (
            one.procedure,
            office_name(found.offices[one.office]),
            one.both.lines,
            interval(one.both),
            dong(one.dong),
            hours(one.tried),
            hours(one.real),
            verdict_name(one.verdict),
        )
        for one in found.parts
    ]
    headings = (
        _("Procedure"),
        _("Office"),
        _("Lines"),
        _("95 % interval"),
        _("More or less, in all"),
        _("Hours in trial"),
        _("Hours in practice"),
        _("So far"),
    )
    said = f"{verdict_name(found.whole.verdict)}. {verdict_said(found)}\n{rule_said(found.rule)}"
    return Answer(found.plain(), f"{said}\n\n{table(headings, rows)}" if rows else said)
