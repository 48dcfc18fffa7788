"""`catalogue`: what can be asked of the procedures' data files."""

from __future__ import annotations

import argparse

from motcua.cli import Commands


def add(commands: Commands) -> None:
    parser = commands.add_parser("catalogue", help="check: whether the procedures' data files are sound")
    parser.add_argument("act", choices=["check"])
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    from motcua.catalogue.check import check

    problems = check()
    for problem in problems:
        print(f"{problem.file}: {problem.field}: {problem.english()}")
    print(f"{len(problems)} problems" if problems else "The catalogue is sound.")
    return 1 if problems else 0
