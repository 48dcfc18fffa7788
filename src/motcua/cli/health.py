"""`health`: whether the parts of this installation can work; for supervisors that ask by command."""

from __future__ import annotations

import argparse

from motcua.cli import Commands


def add(commands: Commands) -> None:
    parser = commands.add_parser("health", help="exit 0 if web and worker work, else 1; says which do not")
    parser.add_argument("part", nargs="?", choices=["web", "worker"], help="only this one")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    asked = [args.part] if args.part else ["web", "worker"]
    states = {part: _CHECKS[part]() for part in asked}
    for part, well in states.items():
        print(f"{part}: {'ok' if well else 'not working'}")
    return 0 if all(states.values()) else 1


def _web() -> bool:
    from motcua.running.serving import ready
    from motcua.site import environment

    return ready(environment.read())


def _worker() -> bool:
    from motcua.running.installation import installation, is_running

    if not is_running():
        return False
    with installation("command"):
        from django.db import DatabaseError

        from motcua.site.health import worker_lives

        try:
            return worker_lives()
        except DatabaseError:
            return False


_CHECKS = {"web": _web, "worker": _worker}
