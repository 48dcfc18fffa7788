"""An entitlement as people read it: pages, papers and the command line show these same words and figures.

It is made from the entitlement's own JSON, so one that was stored years ago is written too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from motcua.law.cases.schema import UNITS
from motcua.law.exact import figure, in_english, read

MOST_PLACES = 10_000
"""What four decimals write exactly is a decimal, anything else that is not money a fraction: 1/3."""

_NUMBER = re.compile(r"-?\d+(/[1-9]\d*)?")
_DAY, _MONTH = re.compile(r"\d{4}-\d{2}-\d{2}"), re.compile(r"\d{4}-\d{2}")
_YES_NO = {"vi": ("Có", "Không"), "en": ("Yes", "No")}


@dataclass(frozen=True, slots=True)
class Told:
    """A named outcome."""

    name: str
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Table:
    """A named outcome of rows; columns in which nothing stands are left out."""

    label: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A line: the formula in the law's symbols, and the expression with the values put in."""

    label: str
    symbol: str
    article: str
    formula: str
    expression: str
    value: str


@dataclass(frozen=True, slots=True)
class Rest:
    """A parameter version that it rests on; not `confirmed`: nobody compared it with the text yet."""

    name: str
    value: str
    valid_from: str
    instrument: str
    confirmed: bool


@dataclass(frozen=True, slots=True)
class Written:
    """The whole entitlement; `due` says whether it comes to more than nothing."""

    result: str
    due: bool
    results: tuple[Told, ...]
    tables: tuple[Table, ...]
    lines: tuple[Step, ...]
    parameters: tuple[Rest, ...]
    regime: str


@dataclass(frozen=True, slots=True)
class Hand:
    """How it is written: language of the words, of the figures (vi: 1.490.000,5), the word for dong."""

    words: str
    figures: str
    dong: str = ""

    def value(self, value: Any, unit: str) -> str:
        """With its unit: (745000, "dong") -> "745.000 đồng", ("11/2", "years") -> "5,5 năm", True -> "Có"."""
        if isinstance(value, bool):
            return _YES_NO[self.words][not value]
        if not _NUMBER.fullmatch(str(value)):
            return _dated(str(value or ""))
        if unit == "year":
            return str(value)
        name = self.unit(unit)
        return f"{self._figure(read(value), unit)}{'' if name.startswith('%') else ' '}{name}".rstrip()

    def unit(self, unit: str) -> str:
        """The words of a unit."""
        vi, en = UNITS.get(unit, (unit.replace("_", " "),) * 2)
        words = en if self.words == "en" else vi
        return re.sub("^(đồng|dong)", self.dong, words) if self.dong else words

    def text(self, row: Mapping[str, Any], name: str = "label") -> str:
        """What stands in a row in both languages."""
        return str(row.get(f"{name}_{self.words}") or row.get(f"{name}_vi") or "")

    def calculation(self, written: Any) -> str:
        """The law writes calculations in Vietnamese notation."""
        return in_english(str(written or "")) if self.figures == "en" else str(written or "")

    def _figure(self, number: int | Fraction, unit: str) -> str:
        exact = Fraction(number)
        if not unit.startswith("dong") and MOST_PLACES % exact.denominator:
            return f"{'−' if exact < 0 else ''}{abs(exact.numerator)}/{exact.denominator}"
        return self.calculation(figure(exact))


PAGE = {"vi": Hand("vi", "vi", "đ"), "en": Hand("en", "en")}
PAPER = {"vi": Hand("vi", "vi"), "en": Hand("en", "en")}


def written(entitlement: Mapping[str, Any], hand: Hand) -> Written:
    """An entitlement's JSON in a hand; what it does not have leaves a gap."""
    results: Mapping[str, Mapping[str, Any]] = entitlement.get("results") or {}
    shown = {name: row for name, row in results.items() if row.get("within", "") not in results}
    result, unit = entitlement.get("result"), entitlement.get("unit") or ""
    return Written(
        result="" if result is None else hand.value(result, unit),
        due=bool(result),
        results=tuple(
            Told(name, hand.text(row), hand.value(row["value"], row["unit"]))
            for name, row in shown.items()
            if not row.get("columns")
        ),
        tables=tuple(table_of(row, hand) for row in shown.values() if row.get("columns") and row["value"]),
        lines=tuple(_step(line, hand) for line in entitlement.get("lines") or ()),
        parameters=tuple(_rest(row, hand) for row in entitlement.get("parameters") or ()),
        regime=str(entitlement.get("law_regime") or ""),
    )


def table_of(row: Mapping[str, Any], hand: Hand) -> Table:
    """A named outcome of rows."""
    said: Sequence[Mapping[str, Any]] = row["value"]
    columns = [c for c in row["columns"] if any(r.get(c["name"]) not in (None, "") for r in said)]
    return Table(
        hand.text(row),
        tuple(hand.text(column) for column in columns),
        tuple(tuple(hand.value(r.get(c["name"]), c["unit"]) for c in columns) for r in said),
    )


def _step(line: Mapping[str, Any], hand: Hand) -> Step:
    formula, figures = hand.calculation(line.get("formula")), hand.calculation(line.get("expression"))
    given = not formula and figures == hand.value(line.get("value"), "")
    return Step(
        label=hand.text(line),
        symbol=str(line.get("symbol") or ""),
        article=str(line.get("article") or ""),
        formula=formula,
        expression="" if given else figures,
        value=hand.value(line.get("value"), line.get("unit") or ""),
    )


def _rest(row: Mapping[str, Any], hand: Hand) -> Rest:
    return Rest(
        name=hand.text(row) or str(row.get("name") or ""),
        value=hand.value(row.get("value"), row.get("unit") or ""),
        valid_from=_dated(str(row.get("valid_from") or "")),
        instrument=str(row.get("instrument") or ""),
        confirmed=row.get("verified", "primary") == "primary",
    )


def _dated(text: str) -> str:
    """A day as 31/03/2023, a month as 03/2023, other text as it is."""
    if _DAY.fullmatch(text):
        return f"{date.fromisoformat(text):%d/%m/%Y}"
    return f"{text[5:]}/{text[:4]}" if _MONTH.fullmatch(text) else text
