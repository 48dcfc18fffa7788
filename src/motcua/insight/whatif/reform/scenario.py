"""A scenario as data: offices, procedures, rules, and numbers that say how they are known."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from typing import Any, Final

from motcua.kernel.errors import N_, MotcuaError

MODEL: Final = 1
"""Goes up with every change of the model that changes figures: an answer of another model is not shown."""


class NotChangeable(MotcuaError):
    """The scenario has nothing of that name, or it cannot be that."""

    code = "not_changeable"
    message = N_("{key} cannot be set to {value}. Look into the scenario for what can be changed.")


@dataclass(frozen=True, slots=True)
class Number:
    """A number of the scenario: the likely value, and how low and how high it might be.

    What is `given` nobody decides on (how many families come), so that no change may set it.
    """

    key: str
    low: float
    likely: float
    high: float
    unit: str = ""
    known: str = "unverified"
    source: Mapping[str, str] = field(default_factory=dict)
    vi: str = ""
    en: str = ""
    given: bool = False

    @property
    def doubtful(self) -> bool:
        return self.low < self.high

    def at(self, share: float) -> float:
        """The value below which that share of a triangle from low over likely to high lies."""
        low, peak, high = self.low, self.likely, self.high
        if not self.doubtful:
            return peak
        if share * (high - low) < peak - low:
            return float(low + (share * (high - low) * (peak - low)) ** 0.5)
        return float(high - ((1 - share) * (high - low) * (high - peak)) ** 0.5)


@dataclass(frozen=True, slots=True)
class Office:
    """An office; km by road to the province, and from a family's home to the office."""

    code: str
    level: str
    vi: str
    en: str
    km: float
    own_km: float
    weights: Mapping[str, float]
    staff: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Procedure:
    """A group of procedures that are handled alike; `months` are weights around 1."""

    key: str
    codes: tuple[str, ...]
    vi: str
    en: str
    spread: str
    months: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Scenario:
    """What is known or assumed about offices and their dossiers, and the change that is asked about.

    Played from `first`, counted from `counted_from`. Compared are the dossiers of `measured` procedures that
    are received from `decided_on` to before `until`. `document` is the file as read.
    """

    document: Mapping[str, Any]
    name: str
    first: date
    counted_from: date
    decided_on: date
    until: date
    measured: tuple[str, ...]
    seed: int
    worlds: int
    change: Mapping[str, Any]
    offices: tuple[Office, ...]
    procedures: tuple[Procedure, ...]
    numbers: Mapping[str, Number]
    rules: Mapping[str, Any]

    @property
    def digest(self) -> str:
        """Names the question: file, change, seed, number of worlds and model."""
        asked = [MODEL, self.document, self.change, self.seed, self.worlds]
        told = json.dumps(asked, sort_keys=True, default=str, ensure_ascii=False)
        return sha256(told.encode()).hexdigest()

    def asking(self, change: Mapping[str, Any], worlds: int | None = None) -> Scenario:
        """The same scenario asked about another change. Raises NotChangeable."""
        self.changed(change)
        return replace(self, change=dict(change), worlds=worlds or self.worlds)

    def changed(self, change: Mapping[str, Any]) -> Scenario:
        """As it would be once the change holds. Keys: a number, a rule, or staff.OFFICE.ROLE.

        Raises NotChangeable.
        """
        numbers, rules, offices = dict(self.numbers), dict(self.rules), list(self.offices)
        for key, value in change.items():
            if key in numbers and not numbers[key].given:
                fixed = _real(key, value)
                numbers[key] = replace(numbers[key], low=fixed, likely=fixed, high=fixed)
            elif key in rules and isinstance(value, type(rules[key])) and _allowed(key, value):
                rules[key] = value
            elif (place := self._office_of(key)) is not None:
                offices[place] = _restaffed(offices[place], key, value)
            else:
                raise NotChangeable(key=key, value=value)
        return replace(self, numbers=numbers, rules=rules, offices=tuple(offices))

    def without(self, *keys: str) -> Scenario:
        """The scenario as if these numbers were not known at all."""
        return replace(self, numbers={key: n for key, n in self.numbers.items() if key not in keys})

    def _office_of(self, key: str) -> int | None:
        kind, _, code = key.rpartition(".")[0].partition(".")
        codes = [office.code for office in self.offices]
        return codes.index(code) if kind == "staff" and code in codes else None


LEVELS = ("district", "province")
CHOICES = {"mandate": LEVELS, "signature": ("apart", "merged")}


def _allowed(key: str, value: Any) -> bool:
    kind = key.partition(".")[0]
    if kind == "hours":
        edges = [edge for span in value for edge in span]
        return bool(edges) and len(edges) % 2 == 0 and edges == sorted(set(edges))
    return kind not in CHOICES or value in CHOICES[kind]


def _real(key: str, value: Any) -> float:
    try:
        number = float(value)
    except (TypeError, ValueError):
        number = -1.0
    if not 0 <= number < 1e9:
        raise NotChangeable(key=key, value=value)
    return number


def _restaffed(office: Office, key: str, value: Any) -> Office:
    role = key.rpartition(".")[2]
    if role not in office.staff or not 1 <= _real(key, value) <= 500:
        raise NotChangeable(key=key, value=value)
    return replace(office, staff={**office.staff, role: int(value)})
