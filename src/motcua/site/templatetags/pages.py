"""The parts of a page that need more than a template: the demonstration's banner and the fields of a form."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import segno
from django import template
from django.conf import settings
from django.template.context import Context
from django.utils.html import format_html
from django.utils.translation import gettext

from motcua.authority.filling import being_filled
from motcua.clock import LABELS, Explanation, Owner
from motcua.site.clock import now

register = template.Library()


@register.inclusion_tag("site/demo.html", takes_context=True)
def demo_banner(context: Context) -> dict[str, Any]:
    """Says that all is made up, what time it is there, and that it is still being filled."""
    filling = not context.get("acting") and being_filled()
    return {"demo": settings.MOTCUA_DEMO, "now": now(), "filling": filling}


@register.inclusion_tag("site/field.html", takes_context=True)
def field(context: Context, name: str, label: str, kind: str = "text", **options: Any) -> dict[str, Any]:
    """One labelled field of the `sheet` in the context: what was typed, its hint, its error, its warning.

    Options: hint, example, choices (of a select, as pairs), optional, required, whole (the full width), css,
    inputmode, autocomplete, maxlength, fills (the id of the button that Enter presses), when (the values
    of other fields for which this one is asked).
    """
    sheet = context["sheet"]
    return {
        "name": name,
        "id": field_id(name),
        "label": label,
        "kind": kind,
        "value": sheet.value(name),
        "problems": sheet.problems_at(name),
        "cautions": sheet.cautions_at(name),
        **options,
    }


@register.inclusion_tag("site/file_field.html", takes_context=True)
def file_field(context: Context, name: str, label: str, about: str) -> dict[str, Any]:
    """A field for several files. `about` says to listeners what they are of."""
    problems = context["sheet"].problems_at(name)
    return {"name": name, "id": field_id(name), "label": label, "about": about, "problems": problems}


@register.filter
def under(cells: Iterable[Any], headings: Iterable[str]) -> list[tuple[str, Any]]:
    """Each cell of a row with the heading of its column."""
    return list(zip(headings, cells, strict=True))


@register.filter
def field_id(name: str) -> str:
    """The id of the field with this name: "applicant.citizen_id" -> "applicant-citizen_id"."""
    return name.replace(".", "-")


@register.filter
def problems_at(sheet: Any, name: str) -> list[Any]:
    """What is wrong at one field of a sheet."""
    return list(sheet.problems_at(name))


@register.inclusion_tag("site/clock.html")
def clock_bar(clock: Explanation) -> dict[str, Any]:
    """Whose time it was, as a bar and as a table. The bar is a thousand wide and leaves closed days out."""
    open_ = [segment for segment in clock.segments if segment.owner is not Owner.CLOSED]
    whole = sum(segment.seconds for segment in open_) or 1
    bars, x = [], 0
    for segment in open_:
        width = round(1000 * segment.seconds / whole)
        bars.append({"owner": segment.owner.value, "x": x, "width": width})
        x += width
    shares = [(owner.value, clock.share(owner)) for owner in (Owner.OFFICE, Owner.CITIZEN)]
    return {"bars": bars, "segments": clock.segments, "shares": shares}


@register.simple_tag
def qr(address: str) -> str:
    """A QR as a picture."""
    code = segno.make(address, error="m")
    return format_html(
        '<img src="{}" alt="QR" width="180" height="180">', code.svg_data_uri(border=2, scale=6)
    )


@register.filter
def clock_label(label: str) -> str:
    """What a segment of the clock is."""
    return gettext(LABELS[label])
