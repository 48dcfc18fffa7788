"""`web`: run the web server alone."""

from __future__ import annotations

import argparse

from motcua.cli import Commands


def add(commands: Commands) -> None:
    parser = commands.add_parser("web", help="run the web server alone (the database must be migrated)")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    from motcua.running.installation import installation
    from motcua.running.web import serve

    with installation("web") as env:
        serve(env)
    return 0
