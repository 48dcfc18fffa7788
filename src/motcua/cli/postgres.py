"""`postgres`: start, stop or look at the database server that is our own."""

from __future__ import annotations

import argparse

from motcua.cli import Commands


def add(commands: Commands) -> None:
    parser = commands.add_parser("postgres", help="start, stop or look at our own PostgreSQL server")
    parser.add_argument("act", choices=["start", "stop", "status"])
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    from motcua.running import postgres
    from motcua.site import environment

    home = environment.read().instance
    if args.act == "start":
        print(postgres.keep(home).url)
    elif args.act == "stop":
        print("stopped" if postgres.stop(home) else "not running")
    else:
        running = postgres.status(home)
        print(running.url if running else "not running")
        return 0 if running else 1
    return 0
