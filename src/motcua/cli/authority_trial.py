"""`authority trial`: deciding in trial, and `summary`: how far trial and practice agree."""

from __future__ import annotations

import argparse
from datetime import date, timedelta

from motcua.cli import Commands
from motcua.cli.answering import JSON, OFFICER, Answer, acting, answering, table
from motcua.cli.authority_trial_acts import add_trial_acts

PERIOD = timedelta(days=90)
"""What is summed up where no first day is named."""


def add_trial(acts: Commands) -> None:
    parser = acts.add_parser("trial", help="what offices decide in trial, and how far that agrees")
    ways = parser.add_subparsers(metavar="WHAT", required=True)
    add_trial_acts(ways)
    summing = ways.add_parser(
        "summary", parents=[JSON, OFFICER], help="agreement, why not, and whether it is ready"
    )
    summing.add_argument("--first", type=date.fromisoformat, help="as 2023-03-01; left out: 90 days ago")
    summing.add_argument("--last", type=date.fromisoformat, help="left out: today")
    summing.add_argument("--office", default="", help="its code; left out: all that the officer supervises")
    summing.add_argument("--procedure", default="", help="its code; left out: all")
    summing.set_defaults(run=answering(_summary))


def _summary(args: argparse.Namespace) -> Answer:
    from django.utils.translation import gettext as _

    from motcua.authority.models import Office
    from motcua.insight.trial.summary import summary
    from motcua.site.clock import today
    from motcua.site.templatetags.said import dong, office_name
    from motcua.site.templatetags.trials import (
        head_said,
        hours,
        interval,
        reason_said,
        rule_said,
        time_said,
        verdict_name,
        verdict_said,
    )

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
        _("95% interval"),
        _("More or less, in all"),
        _("Hours in trial"),
        _("Hours in practice"),
        _("So far"),
    )
    whole = found.whole
    said = [f"{verdict_name(whole.verdict)}. {verdict_said(found)}"]
    if rows:
        whys = table((_("Why"), _("Lines")), [(reason_said(why.reason), why.lines) for why in found.reasons])
        said += [
            f"{time_said(whole)} {head_said(whole)}",
            whys if found.reasons else "",
            table(headings, rows),
        ]
    return Answer(found.plain(), "\n\n".join(part for part in [*said, rule_said(found.rule)] if part))
