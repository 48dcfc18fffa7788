"""`whatif`: what a decision on mandates, staff or rules would do, computed before it is signed."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from motcua.cli import Commands
from motcua.cli.whatif_log import add_journal, add_log
from motcua.cli.worded import LANGUAGE, worded
from motcua.insight.whatif.reform.shipped import names


def add(commands: Commands) -> None:
    parser = commands.add_parser("whatif", help="what a decision would do: before and after, with ranges")
    kinds = parser.add_subparsers(title="of what", metavar="WHAT", required=True)
    add_log(kinds)
    add_journal(kinds)
    for name in names():
        _add_scenario(kinds, name)


def _add_scenario(kinds: Commands, name: str) -> None:
    parser = kinds.add_parser(name, parents=[LANGUAGE], help="a reform, from its scenario")
    add = parser.add_argument
    add("--set", action="append", default=[], metavar="KEY=VALUE", help="change this too, from the day on")
    add("--keep-all", action="store_true", help="without what the decision itself changes")
    add("--worlds", type=int, help="how many worlds are drawn; left out: as the scenario says")
    add("--json", action="store_true", help="answer in JSON")
    add("--pdf", type=Path, metavar="OUT", help="write the paper to sign or refuse on")
    parser.set_defaults(run=worded(_run), scenario=name)


def _run(args: argparse.Namespace) -> int:
    from motcua.cli.told.forecast import as_text
    from motcua.insight.whatif.reform.kept import computed
    from motcua.insight.whatif.reform.paper import forecast_pdf
    from motcua.insight.whatif.reform.recompute import read_change
    from motcua.insight.whatif.reform.shipped import shipped
    from motcua.site.clock import today

    scenario = shipped(args.scenario)
    change = {**({} if args.keep_all else scenario.change), **dict(map(read_change, args.set))}
    scenario = scenario.asking(change, args.worlds)
    forecast = computed(scenario)
    if args.pdf:
        args.pdf.write_bytes(forecast_pdf(scenario, forecast, today()))
    if args.json:
        print(json.dumps(forecast, ensure_ascii=False))
    elif not args.pdf:
        print(as_text(scenario, forecast), end="")
    return 0
