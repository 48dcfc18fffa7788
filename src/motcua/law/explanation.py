"""What is due and why: the amount, every line that leads to it, the parameter versions it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from motcua.kernel.money import Exact
from motcua.law.exact import read, stored
from motcua.law.parameters import Value


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
    value: int | str | bool
    unit: str

    @property
    def number(self) -> Exact:
        """The value as a number. Raises ValueError for text and conditions."""
        return read(self.value)

    def to_json(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in Line.__slots__}


@dataclass(frozen=True, slots=True)
class Entitlement:
    """Chế độ được hưởng: one case, decided by the law of its day. A result of 0: not due, the lines say why.

    `unit` is dong, dong_per_month, or months_of_average / months_of_pension where the case gives no salary or
    pension to multiply. `switches` are the open questions that mattered, with the option taken. `case` is
    what was asked, so that the stored explanation can be computed again.
    """

    benefit: str
    result: Exact
    unit: str
    law_regime: str
    lines: tuple[Line, ...]
    parameters: tuple[Value, ...]
    switches: Mapping[str, str]
    case: Mapping[str, Any]

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
            law_regime=row["law_regime"],
            lines=tuple(Line(**line) for line in row["lines"]),
            parameters=tuple(Value.from_json(value) for value in row["parameters"]),
            switches=dict(row["switches"]),
            case=dict(row["case"]),
        )
