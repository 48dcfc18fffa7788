"""A recomputed entitlement beside the stored one, as people read it: what was, and what is instead."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from motcua.law.recompute import Comparison, Pair, Row
from motcua.law.written import Hand, table_of


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs; "–" on the side that does not have it."""

    label: str
    then: str
    now: str


@dataclass(frozen=True, slots=True)
class Differences:
    """Both amounts, whether everything is the same, and what is not."""

    then: str
    now: str
    same: bool
    same_amount: bool
    lines: tuple[Difference, ...]
    results: tuple[Difference, ...]
    parameters: tuple[Difference, ...]


def differences(found: Comparison, hand: Hand) -> Differences:
    """A comparison in a hand."""

    def side_by_side(pairs: tuple[Pair, ...], say: Callable[[Row], str]) -> tuple[Difference, ...]:
        return tuple(_difference(pair, hand, say) for pair in pairs)

    return Differences(
        then=hand.value(found.then["result"], found.then["unit"]),
        now=hand.value(found.now["result"], found.now["unit"]),
        same=found.same,
        same_amount=found.same_amount,
        lines=side_by_side(found.lines, lambda line: _line(line, hand)),
        results=tuple(each for pair in found.results for each in _outcome(pair, hand)),
        parameters=side_by_side(found.parameters, lambda row: _version(row, hand)),
    )


def _difference(pair: Pair, hand: Hand, say: Callable[[Row], str]) -> Difference:
    then, now = (say(row) if row else "–" for row in pair)
    return Difference(hand.text(pair[0] or pair[1] or {}), then, now)


def _line(line: Row, hand: Hand) -> str:
    value = hand.value(line["value"], line["unit"])
    calculation = hand.calculation(line["expression"])
    given = calculation in ("", hand.value(line["value"], ""))
    return line["article"] + ": " + value if given else f"{calculation} = {value}"


def _version(row: Row, hand: Hand) -> str:
    since = hand.value(row["valid_from"], "")
    return f"{hand.value(row['value'], row['unit'])} ({row['instrument']}, {since})"


def _outcome(pair: Pair, hand: Hand) -> Iterator[Difference]:
    """A named outcome; of a table the rows that only one side has."""
    if not any(row and row.get("columns") for row in pair):
        yield _difference(pair, hand, lambda row: hand.value(row["value"], row["unit"]))
        return
    label = hand.text(pair[0] or pair[1] or {})
    then, now = (_rows(row, hand) for row in pair)
    only_then, only_now = ([r for r in a if r not in b] for a, b in ((then, now), (now, then)))
    for one, other in zip_longest(only_then, only_now, fillvalue="–"):
        yield Difference(label, one, other)


def _rows(row: Any, hand: Hand) -> list[str]:
    return [" · ".join(filter(None, cells)) for cells in table_of(row, hand).rows] if row else []
