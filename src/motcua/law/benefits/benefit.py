"""What a benefit declares (its inputs, its law, its rule) and the case that is put to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from motcua.kernel.errors import BadInput, InputProblem
from motcua.kernel.money import Exact
from motcua.law.arithmetic import Number, Work
from motcua.law.explanation import Result
from motcua.law.fields import Field
from motcua.law.sheet import Sheet
from motcua.law.term import Term, term


@dataclass(frozen=True, slots=True)
class Case:
    """One case, read and checked: the day the entitlement arises and the inputs as Python values."""

    id: str
    benefit: str
    date: date
    inputs: Mapping[str, Any]

    def __getitem__(self, field: Field) -> Any:
        """The value given for a field, or its default."""
        return self.inputs.get(field.name, field.default)

    def assuming(self, field: Field, value: Any) -> Case:
        """The same case with one input set: what the benefit itself implies."""
        return replace(self, inputs={**self.inputs, field.name: value})

    def given(self, sheet: Sheet, field: Field) -> Term:
        """A numeric input under its symbol, stated as a line of the explanation."""
        return sheet.given(field.text, self[field])


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a benefit comes to, and in what unit."""

    value: Exact
    unit: str

    @staticmethod
    def of(number: Any, unit: str) -> Outcome:
        """The outcome that a rule computed."""
        return Outcome(term(number).value, unit)


@dataclass(frozen=True, slots=True)
class OneOf:
    """Inputs that stand for each other: at most one is given, exactly one where `required`."""

    names: tuple[str, ...]
    required: bool


@dataclass(frozen=True, slots=True)
class Benefit:
    """A benefit by its key. `law`: the parameter that says which law governs; `day`: what its date means."""

    key: str
    vi: str
    en: str
    law: str
    unit: str
    day_vi: str
    day_en: str
    fields: tuple[Field, ...]
    settle: Callable[[Sheet, Case], Outcome]
    example: Mapping[str, Any]
    one_of: tuple[OneOf, ...] = ()
    switches: tuple[str, ...] = ()
    results: tuple[Result, ...] = ()
    """The named outcomes it may give besides the amount (`Sheet.give`)."""
    rows: Callable[[Work, Any, Mapping[str, Any]], Number] | None = None
    """Its rule over plain numbers, where inputs of numbers alone decide: what a population of millions is
    computed with, in columns. Takes the work, the day(s) and the inputs by name."""


def wrong(field: str, code: str, message: str, **data: Any) -> BadInput:
    """One cross-check that failed, at an input."""
    return BadInput([InputProblem(f"inputs.{field}", code, message, **data)])
