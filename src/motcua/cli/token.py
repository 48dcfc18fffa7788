"""`token`: keys by which programs act under an officer's post."""

from __future__ import annotations

import argparse

from motcua.cli import Commands, day
from motcua.cli.answering import JSON, Answer, acting, answering


def add(commands: Commands) -> None:
    parser = commands.add_parser("token", help="make or end the key by which a program acts under a post")
    acts = parser.add_subparsers(metavar="ACT", required=True)
    whose = argparse.ArgumentParser(add_help=False, parents=[JSON])
    whose.add_argument("login", help="of the officer under whose post the program acts")
    whose.add_argument("--role", help="under this post of his; left out: his first")
    whose.add_argument("--name", required=True, help="what the program is called")
    create = acts.add_parser("create", parents=[whose], help="make a key and print it, this once")
    create.add_argument("--until", required=True, type=day, help="the first day without it")
    create.set_defaults(run=answering(_create))
    end = acts.add_parser("end", parents=[whose], help="let every key of this name end today")
    end.set_defaults(run=answering(_end))


def _create(args: argparse.Namespace) -> Answer:
    from motcua.authority.tokens import create_token
    from motcua.kernel.errors import N_, InputProblem
    from motcua.site.clock import today

    if args.until <= today():
        raise InputProblem("until", "not_in_future", N_("The key must be valid until a day to come."))
    token = create_token(acting(args).post, args.name, today(), args.until)
    return Answer({"token": token, "until": args.until}, token)


def _end(args: argparse.Namespace) -> Answer:
    from django.utils.translation import ngettext

    from motcua.authority.tokens import end_tokens
    from motcua.site.clock import today

    ended = end_tokens(acting(args).post, args.name, today())
    text = ngettext("{count} key ended.", "{count} keys ended.", ended).format(count=ended)
    return Answer({"ended": ended}, text, ended > 0)
