"""`entitle`: what the law gives in each case of a file, and why."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from motcua.cli import Commands
from motcua.kernel.errors import N_, MotcuaError


def add(commands: Commands) -> None:
    parser = commands.add_parser("entitle", help="answer a file of cases by the law, one JSON line for each")
    parser.add_argument("file", nargs="?", help="a JSON list of cases, or a case a line; - is standard input")
    parser.add_argument("--schema", action="store_true", help="print the format of a case instead")
    parser.set_defaults(run=run, parser=parser)


def run(args: argparse.Namespace) -> int:
    """Exit 0 also where a case is wrong: its line says so, with a code and the fields concerned."""
    from motcua.law.cases.lines import run_file
    from motcua.law.cases.schema import schema

    if args.schema:
        print(json.dumps(schema(), ensure_ascii=False, indent=2))
    elif args.file is None:
        args.parser.error("give a file of cases, or --schema")
    else:
        for line in run_file(_text(args.file)):
            print(line)
    return 0


def _text(file: str) -> str:
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        return data.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        message = N_("{file} cannot be read: {reason}.")
        raise MotcuaError("file_unreadable", message, file=file, reason=str(error)) from None
