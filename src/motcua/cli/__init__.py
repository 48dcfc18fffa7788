"""The command line. A command is a module of this folder with `add(subparsers)` and `run(args) -> exit code`.

Modules import only what is light; what needs Django is imported inside `run`, after `installation()`.
"""

from __future__ import annotations

import argparse
from datetime import date
from typing import TypeAlias

from motcua.kernel.day import parse
from motcua.kernel.errors import InputProblem

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
"""What a command adds itself to."""


def day(written: str) -> date:
    """The type of an argument that is a day: 2023-04-03, or 3/4/2023 as on the pages."""
    try:
        return parse(written)
    except InputProblem as problem:
        raise argparse.ArgumentTypeError(problem.english()) from None
