"""`serve`: run everything that is needed here until Ctrl-C."""

from __future__ import annotations

import argparse

from motcua.cli import Commands


def add(commands: Commands) -> None:
    parser = commands.add_parser("serve", help="run database, web and worker until Ctrl-C")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    from motcua.running.serving import serve

    serve()
    return 0
