"""The effect of a change as a picture and as a page: files of their own, with their styles inside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from motcua import site
from motcua.charts import BarChart
from motcua.cli.told.weighed import Told, title
from motcua.law.effect import Effect

STYLES = Path(site.__file__).parent / "static" / "site"
WIDTH, MARGIN, HEADING, GAP = 760, 24, 34, 30
"""Pixels of the picture: its width, its margins, a heading above each chart, and what parts them."""


@dataclass(frozen=True, slots=True)
class Panel:
    """One chart of the picture under its heading, whose baseline is at `y`."""

    title: str
    y: int
    chart: BarChart
    chart_y: int


def as_svg(effect: Effect, sections: tuple[Told, ...]) -> str:
    """All charts below each other, as one SVG that needs no other file."""
    panels = [*_panels(sections)]
    last = panels[-1] if panels else None
    height = last.chart_y + last.chart.height + GAP if last else HEADING
    context = {
        "title": title(effect),
        "about": " ".join(section.summary for section in sections),
        "panels": panels,
        "width": WIDTH,
        "inner": WIDTH - 2 * MARGIN,
        "margin": MARGIN,
        "height": height,
        "styles": inlined("charts.css"),
    }
    return render_to_string("site/effect.svg", context)


def as_html(effect: Effect, sections: tuple[Told, ...]) -> str:
    """A page with every table beside its chart."""
    context = {
        "title": title(effect),
        "sections": sections,
        "problems": effect.problems,
        "language": get_language(),
        "styles": inlined("page.css", "parts.css", "records.css", "charts.css"),
    }
    return render_to_string("site/effect.html", context)


def _panels(sections: tuple[Told, ...]) -> Iterator[Panel]:
    top = MARGIN
    for section in sections:
        for one in section.grouped:
            top += HEADING
            yield Panel(one.chart.title, top, one.chart, top + GAP // 2)
            top += one.chart.height + GAP


def inlined(*names: str) -> str:
    """The colours and the sheets named; the typefaces lie beside the pages and are left out."""
    tokens = (STYLES / "tokens.css").read_text("utf-8")
    sheets = [tokens[tokens.index(":root") :], *((STYLES / name).read_text("utf-8") for name in names)]
    return mark_safe("\n".join(sheets))  # noqa: S308 (our own files)
