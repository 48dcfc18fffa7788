"""Whether the data files can be trusted: every problem, with its file and key."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from motcua.catalogue.load import FOLDER
from motcua.catalogue.read import Reading, read_folder
from motcua.catalogue.table import Problem
from motcua.kernel.errors import N_


def check(folder: Path = FOLDER) -> list[Problem]:
    """All problems of a folder of data files, file by file; empty when it is sound."""
    reading = read_folder(folder)
    return [*reading.problems, *_between_files(reading)]


def _between_files(reading: Reading) -> Iterator[Problem]:
    codes = Counter(procedure.code for procedure in reading.procedures.values())
    for file, procedure in reading.procedures.items():
        if codes[procedure.code] > 1:
            yield Problem(file, "code", "duplicate_code", N_("Another file has this code too."))
        if not file.startswith(procedure.code.removeprefix("local:") + "-"):
            yield Problem(file, "code", "file_name", N_("The name of the file must begin with its code."))
