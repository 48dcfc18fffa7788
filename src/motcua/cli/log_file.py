"""How every command reads an event log from a file, and says why one cannot be used."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from motcua.insight.log import BadLog, Log

READING = argparse.ArgumentParser(add_help=False)
READING.add_argument("--map", type=Path, help='TOML: role = "column", zone, time_format (docs/event-logs.md)')
READING.add_argument("--without-bad-lines", action="store_true", help="leave out lines that cannot be used")
READING.add_argument("--json", action="store_true", help="answer in JSON")


def opened(args: argparse.Namespace, file: Path) -> Log:
    """The log in a file, by the mapping given; what is not read of it on standard error. Raises BadLog."""
    from motcua.insight.log import Mapping, read

    mapping = Mapping.load(args.map) if args.map else None
    log = read(file, mapping, without_bad_lines=args.without_bad_lines)
    for problem in log.problems:
        print(f"left out: {problem.english()}", file=sys.stderr)
    for problem in log.left_alone.values():
        print(f"left alone: {problem.english()}", file=sys.stderr)
    return log


def refused(bad: BadLog) -> int:
    """Says on standard error why a file cannot be used, line by line; exit code 2."""
    print(bad.english(), file=sys.stderr)
    for problem in bad.problems:
        print(f"  {problem.english()}", file=sys.stderr)
    if bad.more:
        print(f"  and {bad.more} more", file=sys.stderr)
    return 2
