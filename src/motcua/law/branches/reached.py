"""The branches that one case takes: it is computed by the law's own way, on a sheet that watches."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from functools import cache
from types import CodeType, ModuleType
from typing import Any

from motcua.law.benefits import BENEFITS
from motcua.law.benefits.benefit import Benefit
from motcua.law.branches.branch import (
    ANSWERS,
    CHOICE,
    CONDITION,
    INPUT,
    LINE,
    OUTCOMES,
    REGIME,
    RESULT,
    SWITCH,
    Branch,
)
from motcua.law.branches.written import choices, modules, place, texts_of
from motcua.law.cases import entitle
from motcua.law.cases.asked import checked
from motcua.law.fields import Field
from motcua.law.sheet import Sheet
from motcua.law.term import Term, Truth, truth
from motcua.law.wording import Text, Wording


def reached(case: Mapping[str, Any]) -> set[Branch]:
    """Raises BadInput for a case that the law refuses."""
    sheets: list[Watching] = []

    def watching(*of: Any) -> Sheet:
        sheets.append(Watching(*of))
        return sheets[0]

    found = entitle(case, sheet=watching)
    (sheet,) = sheets
    read, _ = checked(case, None)
    benefit = BENEFITS[found.benefit]
    return {
        Branch(benefit.key, REGIME, found.law_regime),
        *(Branch(benefit.key, RESULT, name) for name in found.results),
        *(Branch(benefit.key, SWITCH, name, "", option) for name, option in found.switches.items()),
        *_inputs(benefit, read.inputs),
        *sheet.reached,
    }


def _inputs(benefit: Benefit, values: Mapping[str, Any]) -> Iterator[Branch]:
    for field in benefit.fields:
        yield from _input(benefit.key, field, field.name, values.get(field.name, field.default))


def _input(benefit: str, field: Field, name: str, value: Any) -> Iterator[Branch]:
    """What is left out counts as its default; a list as its items."""
    if value is None:
        return
    if field.kind == "choice":
        yield Branch(benefit, INPUT, name, "", value)
    elif field.kind == "yes_no":
        yield Branch(benefit, INPUT, name, "", ANSWERS[value])
    elif value != field.default:
        yield Branch(benefit, INPUT, name)
    for row in value if field.items else ():
        for item in field.items:
            yield from _input(benefit, item, f"{name}.{item.name}", row.get(item.name, item.default))


class Watching(Sheet):
    """A sheet that notes the branches taken on it."""

    def __init__(self, *of: Any) -> None:
        super().__init__(*of)
        self.reached: set[Branch] = set()

    def check(self, wording: Wording, condition: Any, **words: Any) -> Truth:
        text = super()._text(wording)
        where, known = _declared(text)
        outcome = OUTCOMES[truth(condition).holds]
        self.reached.add(Branch(where, CONDITION, known.en, known.article, outcome))
        return super().check(wording, condition, **words)

    def choose(self, condition: Any, yes: Any, no: Any) -> Term:
        frame = sys._getframe(1)
        module = _modules().get(frame.f_code.co_filename)
        if module is not None:
            name = choices(module)[_end(frame.f_code, frame.f_lasti)]
            self.reached.add(Branch(place(module), CHOICE, name, "", ANSWERS[bool(condition)]))
        return super().choose(condition, yes, no)

    def _text(self, wording: Wording) -> Text:
        text = super()._text(wording)
        if text.unit != "condition":
            where, known = _declared(text)
            self.reached.add(Branch(where, LINE, known.en, known.article))
        return text


def _declared(text: Text) -> tuple[str, Text]:
    """Where a text is declared; one that was made from another by its words."""
    return _by_identity().get(id(text)) or _by_words().get((text.vi, text.en, text.unit)) or ("", text)


@cache
def _by_identity() -> Mapping[int, tuple[str, Text]]:
    return {id(text): (place(module), text) for module in modules() for _, text in texts_of(module)}


@cache
def _by_words() -> Mapping[tuple[str, str, str], tuple[str, Text]]:
    return {(text.vi, text.en, text.unit): found for found in _by_identity().values() for text in found[1:]}


@cache
def _modules() -> Mapping[str, ModuleType]:
    return {str(module.__file__): module for module in modules()}


@cache
def _ends(code: CodeType) -> list[tuple[int, int]]:
    return [(end or 0, column or 0) for _, end, _, column in code.co_positions()]


def _end(code: CodeType, instruction: int) -> tuple[int, int]:
    """The place in the file where the call that is running ends."""
    return _ends(code)[instruction // 2]
