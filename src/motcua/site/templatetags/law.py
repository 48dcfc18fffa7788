"""How the law's questions and explanations stand on a page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template
from django.template.context import Context
from django.utils.translation import get_language, gettext

from motcua.kernel.money import dong
from motcua.law import SWITCHES, UNITS, figure
from motcua.law.benefits.benefit import Benefit
from motcua.law.exact import read
from motcua.law.fields import Field
from motcua.site.templatetags.pages import field
from motcua.site.templatetags.said import ISO_DAY

register = template.Library()

KINDS = {"choice": "select", "yes_no": "select"}
EXAMPLES = {"day": "31/03/2023", "month": "03/2023", "birth": "31/03/1962", "money": "25.300.000"}


@register.inclusion_tag("site/field.html", takes_context=True)
def case_field(context: Context, question: Any) -> dict[str, Any]:
    """One input of a case, with what a reader of the law needs to know about it."""
    asked: Field = question.field
    notes = [more(asked)]
    if question.only_when:
        notes.append(gettext("Only when: {condition}.").format(condition=question.only_when))
    unit = f" ({unit_name(asked.unit)})" if asked.unit else ""
    return field(
        context,
        question.name,
        (asked.en if _english() else asked.vi) + unit,
        KINDS.get(asked.kind, "text"),
        choices=question.choices,
        example=EXAMPLES.get(asked.kind, ""),
        when=question.when,
        hint=" ".join(note for note in notes if note),
        optional=not asked.required,
        inputmode="numeric" if asked.kind in ("whole", "money", "day", "month", "birth") else "",
        autocomplete="off",
        maxlength=200,
    )


@register.filter
def more(asked: Field) -> str:
    """What is good to know about an input."""
    return asked.more_en if _english() else asked.more_vi


@register.filter
def day_meaning(benefit: Benefit) -> str:
    """What the day of a case means for this benefit."""
    return benefit.day_en if _english() else benefit.day_vi


@register.filter
def line_label(line: Mapping[str, Any]) -> str:
    return str(line["label_en"] if _english() else line["label_vi"])


@register.filter
def line_value(line: Mapping[str, Any]) -> str:
    """The value of a line of an explanation with its unit: "1.490.000 đ", "10 months", "yes"."""
    value, unit = line["value"], line["unit"]
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if isinstance(value, str) and ISO_DAY.fullmatch(value):
        return "/".join(reversed(value.split("-")))
    if unit.startswith("dong") and isinstance(value, int):
        return dong(value)
    try:
        number = figure(read(value))
    except ValueError:
        number = str(value)
    return f"{number} {unit_name(unit)}".strip()


@register.filter
def unit_name(unit: str) -> str:
    vi, en = UNITS.get(unit, ("", ""))
    return en if _english() else vi


@register.filter
def switch_said(name: str, option: str) -> str:
    """An open question that mattered, with the answer taken."""
    switch = SWITCHES[name]
    taken = switch.option(option)
    return f"{switch.en}: {taken.en}." if _english() else f"{switch.vi}: {taken.vi}."


def _english() -> bool:
    return (get_language() or "vi").startswith("en")
