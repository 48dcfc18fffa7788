"""What is due and why: the amount, every line that leads to it, the parameter versions it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from motcua.kernel.money import Exact
from motcua.law.exact import read, stored
from motcua.law.parameters import Value

Stored = int | str | bool
"""A value as JSON holds it: an int, a fraction as text ("3/2"), a day (2023-04-01) or other text, yes/no."""

Rows = list[dict[str, Stored | None]]
"""A table as JSON holds it: a list of rows, each with a value for every column; None: open, without end."""


@dataclass(frozen=True, slots=True)
class Line:
    """One step (căn cứ và cách tính): what it is, by which article, how it is computed, and what comes out.

    `formula` is in the law's symbols, `expression` the same with the values put in (Vietnamese notation;
    `motcua.law.exact.in_english` turns it). `value` is an int, a fraction as text ("3/2"), text such as a day
    (2023-04-01), or yes/no for a condition (unit "condition").
    """

    label_vi: str
    label_en: str
    article: str
    symbol: str
    formula: str
    expression: str
    value: Stored
    unit: str

    @property
    def number(self) -> Exact:
        """The value as a number. Raises ValueError for text and conditions."""
        return read(self.value)

    def to_json(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in Line.__slots__}


@dataclass(frozen=True, slots=True)
class Result:
    """One named outcome: a number, a day or month as text, or yes/no. `unit` as in `UNITS` of the schema.

    With `columns` it is a table (unit "rows"): what is paid from which month to which, for example. `within`
    names the table that says the same; a page shows only that.
    """

    name: str
    unit: str
    vi: str
    en: str
    more_vi: str = ""
    more_en: str = ""
    columns: tuple[Result, ...] = ()
    within: str = ""


@dataclass(frozen=True, slots=True)
class Entitlement:
    """Chế độ được hưởng: one case, decided by the law of its day. A result of 0: not due, the lines say why.

    `result` is the amount that is paid, in `unit`: dong, dong_per_month, or months_of_average,
    months_of_pension, percent, days where the case gives nothing to multiply. `results` are the named
    outcomes besides it (the rate, the first day, the days counted), each a Result declared by the benefit
    with its value. `switches` are the open questions that mattered, with the option taken. `case` is
    what was asked, so that the stored explanation can be computed again.
    """

    benefit: str
    result: Exact
    unit: str
    results: Mapping[str, tuple[Result, Stored | Rows]]
    law_regime: str
    lines: tuple[Line, ...]
    parameters: tuple[Value, ...]
    switches: Mapping[str, str]
    case: Mapping[str, Any]

    def named(self, name: str) -> Stored | Rows:
        """The value of a named result. Raises KeyError."""
        return self.results[name][1]

    def line(self, symbol: str) -> Line:
        """The first line under a symbol. Raises KeyError."""
        for line in self.lines:
            if line.symbol == symbol:
                return line
        raise KeyError(symbol)

    def to_json(self) -> dict[str, Any]:
        """Ints, text and yes/no only: stable, so it can be stored with the decision and hashed."""
        return {
            "benefit": self.benefit,
            "result": stored(self.result),
            "unit": self.unit,
            "results": {name: _result(result, value) for name, (result, value) in self.results.items()},
            "law_regime": self.law_regime,
            "lines": [line.to_json() for line in self.lines],
            "parameters": [value.to_json() for value in self.parameters],
            "switches": dict(self.switches),
            "case": dict(self.case),
        }

    @staticmethod
    def from_json(row: Mapping[str, Any]) -> Entitlement:
        return Entitlement(
            benefit=row["benefit"],
            result=read(row["result"]),
            unit=row["unit"],
            results={name: _named(name, result) for name, result in row.get("results", {}).items()},
            law_regime=row["law_regime"],
            lines=tuple(Line(**line) for line in row["lines"]),
            parameters=tuple(Value.from_json(value) for value in row["parameters"]),
            switches=dict(row["switches"]),
            case=dict(row["case"]),
        )


def _result(result: Result, value: Stored | Rows) -> dict[str, Any]:
    row = {"value": value, "unit": result.unit, "label_vi": result.vi, "label_en": result.en}
    more = {"columns": [_column(column) for column in result.columns], "within": result.within}
    return row | {name: content for name, content in more.items() if content}


def _column(column: Result) -> dict[str, str]:
    return {"name": column.name, "unit": column.unit, "label_vi": column.vi, "label_en": column.en}


def _named(name: str, row: Mapping[str, Any]) -> tuple[Result, Stored | Rows]:
    columns = tuple(_declared(column["name"], column) for column in row.get("columns", ()))
    result = replace(_declared(name, row), columns=columns, within=row.get("within", ""))
    return result, row["value"]


def _declared(name: str, row: Mapping[str, Any]) -> Result:
    return Result(name, row["unit"], row["label_vi"], row["label_en"])
