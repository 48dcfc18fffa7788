"""The effect of a change of the law: every case of a population before and after, and who gains or loses.

weigh(rows, before, after)   an Effect from `read_population` and two sides: two days, or two sets of values
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context
from typing import Any

from motcua.law.effect.computing import Part, compute
from motcua.law.effect.population import Problem, Row, read_population
from motcua.law.effect.side import Side
from motcua.law.effect.tally import DIMENSIONS, Section, Tally, by_unit

__all__ = ["DIMENSIONS", "Effect", "Problem", "Row", "Section", "Side", "Tally", "read_population", "weigh"]

PART = 10_000
"""Rows handed to a process at a time; fewer than two parts are computed in this one."""


@dataclass(frozen=True, slots=True)
class Effect:
    """What a change does, by unit of the result.

    `rows` were read. Each that could be computed has two results, `in_columns` of them computed together.
    """

    before: Side
    after: Side
    sections: tuple[Section, ...]
    problems: tuple[Problem, ...]
    rows: int
    in_columns: int

    def to_json(self) -> dict[str, Any]:
        return {
            "before": _side(self.before),
            "after": _side(self.after),
            "rows": self.rows,
            "not_computed": len(self.problems),
            "in_columns": self.in_columns,
            "sections": [section.to_json() for section in self.sections],
            "problems": [_told(problem) for problem in self.problems],
        }


def weigh(
    rows: Iterable[Row | Problem],
    before: Side,
    after: Side,
    *,
    processes: int | None = None,
    columns: bool = True,
) -> Effect:
    """Every row on both sides, exact. `processes`: one for each core where it is left out."""
    whole = Part()
    parts = _parts(_readable(rows, whole.problems))
    for part in _computed(parts, before, after, processes or os.cpu_count() or 1, columns):
        whole.add(part)
    problems = tuple(sorted(whole.problems, key=lambda problem: problem.line))
    count = len(problems) + sum(map(len, whole.amounts.values()))
    return Effect(before, after, by_unit(whole.amounts), problems, count, whole.in_columns)


def _readable(rows: Iterable[Row | Problem], problems: list[Problem]) -> Iterator[Row]:
    """The rows that could be read; the problems of the others are noted."""
    for row in rows:
        if isinstance(row, Problem):
            problems.append(row)
        else:
            yield row


def _parts(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while part := list(islice(rows, PART)):
        yield part


def _computed(
    parts: Iterator[list[Row]], before: Side, after: Side, processes: int, columns: bool
) -> Iterator[Part]:
    """Part after part; from the second on in other processes, never more parts in memory than they need."""
    first = next(parts, [])
    yield compute(first, before, after, columns)
    if len(first) < PART:
        return
    with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
        waiting: deque[Future[Part]] = deque()
        for part in parts:
            waiting.append(pool.submit(compute, part, before, after, columns))
            if len(waiting) > 2 * processes:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _side(side: Side) -> dict[str, Any]:
    return {"day": side.day.isoformat() if side.day else None}


def _told(problem: Problem) -> dict[str, Any]:
    told = {"line": problem.line, "id": problem.id, "when": problem.when, "field": problem.field}
    return {**told, "code": problem.code, "message": problem.english()}
