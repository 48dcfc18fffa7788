"""Where the steps of a process stand on a map: columns by what comes after what, rows by how often."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A step: its number of times, and its name as it is found in links. `mark` stands below it, in words."""

    name: str
    label: str
    count: int
    number: str
    words: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """`two` follows `one` so often; `lines` are written beside it, `words` are told on pointing at it."""

    one: str
    two: str
    count: int
    lines: tuple[str, ...] = ()
    words: str = ""


Cell = tuple[int, int]
"""Column and row, from the left and from the top; row 0 is where most go through."""


def cells(boxes: Sequence[Box], links: Sequence[Link]) -> dict[str, Cell]:
    """A cell of its own for each box, so that most links lead to the right and most go along the top row."""
    columns = _columns(in_order(boxes, links), links)
    found: dict[str, Cell] = {}
    taken: set[Cell] = set()
    for box in sorted(boxes, key=lambda box: (columns[box.name], -box.count)):
        cell = _free(columns[box.name], taken)
        taken.add(cell)
        found[box.name] = cell
    return found


def in_order(boxes: Sequence[Box], links: Sequence[Link]) -> list[str]:
    """The boxes so that little leads backwards (the heuristic of Eades, Lin and Smyth, 1993).

    What nothing leads to comes first, what leads nowhere last; else whoever gives most more than it takes.
    """
    left = [box.name for box in boxes]
    weights = {(link.one, link.two): link.count for link in links if link.one != link.two}
    first: list[str] = []
    last: list[str] = []
    while left:
        given = {name: sum(n for (one, _), n in weights.items() if one == name) for name in left}
        taken = {name: sum(n for (_, two), n in weights.items() if two == name) for name in left}
        ends = [name for name in left if not given[name] and taken[name]]
        chosen = (
            ends[-1] if ends else max(left, key=lambda name: (not taken[name], given[name] - taken[name]))
        )
        (last if ends else first).append(chosen)
        left.remove(chosen)
        weights = {pair: count for pair, count in weights.items() if chosen not in pair}
    return first + last[::-1]


def _columns(order: Sequence[str], links: Sequence[Link]) -> Mapping[str, int]:
    """One column after the box from which most come, so that a detour stands below the way, not in it."""
    place = {name: number for number, name in enumerate(order)}
    forward = [link for link in links if place[link.one] < place[link.two]]
    into = {link.two: link.one for link in sorted(forward, key=lambda link: link.count)}
    columns: dict[str, int] = {}
    for name in order:
        columns[name] = columns[into[name]] + 1 if name in into else 0
    return columns


def _free(column: int, taken: set[Cell]) -> Cell:
    row = 0
    while (column, row) in taken:
        row += 1
    return column, row
