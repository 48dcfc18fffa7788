"""A part of a population, computed by the law before and after: together where rows are alike, else each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from motcua.kernel.errors import N_, BadInput, MotcuaError
from motcua.law.cases import entitle
from motcua.law.effect.population import Problem, Row
from motcua.law.effect.side import Side
from motcua.law.effect.tally import Amounts
from motcua.law.effect.together import Settled, together


@dataclass(slots=True)
class Part:
    """What came of some rows: the amounts by their unit, and what could not be computed.

    `in_columns` counts results computed together with others; each row has two, before and after.
    """

    amounts: dict[str, list[Amounts]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    in_columns: int = 0

    def add(self, other: Part) -> None:
        for unit, rows in other.amounts.items():
            self.amounts.setdefault(unit, []).extend(rows)
        self.problems += other.problems
        self.in_columns += other.in_columns


def compute(rows: Sequence[Row], before: Side, after: Side, columns: bool = True) -> Part:
    """Every row on both sides; without `columns` each by itself."""
    known = [together(rows, side) if columns else {} for side in (before, after)]
    part = Part(in_columns=sum(map(len, known)))
    for row in rows:
        try:
            old = known[0].get(row.line) or _settled(row, before)
            new = known[1].get(row.line) or _settled(row, after)
            part.amounts.setdefault(_unit(row, old, new), []).append(_amounts(row, old, new))
        except _NotComputed as problem:
            part.problems.append(problem.told)
    return part


class _NotComputed(Exception):
    """A row that has no result on one side, or two that cannot be compared."""

    def __init__(self, row: Row, error: MotcuaError, when: str) -> None:
        first = error.problems[0] if isinstance(error, BadInput) else error
        name, field = str(row.case.get("id", "")), getattr(first, "field", "")
        self.told = Problem(row.line, name, field, first.code, first.message, dict(first.data), when)


def _settled(row: Row, side: Side) -> Settled:
    try:
        found = entitle(side.case(row), parameters=side.parameters)
    except MotcuaError as error:
        raise _NotComputed(row, error, side.name) from None
    return found.unit, found.result


def _unit(row: Row, old: Settled, new: Settled) -> str:
    """The unit of both; what is not due has none of its own."""
    if old[0] != new[0] and old[1] and new[1]:
        message = N_("The result is in {before} before and in {after} after: they cannot be compared.")
        raise _NotComputed(row, MotcuaError("unit_changed", message, before=old[0], after=new[0]), "")
    return new[0] if new[1] else old[0]


def _amounts(row: Row, old: Settled, new: Settled) -> Amounts:
    return Amounts(row.case["benefit"], row.sex, row.province, row.weight, old[1], new[1])
