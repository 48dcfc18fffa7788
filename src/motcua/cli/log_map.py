"""`log map`: what follows what in any log, what waits longest, as text, JSON or a picture."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from motcua.cli import Commands
from motcua.cli.log_file import READING, opened, refused
from motcua.cli.worded import LANGUAGE, worded


def add_map(kinds: Commands) -> None:
    """Under the parser of `log`."""
    parser = kinds.add_parser(
        "map", parents=[READING, LANGUAGE], help="process map, bottlenecks, variants, rework, hand-overs"
    )
    parser.add_argument("file", type=Path)
    parser.add_argument("--svg", type=Path, metavar="OUT", help="write the map as a picture")
    parser.add_argument(
        "--share", type=_share, default=0.9, help="how much of what follows what is drawn (0 to 1; 0.9)"
    )
    parser.add_argument("--steps", type=int, default=15, help="at most so many steps are drawn (15)")
    parser.set_defaults(run=worded(_map))


def _map(args: argparse.Namespace) -> int:
    """Exit code 2 where the log cannot be used."""
    from motcua.cli.told.map import as_svg, as_text
    from motcua.insight.log import BadLog
    from motcua.insight.process import read_process

    try:
        process = read_process(opened(args, args.file), share=args.share, most_steps=max(2, args.steps))
    except BadLog as bad:
        return refused(bad)
    name = args.file.name.split(".")[0]
    if args.svg:
        args.svg.write_text(as_svg(process, name), encoding="utf-8")
    if args.json:
        print(json.dumps({"log": name, **process.plain()}, ensure_ascii=False))
    else:
        print("\n".join(as_text(process, name)))
    return 0


def _share(text: str) -> float:
    share = float(text)
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError("between 0 and 1")
    return share
