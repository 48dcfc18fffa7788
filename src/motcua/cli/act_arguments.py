"""What each act on a dossier takes on the command line, and how it becomes what the action takes."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from motcua.cli import day
from motcua.journey.table import Act

RECIPIENTS = ("applicant", "representative", "post", "electronic")


def component(text: str) -> tuple[str, *tuple[int, ...]]:
    """ "death_paper=0,1" -> ("death_paper", 0, 1): originals, certified copies, plain copies."""
    key, equals, counts = text.partition("=")
    numbers = tuple(int(count) for count in counts.split(","))
    if not key or not equals or len(numbers) > 3:
        raise ValueError(text)
    return key, *numbers


def case_file(name: str) -> Any:
    """The JSON of a file, or of standard input for "-"."""
    try:
        return json.loads(sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8"))
    except OSError as error:
        raise argparse.ArgumentTypeError(f"{name} cannot be read") from error


def _option(name: str, **how: Any) -> tuple[str, dict[str, Any]]:
    return name, how


REASON = _option("--reason", required=True)
COMPONENTS = _option(
    "--component",
    dest="components",
    action="append",
    type=component,
    required=True,
    metavar="KEY=ORIGINALS[,CERTIFIED[,COPIES]]",
)
OPTIONS: dict[Act, tuple[tuple[str, dict[str, Any]], ...]] = {
    Act.TRANSFER: (
        REASON,
        _option("--area", dest="area_code", required=True, help="whose office takes over"),
    ),
    Act.REQUEST_SUPPLEMENT: (
        _option("--missing", nargs="+", required=True, metavar="COMPONENT"),
        _option("--reason", default=""),
    ),
    Act.SUPPLEMENT: (
        COMPONENTS,
        _option(
            "--without", dest="reason", default="", metavar="REASON", help="why what lacks is not needed"
        ),
    ),
    Act.RECEIVE: (COMPONENTS,),
    Act.ASSESS: (
        _option("--line", type=int, required=True, help="counted from 0"),
        _option("--case", type=case_file, default={}, metavar="FILE", help="JSON; - for standard input"),
        _option("--deny", dest="reason", default="", metavar="REASON"),
        _option("--done", default="", metavar="NOTE", help="for a line without a benefit: what was done"),
    ),
    Act.PROPOSE: (_option("--note", default=""),),
    Act.DELIVER: (_option("--to", choices=RECIPIENTS, default="applicant"),),
    Act.EXTEND: (REASON, _option("--promise", type=day, required=True, help="as 2023-05-04")),
    **dict.fromkeys((Act.SEND_BACK, Act.REFUSE, Act.STOP, Act.WITHDRAW), (REASON,)),
}
"""Acts that are not here take nothing but the dossier."""


def add_arguments(parser: argparse.ArgumentParser, act: Act) -> None:
    """Add what `act` takes besides the dossier."""
    for name, how in OPTIONS.get(act, ()):
        parser.add_argument(name, **how)


TAKEN = ("area_code", "reason", "missing", "line", "case", "note", "to", "promise")


def arguments(args: argparse.Namespace) -> dict[str, Any]:
    """The keyword arguments of the action."""
    taken = {name: value for name in TAKEN if (value := getattr(args, name, None)) is not None}
    if args.act is Act.ASSESS:
        taken["outcome"] = "denied" if args.reason else "granted"
        taken["reason"] = args.reason or args.done
    if args.act in (Act.SUPPLEMENT, Act.RECEIVE):
        from motcua.dossiers.application import ComponentInput

        taken["components"] = [ComponentInput(*told) for told in args.components]
    return taken
