"""`law`: what it sets on a day, what a change of it would do, which of its branches the cases reach."""

from __future__ import annotations

import argparse
from pathlib import Path

from motcua.cli import Commands, day
from motcua.cli.law_recompute import add_recompute
from motcua.cli.worded import LANGUAGE, worded


def add(commands: Commands) -> None:
    parser = commands.add_parser("law", help="what the law sets on a day, and what a change of it would do")
    acts = parser.add_subparsers(metavar="ACT", required=True)
    _add_parameters(acts)
    _add_effect(acts)
    _add_population(acts)
    add_recompute(acts)
    branches = acts.add_parser("branches", help="print which worked cases reach which branch (Markdown)")
    branches.add_argument("--json", action="store_true", help="answer in JSON, with all cases of each branch")
    branches.set_defaults(run=_branches)


def _add_parameters(acts: Commands) -> None:
    parser = acts.add_parser("parameters", parents=[LANGUAGE], help="every value in force on a day")
    parser.add_argument("--on", type=day, help="as 2026-07-01; left out: today")
    parser.add_argument("--topic", help="only those of one file, such as survivorship")
    parser.add_argument("--history", metavar="NAME", help="all values of one parameter instead")
    parser.add_argument("--json", action="store_true", help="answer in JSON")
    parser.set_defaults(run=worded(_parameters))


def _add_effect(acts: Commands) -> None:
    parser = acts.add_parser("effect", parents=[LANGUAGE], help="who gains and who loses by a change")
    add = parser.add_argument
    add("--population", metavar="FILE", required=True, help="a CSV or cases; - is standard input")
    add("--from", dest="before", type=day, metavar="DAY", help="the law of this day before")
    add("--to", dest="after", type=day, metavar="DAY", help="the law of this day after")
    add("--on", type=day, metavar="DAY", help="the law of this day before and after")
    add("--set", type=Path, metavar="TOML", help="with this proposed change after")
    add("--processes", type=int, help="left out: one for each core")
    add("--one-by-one", action="store_true", help="every row by itself, none in columns")
    add("--svg", type=Path, metavar="OUT", help="write the charts there too")
    add("--html", type=Path, metavar="OUT", help="write a page with tables and charts there too")
    told = parser.add_mutually_exclusive_group()
    told.add_argument("--json", action="store_true", help="answer in JSON, with every row not computed")
    told.add_argument("--csv", action="store_true", help="answer in CSV, exact numbers")
    parser.set_defaults(run=worded(_effect))


def _add_population(acts: Commands) -> None:
    parser = acts.add_parser("population", help="print an invented population to try `effect` with")
    parser.add_argument("rows", type=int)
    parser.add_argument("--seed", default="motcua", help="the same seed gives the same people")
    parser.set_defaults(run=_population)


def _parameters(args: argparse.Namespace) -> int:
    from motcua.cli.told.parameters import print_history, print_parameters

    if args.history:
        print_history(args.history, in_json=args.json)
    else:
        print_parameters(args.on, args.topic, in_json=args.json)
    return 0


def _effect(args: argparse.Namespace) -> int:
    from motcua.cli.told.effect import print_effect

    print_effect(args)
    return 0


def _population(args: argparse.Namespace) -> int:
    from motcua.demo.population import population

    for line in population(args.rows, args.seed):
        print(line)
    return 0


def _branches(args: argparse.Namespace) -> int:
    import json

    from motcua.law.branches.page import branches_json, branches_page

    print(json.dumps(branches_json(), ensure_ascii=False) if args.json else branches_page(), end="")
    return 0
