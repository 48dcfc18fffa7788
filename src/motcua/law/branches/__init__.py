"""The branches of the law as it is written here, and the worked cases that reach each of them.

Nothing of this is typed in: what there is comes from the declarations and the text of the rules
(`declared`), what is reached from running every worked case (`reached`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from motcua.law.branches.branch import Branch
from motcua.law.branches.declared import declared
from motcua.law.branches.reached import reached
from motcua.law.cases import WORKED

__all__ = ["Branch", "coverage", "worked_cases"]


@cache
def worked_cases() -> tuple[Mapping[str, Any], ...]:
    """The cases beside the case format, file by file."""
    files = sorted(WORKED.glob("*.json"))
    return tuple(case for path in files for case in json.loads(path.read_text("utf-8")))


def coverage(cases: Iterable[Mapping[str, Any]] | None = None) -> dict[Branch, list[str]]:
    """Every branch with the ids of the cases that reach it, none where no case does."""
    found: dict[Branch, list[str]] = {branch: [] for branch in declared()}
    for case in worked_cases() if cases is None else cases:
        for branch in sorted(reached(case)):
            found.setdefault(branch, []).append(str(case["id"]))
    return found
