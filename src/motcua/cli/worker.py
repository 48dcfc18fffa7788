"""`worker`: run the worker alone."""

from __future__ import annotations

import argparse

from motcua.cli import Commands


def add(commands: Commands) -> None:
    parser = commands.add_parser("worker", help="run the worker alone (the database must be migrated)")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    from motcua.running.installation import installation

    with installation("worker"):
        from motcua.running.worker import work

        work()
    return 0
