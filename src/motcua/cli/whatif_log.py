"""`whatif log` and `whatif journal`: a log, or our own journal, played on with levers after it was tried."""

from __future__ import annotations

import argparse
import json
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from motcua.cli import Commands, day
from motcua.cli.answering import JSON, Answer, answering
from motcua.cli.worded import LANGUAGE, worded

if TYPE_CHECKING:
    from motcua.insight.log import Log

SETTING = argparse.ArgumentParser(add_help=False)
SETTING.add_argument(
    "--set",
    action="append",
    default=[],
    metavar="LEVER=VALUE",
    help="what is changed, such as arrivals=+20%%; left out: what can be, and what not",
)
YEAR = timedelta(days=365)


def add_log(kinds: Commands) -> None:
    """Under the parser of `whatif`."""
    from motcua.cli.log_file import READING

    parser = kinds.add_parser(
        "log", parents=[READING, SETTING, LANGUAGE], help="an office, from its event log"
    )
    parser.add_argument("file", type=Path)
    parser.set_defaults(run=worded(_log))


def add_journal(kinds: Commands) -> None:
    """Under the parser of `whatif`."""
    parser = kinds.add_parser("journal", parents=[JSON, SETTING], help="our own offices, from our journal")
    parser.add_argument("--office", required=True, help="its code, with all below it")
    parser.add_argument("--from", dest="first", type=day, help="left out: a year ago")
    parser.add_argument("--to", dest="last", type=day, help="left out: today")
    parser.set_defaults(run=answering(_journal))


def _log(args: argparse.Namespace) -> int:
    """Exit code 1 where the log carries no answer, 2 where it or a lever cannot be read."""
    from motcua.cli.log_file import opened, refused
    from motcua.insight.log import BadLog

    try:
        log = opened(args, args.file)
    except BadLog as bad:
        return refused(bad)
    found = _answer(log, args.set)
    print(json.dumps(found.data, ensure_ascii=False) if args.json else found.text)
    return 0 if found.good else 1


def _journal(args: argparse.Namespace) -> Answer:
    from motcua.dossiers.happened import happened
    from motcua.insight.counting import scope_of
    from motcua.insight.counting.scope import office_called
    from motcua.insight.whatif.office.ours import our_log
    from motcua.site.clock import today

    last = args.last or today()
    scope = scope_of(office_called(args.office, last), last)
    log = our_log(scope.offices, args.first or last - YEAR, last)
    return _answer(log, args.set, ours=True, name=happened)


def _answer(log: Log, setting: list[str], *, ours: bool = False, name: Any = None) -> Answer:
    from motcua.cli.told.office import as_text
    from motcua.insight.whatif.office.answer import answer
    from motcua.insight.whatif.office.asking import change_of
    from motcua.insight.whatif.office.levers import read_lever
    from motcua.insight.whatif.office.log_words import as_written
    from motcua.insight.whatif.office.tried import tried
    from motcua.insight.whatif.office.values import as_values

    office = tried(log, ours=ours)
    trial, found = as_values(office, log), None
    if setting and office.usable:
        found = answer(office, change_of(trial, map(read_lever, setting)))
    return Answer({"trial": trial, "answer": found}, as_text(trial, found, name or as_written), office.usable)
