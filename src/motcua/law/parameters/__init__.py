"""What the law sets by number and day: each value with its instrument, source and verification."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Any

from motcua.kernel.errors import N_, MotcuaError
from motcua.kernel.money import Exact
from motcua.law.exact import read, stored


class Verified(StrEnum):
    """How well a value is known."""

    PRIMARY = "primary"
    """Read in the text of the law, decree or circular, or in an official reply."""
    SECONDARY = "secondary"
    """Read in a report, a calculator or a commentary: to be confirmed before anybody relies on it."""
    UNVERIFIED = "unverified"
    """Known by practice only; no source was found."""


class MissingValue(MotcuaError):
    """The law as we know it sets no such value on that day: name, day asked and days known are in `data`."""

    code = "parameter_missing"
    message = N_("No value of {name} is known for {asked}. Values are known for: {known}.")


@dataclass(frozen=True, slots=True)
class Value:
    """One value, in force from `valid_from` to `valid_to`, both included; None: until further notice."""

    name: str
    value: Exact | str
    unit: str
    label_vi: str
    label_en: str
    valid_from: date
    valid_to: date | None
    instrument: str
    source: str
    verified: Verified

    @property
    def number(self) -> Exact:
        """The value as a number. Raises TypeError where it is a name."""
        if isinstance(self.value, str):
            raise TypeError(f"{self.name} is not a number: {self.value}")
        return self.value

    def until(self, day: date) -> Value:
        """The same value, ending before `day` at the latest."""
        last = day - timedelta(days=1)
        return replace(self, valid_to=min(self.valid_to or last, last))

    def to_json(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "value": self.value if isinstance(self.value, str) else stored(self.value),
            "unit": self.unit,
            "label_vi": self.label_vi,
            "label_en": self.label_en,
            "valid_from": self.valid_from.isoformat(),
            "valid_to": self.valid_to.isoformat() if self.valid_to else None,
            "instrument": self.instrument,
            "source": self.source,
            "verified": self.verified.value,
        }

    @staticmethod
    def from_json(row: Mapping[str, Any]) -> Value:
        raw, unit = row["value"], row["unit"]
        return Value(
            name=row["name"],
            value=raw if unit == "name" else read(raw),
            unit=unit,
            label_vi=row["label_vi"],
            label_en=row["label_en"],
            valid_from=date.fromisoformat(row["valid_from"]),
            valid_to=date.fromisoformat(row["valid_to"]) if row["valid_to"] else None,
            instrument=row["instrument"],
            source=row["source"],
            verified=Verified(row["verified"]),
        )


class Parameters:
    """One set of dated values: the set in force, one stored with a decision, or a proposed one."""

    def __init__(self, values: Iterable[Value]) -> None:
        self._values: dict[str, list[Value]] = {}
        for value in sorted(values, key=lambda v: (v.name, v.valid_from), reverse=True):
            self._values.setdefault(value.name, []).append(value)

    def on(self, name: str, day: date) -> Value:
        """The value of `name` in force on `day`. Raises MissingValue."""
        for value in self._values.get(name, ()):
            if value.valid_from <= day:
                if value.valid_to is None or day <= value.valid_to:
                    return value
                break
        raise MissingValue(name=name, asked=day.isoformat(), known=self._known(name))

    def history(self, name: str) -> tuple[Value, ...]:
        """All values of one parameter, oldest first."""
        return tuple(reversed(self._values.get(name, ())))

    def succession(self, name: str) -> tuple[Value, ...]:
        """The history, each value ending at the latest on the day before the next begins."""
        history = self.history(name)
        ended = (value.until(following.valid_from) for value, following in pairwise(history))
        return (*ended, *history[-1:])

    def names(self) -> tuple[str, ...]:
        return tuple(sorted(self._values))

    def _known(self, name: str) -> str:
        spans = [(v.valid_from.isoformat(), v.valid_to) for v in self.history(name)]
        return ", ".join(f"{start} – {end.isoformat() if end else '…'}" for start, end in spans) or "–"
