"""What the worker does with studies: reads and tries what was brought, answers what was asked."""

from __future__ import annotations

import gzip
import tempfile
import zlib
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from django.core.files.storage import default_storage
from django.db.models import F, QuerySet

from motcua.insight.log import BadLog, Log, Mapping, read
from motcua.insight.whatif.engine import ready
from motcua.insight.whatif.models import Question, Study
from motcua.insight.whatif.office.answer import answer
from motcua.insight.whatif.office.ours import our_log
from motcua.insight.whatif.office.study import path_of
from motcua.insight.whatif.office.tried import tried
from motcua.insight.whatif.office.values import as_values, made_again
from motcua.kernel.errors import N_, MotcuaError

MOST_TRIES = 3
LARGEST = 500_000_000
"""Bytes of a file when it is unpacked; more is for the command on a machine of its own."""


class TooMuch(MotcuaError):
    """It was begun several times and never ended."""

    code = "too_much"
    message = N_("This could not be computed here. Please take fewer months of the log, or ask the command.")


def compute_waiting(now: Callable[[], datetime]) -> None:
    """Try every log and answer every question that waits, oldest first. The first time it makes ready."""
    ready()
    waiting = Study.objects.filter(done_at=None).order_by("asked_at")
    while study := waiting.first():
        _settle(Study.objects.filter(pk=study.pk), study.tries, partial(_tried, study), now)
    asked = Question.objects.filter(done_at=None).select_related("study").order_by("asked_at")
    while question := asked.first():
        _settle(Question.objects.filter(pk=question.pk), question.tries, partial(_answered, question), now)


Computing = Callable[[], dict[str, Any]]


def _settle(row: QuerySet[Any], tries: int, compute: Computing, now: Callable[[], datetime]) -> None:
    """Write what is found, or why it could not be; what ends the worker itself is not begun for ever."""
    row.update(tries=F("tries") + 1)
    try:
        if tries >= MOST_TRIES:
            raise TooMuch
        found = compute()
    except MotcuaError as error:
        found = {"problem": told(error)}
    row.update(done_at=now(), **found)


def told(error: MotcuaError) -> dict[str, Any]:
    """An error as it is kept: its sentence, what fills it, and the lines that it is about."""
    lines = error.problems if isinstance(error, BadLog) else ()
    return {
        "code": error.code,
        "message": error.message,
        "data": dict(error.data),
        "lines": [{"line": one.line, "message": one.message, "data": dict(one.data)} for one in lines],
        "more": error.more if isinstance(error, BadLog) else 0,
    }


def _tried(study: Study) -> dict[str, Any]:
    log = _log(study)
    return {"trial": as_values(tried(log, ours=study.ours), log)}


def _answered(question: Question) -> dict[str, Any]:
    study = question.study
    return {"answer": answer(made_again(_log(study), study.trial or {}), question.change)}


def _log(study: Study) -> Log:
    if study.first and study.last:
        return our_log(study.offices, study.first, study.last)
    with tempfile.TemporaryDirectory() as folder:
        path, mapping = Path(folder) / "log", Path(folder) / "mapping.toml"
        with default_storage.open(path_of(study.digest)) as kept:
            path.write_bytes(kept.read())
        _refuse_too_large(path)
        mapping.write_text(study.mapping, "utf-8")
        try:
            return read(path, Mapping.load(mapping), without_bad_lines=study.without_bad_lines)
        except (LookupError, TypeError, ValueError) as wrong:  # an encoding or a delimiter that is none
            raise BadLog(study.title, "{reason}", reason=str(wrong)) from wrong


def _refuse_too_large(path: Path) -> None:
    """Count what a packed file holds before it is read; what is wrong with it is told by who reads it."""
    with path.open("rb") as file:
        if file.read(2) != b"\x1f\x8b":
            return
    size = 0
    try:
        with gzip.open(path) as file:
            while chunk := file.read(2**20):
                size += len(chunk)
                if size > LARGEST:
                    message = N_("unpacked it has more than {limit} MB; please take fewer months")
                    raise BadLog(path.name, message, limit=LARGEST // 1_000_000)
    except (EOFError, zlib.error, gzip.BadGzipFile):
        return
