"""From a folder of data files to procedures, with everything that is wrong in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from motcua.catalogue.model import Procedure
from motcua.catalogue.table import Problem, Table
from motcua.catalogue.terms import Terms, parse, read_terms
from motcua.catalogue.version import read_version
from motcua.kernel.errors import N_

IDENTITY = ("code", "official_code", "field", "life_events", "version")
"""Keys of the procedure itself. Every other key above the first version holds for all versions."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a folder holds: procedures by file name in the order of the lists, words, and problems."""

    procedures: Mapping[str, Procedure]
    terms: Terms
    problems: list[Problem]


def read_folder(folder: Path) -> Reading:
    """All of a folder. With problems in the shared words the procedures are not read: words come first."""
    problems: list[Problem] = []
    terms = read_terms(folder, problems)
    read: dict[str, Procedure] = {}
    for path in [] if problems else sorted((folder / "procedures").glob("*.toml"), key=_by_number):
        found: list[Problem] = []
        table = parse(path, found)
        if not found:
            read[path.name] = _procedure(table, terms)
        problems += _told_once(found, _said(table))
    return Reading(read, terms, problems)


def _by_number(path: Path) -> tuple[str, int, str]:
    """III.10-... stands after III.9a-..., as in the lists; the linked procedures (L) come last."""
    section, _, rest = path.name.partition(".")
    digits = "".join(c for c in rest.partition("-")[0] if c.isdigit())
    return section.replace("L", "Z"), int(digits or 0), rest


def _procedure(table: Table, terms: Terms) -> Procedure:
    code = table.text("code")
    procedure = Procedure(
        code=code,
        official_code=table.text("official_code", ""),
        field=table.choice("field", terms.fields),
        life_events=table.choices("life_events", terms.life_events),
        versions=tuple(read_version(row, code, terms) for row in _successive(table)),
    )
    if not procedure.versions:
        table.note("version", "missing_key", N_("A procedure needs at least one version."))
    for n, (earlier, later) in enumerate(zip(procedure.versions, procedure.versions[1:], strict=False), 2):
        if earlier.period.overlaps(later.period) or later.period.start < earlier.period.start:
            table.note(
                f"version[{n}].from", "overlap", N_("This version begins before the one above it ends.")
            )
    return procedure


def _successive(table: Table) -> Iterator[Table]:
    """Each version in full: what it says, over what the one before said, over the head of the file."""
    inherited = table.rest(IDENTITY)
    for version in table.tables("version", []):
        full = laid_over(version.rest(), inherited)
        yield version.replaced(full)
        inherited = {key: value for key, value in full.items() if key not in ("from", "until")}


def laid_over(own: Mapping[str, Any], inherited: Mapping[str, Any]) -> dict[str, Any]:
    """A version in full. A mark of an inherited fact stays with it; a fact said anew sheds its old mark."""
    full = {**inherited, **own}
    for mark in ("secondary", "unverified"):
        before, now = inherited.get(mark, []), own.get(mark, [])
        if isinstance(before, list) and isinstance(now, list):
            kept = [fact for fact in before if fact not in own and fact not in now]
            full[mark] = [*kept, *now]
    return full


def _said(table: Table) -> list[set[str]]:
    """The keys of the head of a file, then those of each version itself."""
    return [set(table.rest()), *(set(version.rest()) for version in table.tables("version", []))]


def _told_once(found: Sequence[Problem], said: Sequence[set[str]]) -> list[Problem]:
    """Each problem once, where it is written: a slip is not told again for every version that inherits it."""
    once: dict[str, Problem] = {}
    for problem in found:
        inside = re.fullmatch(r"version\[(\d+)\]\.(\w+)(.*)", problem.field)
        if inside:
            number, key, rest = int(inside[1]), inside[2], inside[3]
            written = next((n for n in range(number, -1, -1) if key in said[n]), number)
            problem.field = f"version[{written}].{key}{rest}" if written else key + rest
        once.setdefault(str(problem), problem)
    return list(once.values())
