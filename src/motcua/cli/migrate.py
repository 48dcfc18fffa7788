"""`migrate`: bring the database to the shape that this version needs."""

from __future__ import annotations

import argparse

from motcua.cli import Commands


def add(commands: Commands) -> None:
    parser = commands.add_parser("migrate", help="bring the database to this version's shape")
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 if it is not there yet")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    from motcua.running.installation import installation, migrate

    with installation("owner"):
        from django.utils.translation import gettext

        if args.check:
            from motcua.site.health import missing

            return 1 if missing() else 0
        migrate(say=lambda text: print(gettext(text)))
    return 0
