"""`demo`: Bac Giang in spring 2023, played through and served; with --check played, verified and ended."""

from __future__ import annotations

import argparse
import time
from typing import TYPE_CHECKING

from motcua.cli import Commands

if TYPE_CHECKING:
    from motcua.demo.check import Summary
    from motcua.site.environment import Environment


def add(commands: Commands) -> None:
    parser = commands.add_parser("demo", help="Bac Giang, 27 March to 7 April 2023, filled and served")
    parser.add_argument("--check", action="store_true", help="play it in a place of its own, verify it, end")
    parser.add_argument("--fresh", action="store_true", help="forget what was done in it and begin anew")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    from motcua.demo import place
    from motcua.running.serving import serve

    place.set_the_scene()
    if args.check:
        with place.for_a_moment():
            return _check()
    if args.fresh:
        place.forget()
    serve(prepare=_prepare, mode="demo")
    return 0


def _prepare(env: Environment) -> None:
    from motcua.demo import world
    from motcua.running.serving import address

    world.make_if_empty(print)
    _print_sign_ins(address(env))


def _check() -> int:
    from motcua.running.installation import installation, migrate

    began = time.monotonic()
    with installation("owner"):
        from motcua.demo import check, world

        migrate(print)
        world.make_if_empty(print)
        played = time.monotonic()
        print("Sealing the decisions, verifying everything")
        world.seal_decisions()
        wrong = list(check.differences())
        _print_summary(check.summary())
    print(f"Played in {played - began:.0f} s, sealed and verified in {time.monotonic() - played:.0f} s")
    for sentence in wrong:
        print(f"DIFFERENT: {sentence}")
    print(
        f"{len(wrong)} differences"
        if wrong
        else "Everything is as the law, the delegation and the journal say."
    )
    return 1 if wrong else 0


def _print_summary(summary: Summary) -> None:
    from motcua.journey.status import LABELS, Status
    from motcua.kernel.money import dong

    print()
    for status in Status:
        print(f"  {LABELS[status]:<34}{summary.statuses.get(status, 0):>6}")
    print(f"  {'Dossiers':<34}{sum(summary.statuses.values()):>6}")
    print()
    print(f"  {'Journal entries, closed days':<34}{summary.entries:>6}, {summary.days}")
    print(f"  {'Decisions issued':<34}{summary.decisions:>6}")
    print(f"  {'Granted in them':<34}{dong(summary.granted)}")
    print(f"  {'Worked cases with their figure':<34}{summary.worked:>6}")
    print(f"  {'Open: overdue, due today':<34}{summary.overdue:>6}, {summary.due_today}")
    print()


def _print_sign_ins(address: str) -> None:
    from motcua.demo.cast import PASSWORD, shown

    print(f"\nSign in at {address}/desk/sign-in with the password {PASSWORD}\n")
    for login, post, office in shown():
        print(f"  {login:<22}{post:<18}{office}")
    print()
