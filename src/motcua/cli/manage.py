"""`manage`: Django's own commands, with the database running and as its owner."""

from __future__ import annotations

import argparse

from motcua.cli import Commands


def add(commands: Commands) -> None:
    parser = commands.add_parser(
        "manage", help="run a command of Django (makemigrations, shell, check --deploy, ...)", add_help=False
    )
    parser.add_argument("words", nargs=argparse.REMAINDER)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    from django.core.management import execute_from_command_line

    from motcua.running.installation import installation

    with installation("owner"):
        execute_from_command_line(["motcua manage", *args.words])
    return 0
