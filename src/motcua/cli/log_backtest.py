"""`log backtest`: a forecast held against what came, beside two plain methods."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from motcua.cli import Commands
from motcua.cli.log_file import READING, opened, refused

if TYPE_CHECKING:
    from motcua.insight.whatif.backtest import Backtest


def add_backtest(kinds: Commands) -> None:
    parser = kinds.add_parser(
        "backtest",
        parents=[READING],
        help="forecast a part of a log that was held back, and how wrong that was",
    )
    parser.add_argument("train", type=Path, help="fitted to its first 70 %% in time, or to all of it")
    parser.add_argument(
        "test", type=Path, nargs="?", help="forecast this log; left out: the rest of the first"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    from motcua.insight.log import BadLog
    from motcua.insight.whatif.backtest import backtest
    from motcua.insight.whatif.told import as_json

    try:
        train = opened(args, args.train)
        test = opened(args, args.test) if args.test else None
    except BadLog as bad:
        return refused(bad)
    found = backtest(train, test)
    told = as_json(found)
    print(json.dumps(told, ensure_ascii=False) if args.json else _as_text(found, told))
    return 0


def _as_text(found: Backtest, told: dict[str, Any]) -> str:
    horizon = told["horizon"]
    unit = f"arrivals/{horizon['arrivals_by']}"
    head = ("", "median days", "p90 days", unit, "in progress")
    rows = [("came", *_figures(told["actual"]), "")]
    for name, wrong in found.errors.items():
        off = [f"{getattr(wrong, field):.1%}" for field in wrong.__dataclass_fields__]
        rows.append((name, *_figures(told[name]), ""))
        rows.append(("  off by", *off, f"mean {wrong.mean:.1%}"))
    lines = [
        f"Fitted to {told['train']['cases']:,} cases, {told['train']['from'][:10]} to "
        f"{told['train']['until'][:10]}; forecast {horizon['from'][:10]} to {horizon['until'][:10]} "
        f"({horizon['days']:g} days)",
        "",
        *(f"{row[0]:10}" + "".join(f"{cell:>15}" for cell in row[1:]) for row in ((*head, ""), *rows)),
        "",
        *told["words"],
    ]
    return "\n".join(line.rstrip() for line in lines).rstrip()


def _figures(told: dict[str, Any]) -> list[str]:
    days = ["-" if told[name] is None else f"{told[name]:.4g}" for name in ("median_days", "p90_days")]
    return days + [f"{sum(told[name]) / len(told[name]):.4g}" for name in ("arrivals", "wip")]
