"""How the law's questions and explanations stand on a page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template
from django.template.context import Context
from django.utils.translation import gettext

from motcua.authority.reader import english, whole
from motcua.kernel.errors import MotcuaError
from motcua.law import UNITS
from motcua.law import written as law
from motcua.law import written_comparison as compared
from motcua.law.benefits.benefit import Benefit
from motcua.law.fields import Field
from motcua.law.recompute import Comparison
from motcua.law.written import Written
from motcua.law.written_comparison import Differences
from motcua.site.templatetags.pages import field

register = template.Library()

KINDS = {"choice": "select", "yes_no": "select"}
EXAMPLES = {"day": "31/03/2023", "month": "03/2023", "birth": "31/03/1962"}
MONEY = 25_300_000


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
        (asked.en if english() else asked.vi) + unit,
        KINDS.get(asked.kind, "text"),
        choices=question.choices,
        example=whole(MONEY) if asked.kind == "money" else EXAMPLES.get(asked.kind, ""),
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
    return asked.more_en if english() else asked.more_vi


@register.filter
def day_meaning(benefit: Benefit) -> str:
    """What the day of a case means for this benefit."""
    return benefit.day_en if english() else benefit.day_vi


@register.filter
def written(entitlement: Mapping[str, Any]) -> Written:
    """An entitlement's JSON as the page shows it: amount, named outcomes, lines."""
    return law.written(entitlement, _hand())


@register.filter
def amount(value: int | str | None, entitlement: Mapping[str, Any] | None) -> str:
    """What a line comes to, in the unit of its entitlement: "13.410.000 đ", "745.000 đ/tháng"."""
    return "–" if value is None else _hand().value(value, (entitlement or {}).get("unit", "dong"))


@register.filter
def differences(found: Comparison | MotcuaError) -> Differences | None:
    """What a computation done again says otherwise; None where it could not be done."""
    return None if isinstance(found, MotcuaError) else compared.differences(found, _hand())


@register.filter
def unit_name(unit: str) -> str:
    vi, en = UNITS.get(unit, ("", ""))
    return en if english() else vi


def _hand() -> law.Hand:
    return law.PAGE["en" if english() else "vi"]
