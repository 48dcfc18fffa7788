"""Every branch that could be taken: from what the benefits declare and from the text of the rules."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

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
from motcua.law.branches.written import choices, modules, place, stated, texts_of
from motcua.law.fields import Field
from motcua.law.parameters.files import current
from motcua.law.switches import SWITCHES


def declared() -> Iterator[Branch]:
    """All branches, benefit by benefit, then module by module."""
    for benefit in BENEFITS.values():
        yield from _of_benefit(benefit)
    for module in modules():
        yield from _of_texts(module)
        for name in choices(module).values():
            yield from (Branch(place(module), CHOICE, name, "", answer) for answer in ANSWERS.values())


def _of_benefit(benefit: Benefit) -> Iterator[Branch]:
    laws = dict.fromkeys(str(value.value) for value in current().history(benefit.law))
    yield from (Branch(benefit.key, REGIME, law) for law in laws)
    for field in benefit.fields:
        yield from _of_field(benefit.key, field, field.name)
    for name in benefit.switches:
        yield from (Branch(benefit.key, SWITCH, name, "", o.value) for o in SWITCHES[name].options)
    yield from (Branch(benefit.key, RESULT, result.name) for result in benefit.results)


def _of_field(benefit: str, field: Field, name: str) -> Iterator[Branch]:
    """Each option of a choice, yes and no; of others that it is given at all; and the items of a list."""
    if field.kind == "choice":
        yield from (Branch(benefit, INPUT, name, "", option.value) for option in field.options)
    elif field.kind == "yes_no":
        yield from (Branch(benefit, INPUT, name, "", answer) for answer in ANSWERS.values())
    else:
        yield Branch(benefit, INPUT, name)
    for item in field.items:
        yield from _of_field(benefit, item, f"{name}.{item.name}")


def _of_texts(module: ModuleType) -> Iterator[Branch]:
    """Of a condition both outcomes, or the one that the rules state as a plain fact; of a line itself."""
    for wording, text in texts_of(module):
        if text.unit != "condition":
            yield Branch(place(module), LINE, text.en, text.article)
            continue
        for holds in sorted(stated().get(id(wording), OUTCOMES), reverse=True):
            yield Branch(place(module), CONDITION, text.en, text.article, OUTCOMES[holds])
