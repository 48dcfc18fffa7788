"""Rows that differ in numbers only, computed together in columns, and checked against the law's own way.

A benefit's `rows` is its arithmetic for those who are entitled; it knows no conditions. So rows are taken
together only where all that is no number is the same and every number given is read by this arithmetic, and
what comes out is kept only if it equals `entitle` for the least and the greatest of every number and for
rows all over the group. Where it does not, or cannot be computed, the group is left to be done one by one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from motcua.kernel.errors import BadInput, MotcuaError
from motcua.kernel.money import Exact
from motcua.law.arithmetic import Plain
from motcua.law.benefits import BENEFITS
from motcua.law.benefits.benefit import Case
from motcua.law.cases import entitle
from motcua.law.cases.asked import checked
from motcua.law.columns import Rule, in_columns
from motcua.law.effect.population import Row
from motcua.law.effect.side import Side

Settled = tuple[str, Exact]
"""The unit and the amount that a case comes to."""

LEAST = 200
"""Rows from which on checking costs less than it saves."""

ALL_OVER = 20
"""Rows checked besides those with the least and the greatest of a number."""


@dataclass(frozen=True, slots=True)
class Member:
    """A row and its inputs as the law reads them."""

    row: Row
    inputs: Mapping[str, Any]


class _Reading(dict[str, Any]):
    """Inputs that remember which of them were read."""

    def __init__(self, values: Mapping[str, Any], read: set[str]) -> None:
        super().__init__(values)
        self._read = read

    def __getitem__(self, name: str) -> Any:
        self._read.add(name)
        return super().__getitem__(name)

    def get(self, name: str, default: Any = None) -> Any:
        self._read.add(name)
        return super().get(name, default)


def together(rows: Sequence[Row], side: Side) -> dict[int, Settled]:
    """By line, unit and amount of whatever could be computed in columns; the rest is for one by one."""
    found: dict[int, Settled] = {}
    for (key, given, _), members in _alike(rows, side).items():
        rule = BENEFITS[key].rows
        if rule is None or len(members) < LEAST:
            continue
        try:
            unit, amounts = _amounts(rule, given, members, side)
        except (MotcuaError, ArithmeticError, LookupError, TypeError, ValueError):
            continue  # one by one gives every row its own answer, or its own reason
        found |= {m.row.line: (unit, int(amount)) for m, amount in zip(members, amounts, strict=True)}
    return found


def _alike(rows: Sequence[Row], side: Side) -> dict[tuple[Any, ...], list[Member]]:
    """Rows of one benefit that give the same inputs, and whose inputs differ in whole numbers only."""
    groups: dict[tuple[Any, ...], list[Member]] = {}
    for row in rows if side.day else ():
        if (case := _fit(row, side)) is not None:
            fixed = tuple(sorted((n, str(v)) for n, v in case.inputs.items() if not _is_number(v)))
            groups.setdefault((case.benefit, _given(case), fixed), []).append(Member(row, case.inputs))
    return groups


def _fit(row: Row, side: Side) -> Case | None:
    """The case, if its benefit has a rule over numbers, and it holds no list and chooses no switch."""
    benefit = BENEFITS.get(str(row.case.get("benefit", "")))
    if benefit is None or benefit.rows is None or row.case.get("switches"):
        return None
    try:
        case, _ = checked(side.case(row), None)
    except BadInput:
        return None
    return None if any(isinstance(value, tuple) for value in case.inputs.values()) else case


def _given(case: Case) -> frozenset[str]:
    """The numbers that say something: those that are not at their default."""
    defaults = {asked.name: asked.default for asked in BENEFITS[case.benefit].fields}
    return frozenset(n for n, value in case.inputs.items() if _is_number(value) and value != defaults[n])


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _amounts(
    rule: Rule, given: frozenset[str], members: list[Member], side: Side
) -> tuple[str, NDArray[np.int64]]:
    """The unit and the amounts of a group. Raises ValueError where it must be computed one by one."""
    columns = _columns(rule, members, side)
    if not given <= columns.keys():
        raise ValueError(f"not read: {sorted(given - columns.keys())}")
    amounts = in_columns(rule, side.day, columns, parameters=side.parameters)
    units = {_checked_unit(members[place], int(amounts[place]), side) for place in _sample(columns)}
    (unit,) = units
    return unit, amounts


def _columns(rule: Rule, members: list[Member], side: Side) -> dict[str, Any]:
    """What the rule reads: a column of each number, and what is alike in all rows as it is."""
    read: set[str] = set()
    first = members[0].inputs
    rule(Plain(side.parameters), side.day, _Reading(first, read))
    return {
        name: np.array([member.inputs[name] for member in members], np.int64)
        if _is_number(first[name])
        else first[name]
        for name in read & first.keys()
    }


def _sample(columns: Mapping[str, Any]) -> set[int]:
    """The places of the least and the greatest of each number, and some all over."""
    arrays = [values for values in columns.values() if isinstance(values, np.ndarray)]
    ends = {int(place) for values in arrays for place in (values.argmin(), values.argmax())}
    rows = len(arrays[0]) if arrays else 0
    return ends | set(range(0, rows, max(1, rows // ALL_OVER)))


def _checked_unit(member: Member, amount: int, side: Side) -> str:
    found = entitle(side.case(member.row), parameters=side.parameters)
    if found.result != amount:
        raise ValueError(f"line {member.row.line}: {amount} in columns, {found.result} by the case")
    return found.unit
