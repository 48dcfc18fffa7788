"""`law recompute`: a stored entitlement computed again, as then and as now, and what is different."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from motcua.cli import Commands
from motcua.cli.answering import Answer, acting, answering, table
from motcua.cli.worded import LANGUAGE, said, worded
from motcua.kernel.errors import N_, MotcuaError

if TYPE_CHECKING:
    from motcua.dossiers.recomputed import Recomputed
    from motcua.law.recompute import Comparison
    from motcua.law.written_comparison import Difference

WAYS = ("then", "now")


def add_recompute(acts: Commands) -> None:
    parser = acts.add_parser(
        "recompute", parents=[LANGUAGE], help="compute a stored decision again and say what differs"
    )
    parser.add_argument(
        "which", metavar="DOSSIER|FILE", help="a dossier's code, or stored entitlements in JSON"
    )
    parser.add_argument(
        "--as", dest="ways", choices=WAYS, help="with the parameters of then or now; else both"
    )
    parser.add_argument("--login", help="the officer who asks, for a dossier")
    parser.add_argument("--role", help="under this post of his; left out: his first")
    parser.add_argument("--json", action="store_true", help="answer in JSON")
    parser.set_defaults(run=run, parser=parser)


def run(args: argparse.Namespace) -> int:
    """Exit code 1 where what was stored does not come out again as then."""
    args.ways = (args.ways,) if args.ways else WAYS
    if Path(args.which).is_file():
        return worded(_of_file)(args)
    if not args.login:
        args.parser.error("name the officer who asks for a dossier with --login")
    return answering(_of_dossier)(args)


def _of_file(args: argparse.Namespace) -> int:
    from motcua.dossiers.recomputed import recomputed

    answer = _answer(args, recomputed(enumerate(_stored(Path(args.which)))))
    print(json.dumps(answer.data, ensure_ascii=False) if args.json else answer.text)
    return 0 if answer.good else 1


def _of_dossier(args: argparse.Namespace) -> Answer:
    from motcua.dossiers.recomputed import recomputed, stored_entitlements
    from motcua.dossiers.view import opened
    from motcua.site.clock import now

    return _answer(args, recomputed(stored_entitlements(opened(acting(args), args.which, now()))))


def _stored(file: Path) -> Iterator[dict[str, Any]]:
    try:
        content = json.loads(file.read_text("utf-8"))
        for row in content if isinstance(content, list) else [content]:
            if not {"case", "lines", "parameters", "result", "unit"} <= row.keys():
                raise ValueError("case, lines, parameters, result, unit")
            yield row
    except (OSError, ValueError, AttributeError) as error:
        message = N_("{file} holds no stored entitlement: {reason}.")
        raise MotcuaError("not_an_entitlement", message, file=str(file), reason=str(error)) from None


def _answer(args: argparse.Namespace, rows: Iterable[Recomputed]) -> Answer:
    from django.utils.translation import gettext as _

    found = list(rows)
    sound = all(not isinstance(row.then, MotcuaError) and row.then.same for row in found)
    text = "\n\n".join(_told(row, args.ways) for row in found) or _("Nothing was computed here yet.")
    return Answer([_plain(row, args.ways) for row in found], text, good="now" in args.ways[:1] or sound)


def _plain(row: Recomputed, ways: Iterable[str]) -> dict[str, Any]:
    compared = {way: _compared(getattr(row, way)) for way in ways}
    return {"line": row.line, "benefit": row.benefit, **compared}


def _compared(found: Comparison | MotcuaError) -> dict[str, Any]:
    if isinstance(found, MotcuaError):
        return {"error": {"code": found.code, "message": found.english()}}
    return {
        "same": found.same,
        "stored": found.then["result"],
        "result": found.now["result"],
        "unit": found.now["unit"],
        "lines": found.lines,
        "results": found.results,
        "parameters": found.parameters,
    }


def _told(row: Recomputed, ways: Iterable[str]) -> str:
    from motcua.law import BENEFITS
    from motcua.site.templatetags.said import text

    title = text(BENEFITS[row.benefit]) if row.benefit in BENEFITS else row.benefit
    return "\n\n".join([title, *(_way(way, getattr(row, way)) for way in ways)])


def _way(way: str, found: Comparison | MotcuaError) -> str:
    from django.utils.translation import get_language
    from django.utils.translation import gettext as _

    from motcua.law.written import PAPER
    from motcua.law.written_comparison import differences

    title = _("As then") if way == "then" else _("As now")
    if isinstance(found, MotcuaError):
        return f"{title}: {said(found)}"
    told = differences(found, PAPER["en" if get_language() == "en" else "vi"])
    if told.same:
        return f"{title}: {told.now}. " + _("The same amount and lines.")
    rows = [*_rows(told.lines), *_rows(told.results), *_rows(told.parameters)]
    return f"{title}: {told.now}\n" + table(("", _("Stored"), _("Computed again")), rows)


def _rows(found: Iterable[Difference]) -> Iterator[tuple[str, str, str]]:
    yield from ((each.label, each.then, each.now) for each in found)
