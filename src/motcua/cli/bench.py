"""`bench`: measure what was promised; every measurement is a module of the folder bench/."""

from __future__ import annotations

import argparse
import importlib
import sys

from motcua.cli import Commands
from motcua.kernel.errors import N_, MotcuaError
from motcua.site.environment import CHECKOUT

FOLDER = CHECKOUT / "bench"


def add(commands: Commands) -> None:
    parser = commands.add_parser(
        "bench", help="measure: reception, lists, ... (one JSON object as the last line)"
    )
    parser.add_argument("name", help=f"one of: {', '.join(names())}")
    parser.add_argument("words", nargs=argparse.REMAINDER, help="given on to the measurement (--json, ...)")
    parser.set_defaults(run=run)


def names() -> list[str]:
    """The measurements there are: modules with a function `main`."""
    return sorted(path.stem for path in FOLDER.glob("*.py") if "\ndef main(" in path.read_text("utf-8"))


def run(args: argparse.Namespace) -> int:
    if args.name not in names():
        message = N_("There is no measurement {name}. There are: {names}.")
        raise MotcuaError("no_such_bench", message, name=args.name, names=", ".join(names()))
    sys.path.insert(0, str(FOLDER))
    code: int | None = importlib.import_module(args.name).main(args.words)
    return code or 0
