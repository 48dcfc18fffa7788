"""`log`: event logs of any office in XES or CSV, told in figures."""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

from motcua.cli import Commands, day
from motcua.cli.answering import recorded
from motcua.cli.log_backtest import add_backtest
from motcua.cli.log_file import READING, opened, refused
from motcua.cli.log_map import add_map


def add(commands: Commands) -> None:
    parser = commands.add_parser("log", help="read event logs (XES, CSV, also .gz) and tell them in figures")
    kinds = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    told = kinds.add_parser("facts", parents=[READING], help="counts, flow, variants, throughput, hand-overs")
    told.add_argument("file", type=Path)
    told.set_defaults(run=_facts)
    add_map(kinds)
    add_backtest(kinds)
    export = kinds.add_parser("export", help="our own journal as an event log, without any person")
    export.add_argument("file", type=Path, help="ends in .xes, .csv or .ocel (OCEL 2.0, JSON)")
    export.add_argument("--from", dest="first", type=day, help="received from this day on")
    export.add_argument("--to", dest="last", type=day, help="received until this day")
    export.set_defaults(run=_export)


def _facts(args: argparse.Namespace) -> int:
    from motcua.insight.log import BadLog, facts

    try:
        log = opened(args, args.file)
    except BadLog as bad:
        return refused(bad)
    found = {"log": args.file.name.split(".")[0], "sha256": _digest(args.file), **facts(log)}
    print(json.dumps(found, ensure_ascii=False) if args.json else _as_text(found))
    return 0


def _export(args: argparse.Namespace) -> int:
    from motcua.insight.log import BadLog
    from motcua.insight.log.export import WRITERS

    write = WRITERS.get(args.file.suffix[1:])
    if write is None:
        print(f"{args.file.name}: name it .xes, .csv or .ocel", file=sys.stderr)
        return 2
    with recorded():
        from motcua.insight.journal_log import journal_log

        try:
            log = journal_log(args.first, args.last)
        except BadLog as bad:
            return refused(bad)
        with args.file.open("w", encoding="utf-8", newline="") as out:
            write(log, out)
    print(f"{len(log.cases):,} cases, {len(log):,} events")
    return 0


def _digest(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _as_text(found: dict[str, Any]) -> str:
    days, handover = found["days"], found["handover"]
    lines = [
        f"{found['cases']:,} cases, {found['events']:,} events, {len(found['activities'])} activities",
        f"{found['variants']:,} ways through; the most frequent: "
        + ", ".join(str(count) for count, _ in found["top_variants"]),
        "Days from first to last event: "
        + ", ".join(f"{name} {value:g}" for name, value in days.items())
        + f", mean {found['mean_days']:g}",
        f"Hand-overs: {handover['total'] - handover['self']:,} of {handover['total']:,}, "
        f"{handover['pairs']:,} pairs",
    ]
    if "late_vs_deadline" in found:
        lines.append(
            f"Late: {found['late_vs_deadline']} against the deadline, "
            f"{found['late_vs_planned']} against the plan, of {found['cases_with_enddate']} that ended"
        )
    lines += ["", "Most frequent steps:"]
    lines += [f"{count:>9,}  {one}  ->  {two}" for one, two, count in found["dfg_top20"][:10]]
    return "\n".join(lines)
