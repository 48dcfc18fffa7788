"""`report`: the index of Decision 766 and the sector's reports, and the dossiers behind a number."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from motcua.cli import Commands
from motcua.cli.answering import JSON, Answer, answering, table
from motcua.cli.report_after import add_after

if TYPE_CHECKING:
    from motcua.insight.counting import Scope
    from motcua.insight.period import ReportPeriod
    from motcua.insight.reports.document import Document


def add(commands: Commands) -> None:
    parser = commands.add_parser("report", help="the service index and the reports of a period and an office")
    kinds = parser.add_subparsers(title="commands", metavar="REPORT", required=True)
    index = kinds.add_parser("index", parents=[JSON, ASKED, SAVED], help="the index of Decision 766")
    index.set_defaults(run=answering(_index))
    dossiers = kinds.add_parser(
        "dossiers", parents=[JSON, ASKED, SAVED], help="dossiers against the period before and a year ago"
    )
    dossiers.add_argument("--csv", type=Path, metavar="FILE", help="write every number as a table")
    dossiers.set_defaults(run=answering(_dossiers))
    behind = kinds.add_parser("behind", parents=[JSON, ASKED], help="the dossiers behind a number")
    behind.add_argument("measure", help="such as late, pending, received-digitised")
    behind.add_argument("--procedure", default="", help="only this one, such as local:III.9b")
    behind.add_argument("--page", type=int, default=1, help="of fifty; left out: the first")
    behind.set_defaults(run=answering(_behind))
    keep = kinds.add_parser("keep", parents=[JSON, PERIOD], help="count a period and keep its numbers")
    keep.set_defaults(run=answering(_keep))
    add_after(kinds)


PERIOD = argparse.ArgumentParser(add_help=False)
_when = PERIOD.add_mutually_exclusive_group(required=True)
_when.add_argument("--quarter", dest="period", metavar="2023Q2")
_when.add_argument("--month", dest="period", metavar="2023-04")
_when.add_argument("--year", dest="period", metavar="2023")
_when.add_argument("--days", dest="period", metavar="2022-12-15/2023-03-14")

ASKED = argparse.ArgumentParser(add_help=False, parents=[PERIOD])
ASKED.add_argument(
    "--office", required=True, help="its code, with all below it; a province's two digits will do"
)
ASKED.add_argument("--fresh", action="store_true", help="count now, whatever the night has kept")

SAVED = argparse.ArgumentParser(add_help=False)
SAVED.add_argument("--pdf", type=Path, metavar="FILE", help="write it as PDF")


def _asked(args: argparse.Namespace) -> tuple[ReportPeriod, Scope]:
    from motcua.insight.counting import scope_of
    from motcua.insight.counting.scope import office_called
    from motcua.insight.period import read_period
    from motcua.site.clock import today

    period = read_period(args.period)
    day = min(period.last, today())
    return period, scope_of(office_called(args.office, day), day)


def _index(args: argparse.Namespace) -> Answer:
    from motcua.insight.counting.kept import numbers
    from motcua.insight.index766 import index_on, score
    from motcua.insight.reports.document import index_document
    from motcua.insight.reports.exported import index_values
    from motcua.site.clock import now

    period, scope = _asked(args)
    index = index_on(period.last)
    counts = numbers(period, scope, now(), fresh=args.fresh)
    found = score(index, counts, period.last)
    return _saved(
        args,
        scope,
        index_values(found, scope, period, counts),
        index_document(found, scope, period, counts.moment),
    )


def _dossiers(args: argparse.Namespace) -> Answer:
    from motcua.insight.reports import report
    from motcua.insight.reports.document import report_document
    from motcua.insight.reports.exported import cells_csv, report_values
    from motcua.site.clock import now

    period, scope = _asked(args)
    found = report(scope, period, now(), fresh=args.fresh)
    if args.csv:
        args.csv.write_text(cells_csv(found.counted), encoding="utf-8", newline="")
    return _saved(args, scope, report_values(found), report_document(found))


def _behind(args: argparse.Namespace) -> Answer:
    from motcua.insight.counting.kept import numbers
    from motcua.insight.reports.behind import Question, behind
    from motcua.insight.reports.exported import behind_values
    from motcua.insight.reports.words import measure_name
    from motcua.site.clock import now
    from motcua.site.templatetags.said import day

    period, scope = _asked(args)
    moment = numbers(period, scope, now()).moment if not args.fresh else period.measured_at(now())
    page = max(1, args.page)
    found = behind(Question(scope, period, moment, args.measure, args.procedure), page)
    data = behind_values(found, args.measure, page)
    rows = [(one.code, one.procedure, day(one.due), day(one.ended_at)) for one in found.dossiers]
    heading = f"{measure_name(args.measure)}: {found.count}"
    return Answer(data, "\n".join([heading, "", table(("", "", "", ""), rows)]) if rows else heading)


def _keep(args: argparse.Namespace) -> Answer:
    from motcua.insight.counting.kept import keep
    from motcua.insight.period import read_period
    from motcua.site.clock import now

    period = read_period(args.period)
    cells = keep(period, now())
    return Answer({"period": period.code, "cells": cells}, f"{period.code}: {cells}")


def _saved(args: argparse.Namespace, scope: Scope, values: dict[str, Any], document: Document) -> Answer:
    if args.pdf:
        from motcua.authority.reader import english
        from motcua.dossiers.printing import letterhead
        from motcua.papers.report import report_pdf
        from motcua.site.clock import today

        head = letterhead(scope.office.id, today())
        args.pdf.write_bytes(report_pdf(document, head, today(), "en" if english() else "vi"))
    return Answer(values, _as_text(document))


def _as_text(document: Document) -> str:
    parts = [document.title, document.subtitle]
    for one in document.tables:
        parts += ["", one.title, table(one.head, one.rows)]
    return "\n".join([*parts, "", *document.notes])
