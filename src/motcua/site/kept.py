"""Small private files that the first process makes and every other one reads: a key, the clock's shift."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path


def kept(path: Path, make: Callable[[], str]) -> str:
    """What stands in the file at `path`; when there is none yet, what `make` gives, kept from now on.

    Several first processes at once agree: one of them makes it, all read that.
    """
    if not path.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", dir=path.parent, prefix=".made-") as made:  # private from birth
            made.write(make())
            made.flush()
            with suppress(FileExistsError):
                os.link(made.name, path)
    return path.read_text()
