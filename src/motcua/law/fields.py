"""One declared input of a case: its name, kind, unit, meaning and bounds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from motcua.law.switches import Option
from motcua.law.wording import Text

MOST_DONG = 10**12
"""A trillion dong: above it somebody typed too many zeros."""


@dataclass(frozen=True, slots=True)
class Field:
    """An input of a case. `kind`: whole, money, exact, yes_no, choice, day, month, birth, text or list.

    `vi` and `en` are the label, `more_vi` and `more_en` what a reader of a circular needs to know besides.
    `when` names other fields and the values of each for which this one is asked; all must hold.
    `items` describe one row of a list.
    """

    name: str
    kind: str
    vi: str
    en: str
    more_vi: str = ""
    more_en: str = ""
    unit: str = ""
    symbol: str = ""
    required: bool = False
    default: Any = None
    least: int | None = None
    most: int | None = None
    options: tuple[Option, ...] = ()
    when: tuple[tuple[str, tuple[Any, ...]], ...] = ()
    items: tuple[Field, ...] = ()
    example: Any = None

    @property
    def text(self) -> Text:
        """The line that states a declared value."""
        return Text(self.symbol, self.unit, self.vi, self.en)

    def asked(self, sent: Mapping[str, Any], fields: Sequence[Field]) -> bool:
        """Whether the other inputs ask for this one."""
        defaults = {field.name: field.default for field in fields}
        return all(sent.get(name, defaults[name]) in values for name, values in self.when)
