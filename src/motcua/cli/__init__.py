"""The command line. A command is a module of this folder with `add(subparsers)` and `run(args) -> exit code`.

Modules import only what is light; what needs Django is imported inside `run`, after `installation()`.
"""

from __future__ import annotations

import argparse
from typing import TypeAlias

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
"""What a command adds itself to."""
