"""How what the law sets stands on a page: a value of a day in words, and its history as a chart."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from django import template
from django.utils.translation import gettext, ngettext

from motcua.authority.reader import english, figure
from motcua.charts import FULL, SMALL, Span, step_chart
from motcua.kernel.money import Exact
from motcua.law import Value, Verified
from motcua.site.templatetags.law import unit_name
from motcua.site.templatetags.names import mark_name
from motcua.site.templatetags.said import day

register = template.Library()

_YEAR = 12


@register.filter
def label(value: Value) -> str:
    """What a parameter is called."""
    return value.label_en if english() else value.label_vi


@register.filter
def amount_set(value: Value) -> str:
    """The value with its unit: "2.530.000 đồng/tháng", "744 tháng (62 năm)", "41/2024/QH15"."""
    return str(value.value) if isinstance(value.value, str) else _written(value.value, value.unit)


@register.filter
def sure(value: Value) -> bool:
    """Whether it was read in the source itself, or at least in reports about it."""
    return value.verified is not Verified.UNVERIFIED


@register.filter
def known_by(value: Value) -> str:
    """How well the value is known."""
    return mark_name(value.verified.value)


@register.filter
def valid(value: Value) -> str:
    """From which day until which."""
    if value.valid_to is None:
        return gettext("from {start}").format(start=day(value.valid_from))
    return gettext("{start} to {end}").format(start=day(value.valid_from), end=day(value.valid_to))


@register.filter
def is_address(source: str) -> bool:
    """Whether a source can be followed."""
    return source.startswith(("https://", "http://"))


@register.filter
def site(source: str) -> str:
    """Whose address it is: "lawnet.vn"."""
    return urlsplit(source).netloc.removeprefix("www.")


@register.inclusion_tag("site/chart.html")
def history_chart(history: Sequence[Value], on: date, small: bool = False) -> dict[str, Any]:
    """What held when, as steps. `small`: only the shape, for beside the number."""
    spans = [
        Span(v.valid_from, v.valid_to, v.number, f"{valid(v)}: {amount_set(v)}. {v.instrument}", sure(v))
        for v in history
    ]
    told = gettext("{name}: how it changed").format(name=label(history[-1]))
    heights = SMALL if small else FULL
    chart = step_chart(told, "; ".join(span.words for span in spans), spans, on, _number, heights)
    return {"chart": chart, "small": small}


def _written(value: Exact, unit: str) -> str:
    if unit == "year":
        return str(value)
    if unit == "coefficient":
        return _number(value)
    if unit == "months" and value > _YEAR:
        return f"{_number(value)} {unit_name(unit)} ({_years(int(value))})"
    return f"{_number(value)} {unit_name(unit)}".strip().replace(" %", "%")


def _number(value: Exact) -> str:
    """As a decimal where that is exact, else as the fraction it is."""
    written = figure(value)
    return f"{value.numerator}/{value.denominator}" if "…" in written else written


def _years(months: int) -> str:
    years, odd = divmod(months, _YEAR)
    said = ngettext("{count} year", "{count} years", years).format(count=years)
    if not odd:
        return said
    return f"{said} " + ngettext("{count} month", "{count} months", odd).format(count=odd)
