"""A file of cases, answered case by case: one JSON line each, in the order they came."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from motcua.kernel.errors import N_, BadInput, InputProblem, MotcuaError
from motcua.law.cases import entitle


def run_file(path_or_text: Path | str) -> Iterator[str]:
    """One JSON line for each case: its entitlement, or its error with a code and the fields concerned.

    Takes a path or the text itself: a JSON list, one object, or one object a line (JSON lines).
    """
    text = path_or_text.read_text("utf-8") if isinstance(path_or_text, Path) else path_or_text
    for case in _cases(text):
        yield json.dumps(answer(case), ensure_ascii=False)


def answer(case: Any) -> dict[str, Any]:
    """The answer to one case as JSON holds it; never raises for what was sent."""
    named = {"id": case.get("id", "")} if isinstance(case, dict) else {"id": ""}
    try:
        if isinstance(case, BadInput):
            raise case
        found = entitle(case).to_json()
    except MotcuaError as error:
        return {**named, "error": _error(error)}
    found.pop("case")
    return {**named, **found}


def _error(error: MotcuaError) -> dict[str, Any]:
    problems = error.problems if isinstance(error, BadInput) else []
    fields = [{"field": p.field, "code": p.code, "message": p.english()} for p in problems]
    return {"code": error.code, "message": error.english(), "fields": fields}


def _cases(text: str) -> Iterator[Any]:
    """Each case as parsed JSON; in place of a line that cannot be parsed, the BadInput that says so."""
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        yield from (_parsed(line, number) for number, line in enumerate(text.split("\n"), 1) if line.strip())
        return
    yield from whole if isinstance(whole, list) else [whole]


def _parsed(line: str, number: int) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as wrong:
        message = N_("Line {line} is not JSON: {reason}.")
        return BadInput([InputProblem("file", "not_json", message, line=number, reason=str(wrong))])
