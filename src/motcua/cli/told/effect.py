"""`law effect`: reads the population, weighs the change, and tells it as text, CSV, JSON, picture or page."""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TextIO

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from motcua.cli.answering import table
from motcua.cli.told.drawn import as_html, as_svg
from motcua.cli.told.weighed import Told, title, told
from motcua.cli.worded import said
from motcua.kernel.errors import N_, MotcuaError
from motcua.law.effect import DIMENSIONS, Effect, Problem, Side, Tally, read_population, weigh
from motcua.law.parameters import Parameters
from motcua.law.parameters.files import current
from motcua.law.parameters.proposal import proposed

SHOWN = 20
"""Rows not computed that the text lists; JSON has all of them."""


def print_effect(args: argparse.Namespace) -> None:
    """Raises MotcuaError for a file that cannot be read and for sides that are the same."""
    before, after = sides(args.before or args.on, args.after or args.on or args.before, args.set)
    with _opened(args.population) as file:
        effect = weigh(
            read_population(file), before, after, processes=args.processes, columns=not args.one_by_one
        )
    sections = told(effect)
    if args.json:
        print(json.dumps(effect.to_json(), ensure_ascii=False, indent=2))
    elif args.csv:
        _write_csv(effect)
    else:
        print(as_text(effect, sections), end="")
    for path, draw in ((args.svg, as_svg), (args.html, as_html)):
        if path:
            path.write_text(draw(effect, sections), "utf-8")


def sides(before: date | None, after: date | None, change: Path | None) -> tuple[Side, Side]:
    """The law before and after: of two days, or of one with a proposed change after."""
    if change is None and before == after:
        message = N_("Please say what to compare: --from and --to, or --set with a proposed change.")
        raise MotcuaError("nothing_to_compare", message)
    values = current()
    return Side("before", before, values), Side("after", after, _changed(change) if change else values)


def _changed(path: Path) -> Parameters:
    try:
        return proposed(path.read_text("utf-8"), current())
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable(path, error) from None


@contextmanager
def _opened(name: str) -> Iterator[TextIO]:
    if name == "-":
        yield sys.stdin
        return
    try:
        with Path(name).open(encoding="utf-8-sig", newline="") as file:
            yield file
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable(name, error) from None


def _unreadable(name: object, error: Exception) -> MotcuaError:
    message = N_("{file} cannot be read: {reason}.")
    return MotcuaError("file_unreadable", message, file=str(name), reason=str(error))


def as_text(effect: Effect, sections: tuple[Told, ...]) -> str:
    """The tables, and what could not be computed."""
    parts = [title(effect)]
    for section in sections:
        parts.append(f"{section.title}. {section.summary}")
        parts += [
            f"{one.title}\n{_figures([one.headings, *one.rows, section.total])}" for one in section.grouped
        ]
    return "\n\n".join([*parts, *_not_computed(effect.problems)]) + "\n"


def _figures(rows: Sequence[Sequence[str]]) -> str:
    """A table whose numbers stand to the right."""
    widths = [0, *(max(map(len, column)) for column in list(zip(*rows, strict=True))[1:])]
    headings, *lines = ([c.rjust(width) for c, width in zip(row, widths, strict=True)] for row in rows)
    return table(headings, lines)


def _not_computed(problems: tuple[Problem, ...]) -> Iterator[str]:
    """How many rows for which reason, and the first of them with their lines."""
    if not problems:
        return
    counted = Counter(problem.code for problem in problems).most_common()
    heading = ngettext("{count} row was not computed", "{count} rows were not computed", len(problems))
    told_counts = ", ".join(f"{code}: {count}" for code, count in counted)
    headings = (_("Line"), _("Id"), _("Side"), _("Input"), _("Reason"))
    rows = [(p.line, p.id, side_name(p), p.field, said(p)) for p in problems[:SHOWN]]
    yield f"{heading.format(count=len(problems))} ({told_counts})\n{table(headings, rows)}"
    if len(problems) > SHOWN:
        yield _("The other {count} are in the answer as --json.").format(count=len(problems) - SHOWN)


def side_name(problem: Problem) -> str:
    return {"before": _("Before"), "after": _("After")}.get(problem.when, "")


def _write_csv(effect: Effect) -> None:
    """Exact numbers, a fraction as 3/2; the rows not computed go to standard error."""
    names = tuple(Tally().to_json())
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(("unit", "by", "group", *names))
    for section in effect.sections:
        groups = [("all", "", section.total)]
        groups += [(by, key, tally) for by in DIMENSIONS for key, tally in section.groups[by].items()]
        out.writerows((section.unit, by, key, *tally.to_json().values()) for by, key, tally in groups)
    for problem in effect.problems:
        print(f"{problem.line}: {problem.field} {said(problem)}", file=sys.stderr)
