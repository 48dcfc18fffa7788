"""`authority trial`: deciding in trial, and `summary`: how far trial and practice agree."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from motcua.cli import Commands, day
from motcua.cli.answering import JSON, OFFICER, Answer, acting, answering, table
from motcua.cli.authority_trial_acts import add_trial_acts

if TYPE_CHECKING:
    from motcua.insight.trial.summary import Summary

PERIOD = timedelta(days=90)
"""What is summed up where no first day is named."""


def add_trial(acts: Commands) -> None:
    parser = acts.add_parser("trial", help="what offices decide in trial, and how far that agrees")
    ways = parser.add_subparsers(metavar="WHAT", required=True)
    add_trial_acts(ways)
    summing = ways.add_parser(
        "summary", parents=[JSON, OFFICER], help="agreement, why not, and whether it is ready"
    )
    summing.add_argument("--first", type=day, help="as 2023-03-01; left out: 90 days ago")
    summing.add_argument("--last", type=day, help="left out: today")
    summing.add_argument("--office", default="", help="its code; left out: all that the officer supervises")
    summing.add_argument("--procedure", default="", help="its code; left out: all")
    summing.set_defaults(run=answering(_summary))


def _summary(args: argparse.Namespace) -> Answer:
    from motcua.insight.counting.scope import office_called
    from motcua.insight.trial.summary import summary
    from motcua.site.clock import today

    first, last = args.first or today() - PERIOD, args.last or today()
    office = office_called(args.office, last) if args.office else 0
    found = summary(acting(args), first, last, today(), office=office, procedure=args.procedure)
    return Answer(found.plain(), "\n\n".join(part for part in _told(found) if part))


def _told(found: Summary) -> Iterator[str]:
    """The sentence to act on, what time it took, why the two differ, each procedure and office, the rule."""
    from django.utils.translation import gettext as _

    from motcua.site.templatetags import trials

    whole = found.whole
    yield f"{trials.verdict_name(whole.verdict)}. {trials.verdict_said(found)}"
    if found.parts:
        yield f"{trials.time_said(whole)} {trials.head_said(whole)}"
        whys = [(trials.reason_said(why.reason), why.lines) for why in found.reasons]
        yield table((_("Why"), _("Lines")), whys) if whys else ""
        yield _by_part(found)
    yield trials.rule_said(found.rule)


def _by_part(found: Summary) -> str:
    from django.utils.translation import gettext as _

    from motcua.authority.reader import office_name
    from motcua.site.templatetags.said import dong
    from motcua.site.templatetags.trials import hours, interval, verdict_name

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
    return table(headings, rows)
