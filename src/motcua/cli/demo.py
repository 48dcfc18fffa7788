"""`demo`: Bac Giang in spring 2023, played through and served; with --check played, verified and ended."""

from __future__ import annotations

import argparse
import time
from contextlib import AbstractContextManager
from functools import partial
from typing import TYPE_CHECKING

from motcua.cli import Commands
from motcua.cli.worded import LANGUAGE

if TYPE_CHECKING:
    from motcua.demo.check import Summary
    from motcua.site.environment import Environment


def add(commands: Commands) -> None:
    parser = commands.add_parser(
        "demo", parents=[LANGUAGE], help="Bac Giang, 27 March to 7 April 2023, filled and served"
    )
    parser.add_argument("--check", action="store_true", help="play it in a place of its own, verify it, end")
    parser.add_argument("--fresh", action="store_true", help="forget what was done in it and begin anew")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    from motcua.demo import place
    from motcua.running.serving import serve

    place.set_the_scene()
    if args.check:
        with place.for_a_moment():
            return _check(args.lang)
    if args.fresh:
        place.forget()
    serve(prepare=partial(_prepare, args.lang), mode="demo")
    return 0


def _prepare(language: str | None, env: Environment) -> None:
    from motcua.demo import world
    from motcua.running.serving import address

    with _spoken(language):
        world.make_if_empty(print)
        _print_sign_ins(address(env))


def _spoken(language: str | None) -> AbstractContextManager[None]:
    """In the language of --lang, else in that of the installation."""
    from django.conf import settings
    from django.utils.translation import override

    return override(language or settings.LANGUAGE_CODE)


def _check(language: str | None) -> int:
    from motcua.running.installation import installation, migrate

    began = time.monotonic()
    with installation("owner"), _spoken(language):
        from django.utils.translation import gettext as _

        from motcua.demo import check, world

        migrate(lambda text: print(_(text)))
        world.make_if_empty(print)
        played = time.monotonic()
        print(_("Sealing the decisions, verifying everything"))
        world.seal_decisions()
        wrong = list(check.differences())
        _print_summary(check.summary())
        _print_verdict(wrong, played - began, time.monotonic() - played)
    return 1 if wrong else 0


def _print_verdict(wrong: list[str], played: float, verified: float) -> None:
    """What took how long, and whether all is well. A difference itself is told to developers, in English."""
    from django.utils.translation import gettext as _
    from django.utils.translation import ngettext

    print(
        _("Played in {played} s, sealed and verified in {verified} s").format(
            played=round(played), verified=round(verified)
        )
    )
    for sentence in wrong:
        print(f"DIFFERENT: {sentence}")
    count = ngettext("{count} difference", "{count} differences", len(wrong)).format(count=len(wrong))
    print(count if wrong else _("Everything is as the law, the delegation and the journal say."))


def _print_summary(summary: Summary) -> None:
    from django.utils.translation import gettext as _

    from motcua.authority.reader import dong
    from motcua.journey.status import LABELS, Status

    rows = [(_(LABELS[status]), f"{summary.statuses.get(status, 0)}") for status in Status]
    rows += [
        (_("Dossiers"), f"{sum(summary.statuses.values())}"),
        (_("Journal entries"), f"{summary.entries}"),
        (_("Closed days"), f"{summary.days}"),
        (_("Decisions issued"), f"{summary.decisions}"),
        (_("Granted in them"), dong(summary.granted)),
        (_("Worked cases with their figure"), f"{summary.worked}"),
        (_("Open and overdue"), f"{summary.overdue}"),
        (_("Open and due today"), f"{summary.due_today}"),
    ]
    print()
    for name, value in rows:
        print(f"  {name:<40}{value:>18}")
    print()


def _print_sign_ins(address: str) -> None:
    from django.utils.translation import gettext as _

    from motcua.demo.cast import PASSWORD, shown

    told = _("Sign in at {address} with the password {password}")
    print("\n" + told.format(address=f"{address}/desk/sign-in", password=PASSWORD) + "\n")
    for login, post, office in shown():
        print(f"  {login:<22}{post:<24}{office}")
    print()
