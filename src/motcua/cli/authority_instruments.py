"""`authority instrument`, `scan`: where an instrument stands, and the scan that is filed with it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from motcua.cli import Commands
from motcua.cli.answering import JSON, OFFICER, Answer, acting, answering


def add_instruments(acts: Commands) -> None:
    show = acts.add_parser("instrument", parents=[JSON], help="where an instrument stands today")
    show.set_defaults(run=answering(_show))
    scan = acts.add_parser("scan", parents=[JSON, OFFICER], help="file the scan of an instrument with it")
    scan.set_defaults(run=answering(_scan))
    for parser in (show, scan):
        parser.add_argument("number", help="of the instrument, such as 45/QĐ-BHXH")
    scan.add_argument("file", type=Path, help="PDF, JPEG or PNG")
    scan.add_argument("--key", default="", help="a request key: the same again files nothing more")


def _show(args: argparse.Namespace) -> Answer:
    from motcua.authority.instruments import standing
    from motcua.site.clock import today
    from motcua.site.templatetags.said import said

    paper = _named(args.number)
    where = standing(paper, today())
    data = {"number": paper.number, "title": paper.title, "signed_on": paper.signed_on, "scan": paper.scan}
    told = "\n".join(
        [f"{paper.number} {paper.title}", said((where.message, where.data)), paper.scan]
    ).rstrip()
    return Answer(data | {"state": where.code, "by": where.by.number if where.by else None}, told)


def _scan(args: argparse.Namespace) -> Answer:
    from uuid import uuid4

    from django.utils.translation import gettext as _

    from motcua.dossiers.scans import file_scan
    from motcua.site.clock import now

    data, key = args.file.read_bytes(), args.key or uuid4().hex
    filed = file_scan(acting(args), _named(args.number).pk, data, args.file.name, at=now(), key=key)
    return Answer(filed, _("The scan stands with its instrument now."))


def _named(number: str) -> Any:
    from motcua.authority.models import Instrument
    from motcua.dossiers.scans import NoInstrument

    found = Instrument.objects.filter(number=number).first()
    if found is None:
        raise NoInstrument
    return found
