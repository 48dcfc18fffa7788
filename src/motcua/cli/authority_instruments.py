"""`authority instruments`, `instrument`, `scan`: where they stand, what they give, and their scans."""

from __future__ import annotations

import argparse
from pathlib import Path

from motcua.cli import Commands, day
from motcua.cli.answering import JSON, OFFICER, Answer, acting, answering, table


def add_instruments(acts: Commands) -> None:
    every = acts.add_parser("instruments", parents=[JSON], help="all of them, and where they stand")
    every.add_argument("--on", type=day, help="as 2023-04-03; left out: today")
    every.add_argument("--in-force", action="store_true", help="only those in force on that day")
    every.set_defaults(run=answering(_list))
    show = acts.add_parser("instrument", parents=[JSON], help="where an instrument stands today")
    show.add_argument("--scan", type=Path, metavar="FILE", help="write its scan there")
    show.set_defaults(run=answering(_show))
    scan = acts.add_parser("scan", parents=[JSON, OFFICER], help="file the scan of an instrument with it")
    scan.set_defaults(run=answering(_scan))
    for parser in (show, scan):
        parser.add_argument("number", help="of the instrument, such as 45/QĐ-BHXH")
    scan.add_argument("file", type=Path, help="PDF, JPEG or PNG")
    scan.add_argument("--key", default="", help="a request key: the same again files nothing more")


def _list(args: argparse.Namespace) -> Answer:
    from django.utils.translation import gettext as _

    from motcua.api.instruments import listed
    from motcua.authority.instrument_list import instruments_on
    from motcua.site.clock import today
    from motcua.site.templatetags.said import day, said

    found = instruments_on(args.on or today(), only_in_force=args.in_force)
    rows = [
        (one.paper.number, day(one.paper.signed_on), said(one.standing), _("yes") if one.paper.scan else "–")
        for one in found
    ]
    headings = (_("Instrument"), _("Signed"), _("Where it stands"), _("Scan"))
    return Answer([listed(one).model_dump(mode="json") for one in found], table(headings, rows))


def _show(args: argparse.Namespace) -> Answer:
    from motcua.authority.instruments import instrument_named, standing
    from motcua.dossiers.scans import scan_of
    from motcua.site.clock import today
    from motcua.site.templatetags.said import said

    paper = instrument_named(args.number)
    where = standing(paper, today())
    if args.scan:
        args.scan.write_bytes(scan_of(paper.pk)[1])
    data = {"number": paper.number, "title": paper.title, "signed_on": paper.signed_on, "scan": paper.scan}
    told = "\n".join(
        [f"{paper.number} {paper.title}", said((where.message, where.data)), paper.scan]
    ).rstrip()
    return Answer(data | {"state": where.code, "by": where.by.number if where.by else None}, told)


def _scan(args: argparse.Namespace) -> Answer:
    from uuid import uuid4

    from django.utils.translation import gettext as _

    from motcua.authority.instruments import instrument_named
    from motcua.dossiers.scans import file_scan
    from motcua.site.clock import now

    data, key = args.file.read_bytes(), args.key or uuid4().hex
    filed = file_scan(acting(args), instrument_named(args.number).pk, data, args.file.name, at=now(), key=key)
    return Answer(filed, _("The scan stands with its instrument now."))
