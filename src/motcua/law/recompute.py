"""A stored entitlement computed again: as then, with its own parameters, or as now, with today's.

`recompute` and `recompute_now` give the entitlement, `as_then` and `as_now` what is different in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any

from motcua.law.cases import entitle
from motcua.law.explanation import Entitlement
from motcua.law.parameters import Parameters, Value
from motcua.law.parameters.files import current

Row = Mapping[str, Any]
Pair = tuple[Row | None, Row | None]
"""A line, parameter or named outcome then and now; None on the side that has none."""

FIGURES = ("symbol", "article", "formula", "expression", "value", "unit")
"""What makes two lines the same. Better words for a label are no difference."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A stored entitlement beside the one computed again, both as JSON, and the pairs that differ."""

    then: Row
    now: Row
    lines: tuple[Pair, ...]
    results: tuple[Pair, ...]
    parameters: tuple[Pair, ...]

    @property
    def same_amount(self) -> bool:
        return (self.then["result"], self.then["unit"]) == (self.now["result"], self.now["unit"])

    @property
    def same(self) -> bool:
        """Amount, lines and named outcomes."""
        return self.same_amount and not self.lines and not self.results


def recompute(stored: Row) -> Entitlement:
    """As then: from the case and the parameter values stored with it.

    Its `to_json()` equals what was stored, unless somebody changed that or the rules were written anew. What
    newer rules ask besides, by a name that is not stored at all, is taken from today's parameters.
    """
    values = [Value.from_json(row) for row in stored["parameters"]]
    known, names = current(), {value.name for value in values}
    besides = (v for name in known.names() if name not in names for v in known.history(name))
    return entitle(stored["case"], parameters=Parameters([*values, *besides]))


def recompute_now(stored: Row) -> Entitlement:
    """As now: the same case with the parameters as they are known today."""
    return entitle(stored["case"], parameters=current())


def as_then(stored: Row) -> Comparison:
    """What is different when it is computed again with its own parameters: nothing, for a sound record."""
    return compared(stored, recompute(stored).to_json())


def as_now(stored: Row) -> Comparison:
    """What is different when it is computed with the parameters of today, line by line."""
    return compared(stored, recompute_now(stored).to_json())


def compared(then: Row, now: Row) -> Comparison:
    """Two entitlements of one case, as JSON. Outcomes that had no name then are not held against it."""
    return Comparison(
        then=then,
        now=now,
        lines=tuple(_lines(then["lines"], now["lines"])),
        results=tuple(_results(then.get("results", {}), now.get("results", {}))),
        parameters=tuple(_versions(then["parameters"], now["parameters"])),
    )


def _lines(then: Sequence[Row], now: Sequence[Row]) -> Iterator[Pair]:
    """Lines under the same label are set side by side, others in the order in which they come."""
    before, after = ([line["label_vi"] for line in lines] for lines in (then, now))
    for _, start, end, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        for one, other in zip_longest(then[start:end], now[first:last]):
            if one is None or other is None or any(one[name] != other[name] for name in FIGURES):
                yield one, other


def _results(then: Mapping[str, Row], now: Mapping[str, Row]) -> Iterator[Pair]:
    for name, row in then.items():
        if (other := now.get(name)) is None or row["value"] != other["value"]:
            yield row, other


def _versions(then: Sequence[Row], now: Sequence[Row]) -> Iterator[Pair]:
    """Parameters by name and first day whose value or instrument differs."""
    before, after = ({(row["name"], row["valid_from"]): row for row in rows} for rows in (then, now))
    for key in dict.fromkeys((*before, *after)):
        one, other = before.get(key), after.get(key)
        if one is None or other is None or any(one[n] != other[n] for n in ("value", "instrument")):
            yield one, other
