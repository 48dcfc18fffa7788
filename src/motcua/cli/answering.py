"""What the commands that ask the record share: their language, tables or JSON, refusals as one sentence."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from motcua.kernel.errors import N_, MotcuaError

JSON = argparse.ArgumentParser(add_help=False)
JSON.add_argument("--json", action="store_true", help="answer in JSON")
"""A parent of every such command."""

OFFICER = argparse.ArgumentParser(add_help=False)
OFFICER.add_argument("--as", dest="login", metavar="LOGIN", required=True, help="the officer who acts")
OFFICER.add_argument("--role", help="under this post of his, such as assessor; left out: his first")
"""A parent of every command that somebody must be allowed to do."""


class NotPrepared(MotcuaError):
    """The database is not there, or was never brought to this version's shape."""

    code = "not_prepared"
    message = N_(
        "The database is not prepared ({reason}). Run “./motcua migrate” first; for that of the "
        "demonstration set MOTCUA_MODE=demo."
    )


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command found: `data` for programs, `text` for people; `good` decides on the exit code."""

    data: Any
    text: str
    good: bool = True


@contextmanager
def recorded() -> Iterator[None]:
    """The installation with a database that has this version's shape. Raises NotPrepared."""
    from motcua.running.installation import installation

    with installation("command"):
        from motcua.site.health import missing

        if reason := missing():
            raise NotPrepared(reason=reason)
        yield


def answering(ask: Callable[[argparse.Namespace], Answer]) -> Callable[[argparse.Namespace], int]:
    """The `run` of a command that answers. A refusal goes to standard error with its reason, exit code 1."""

    def run(args: argparse.Namespace) -> int:
        with recorded():
            from django.conf import settings
            from django.utils import translation

            from motcua.kernel.plain import plain

            with translation.override(settings.LANGUAGE_CODE):
                try:
                    answer = ask(args)
                except MotcuaError as error:
                    print(_told(error, in_json=args.json), file=sys.stderr)
                    return 1
                print(json.dumps(plain(answer.data), ensure_ascii=False) if args.json else answer.text)
        return 0 if answer.good else 1

    return run


def acting(args: argparse.Namespace) -> Any:
    """The officer named by --as, under the post named by --role. Raises NoPost."""
    from motcua.authority.acting import by_login
    from motcua.site.clock import today

    return by_login(args.login, today(), args.role)


def table(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Columns as wide as what stands in them, under their headings."""
    lines = [[str(cell) for cell in row] for row in (headings, *rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(headings))]
    padded = (
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in lines
    )
    return "\n".join(line.rstrip() for line in padded)


def _told(error: MotcuaError, *, in_json: bool) -> str:
    from motcua.api.problems import problem

    found = problem(error)
    if in_json:
        return json.dumps(found.model_dump(), ensure_ascii=False)
    fields = (f"  {field.field}: {field.message}" for field in found.error.fields)
    return "\n".join([found.error.message, *fields])
