"""Reads the command line, runs one command, and says what went wrong in a sentence, not a traceback."""

from __future__ import annotations

import argparse
import importlib
import os
import pkgutil
import signal
import sys
from types import FrameType

import motcua
from motcua import cli
from motcua.kernel.errors import BadInput, MotcuaError


def main(argv: list[str]) -> int:
    """Run the command; its exit code, 2 for a refusal or bad input, 130 for Ctrl-C."""
    args = parser().parse_args(argv)
    for asked in (signal.SIGINT, signal.SIGTERM):  # a shell starts background jobs deaf to Ctrl-C
        signal.signal(asked, _stop)
    try:
        code: int = args.run(args)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # whoever reads our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (MotcuaError, OSError) as error:
        if isinstance(error, OSError) and error.filename is None:
            raise
        print(*_sentences(error), sep="\n", file=sys.stderr)
        return 2
    return code


def _sentences(error: MotcuaError | OSError) -> list[str]:
    if isinstance(error, BadInput):
        return [problem.english() for problem in error.problems]
    if isinstance(error, MotcuaError):
        return [error.english()]
    return [f"{error.filename}: {error.strerror}"]


def _stop(_number: int, _frame: FrameType | None) -> None:
    """Asked to end, a command cleans up as it does after Ctrl-C."""
    raise KeyboardInterrupt


def parser() -> argparse.ArgumentParser:
    """The parser with every command of the folder."""
    top = argparse.ArgumentParser(prog="motcua", description=motcua.__doc__)
    top.add_argument("--version", action="version", version=motcua.__version__)
    commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for found in pkgutil.iter_modules(cli.__path__):
        module = importlib.import_module(f"motcua.cli.{found.name}")
        if hasattr(module, "add"):
            module.add(commands)
    return top
