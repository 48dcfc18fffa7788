"""Which set of one-stop forms holds on a day: numbers, titles, paper size (read from formsets.toml)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from motcua.kernel.errors import N_, MotcuaError
from motcua.kernel.period import Period

SOURCE = Path(__file__).with_name("formsets.toml")


@dataclass(frozen=True, slots=True)
class Form:
    """A form as its circular names it; `number` is empty when the set has no such form.

    `wording` names the sentence that differs between sets, where one does.
    """

    number: str
    title: Mapping[str, str]
    wording: str = ""


@dataclass(frozen=True, slots=True)
class FormSet:
    """The forms of one circular, by the name of the class that fills them."""

    valid: Period
    instrument: str
    verified: bool
    paper: str
    forms: Mapping[str, Form]


def form_set(day: date) -> FormSet:
    """The set that holds on a day. Raises MotcuaError `no_form_set` before the first one."""
    for known in form_sets():
        if known.valid.holds_on(day):
            return known
    raise MotcuaError(
        "no_form_set",
        N_("No set of forms is known for {day}; the first one holds from {first}."),
        day=day,
        first=form_sets()[0].valid.start,
    )


@cache
def form_sets() -> tuple[FormSet, ...]:
    """All sets, oldest first."""
    return tuple(_read(row) for row in tomllib.loads(SOURCE.read_text(encoding="utf-8"))["set"])


def _read(row: dict[str, Any]) -> FormSet:
    forms = {
        name: Form(form["number"], {"vi": form["vi"], "en": form["en"]}, form.get("wording", ""))
        for name, form in row["forms"].items()
    }
    return FormSet(
        Period(row["from"], row.get("until")), row["instrument"], row["verified"], row["paper"], forms
    )
