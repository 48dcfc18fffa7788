"""The process map of a log as a picture that needs no other file, and as text."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from django.template.loader import render_to_string
from django.utils.translation import gettext

from motcua.authority.reader import whole
from motcua.charts.flow import Text
from motcua.cli.told.drawn import inlined
from motcua.insight.process import Process
from motcua.site.templatetags.process import drawn, duration, process_sentences, share

MARGIN, LINE, LEAST = 24, 22, 640
"""Pixels of the margin, of a line of text, and of the picture where the map is narrower than its words."""
_LETTER = 7.6


def heading(process: Process, name: str) -> str:
    """What the map is of, and how much of it is shown."""
    shown = process.map
    words = gettext(
        "{name}: {cases} cases; the map shows {share} of what follows what, {steps} of {all} steps"
    )
    return words.format(
        name=name,
        cases=whole(shown.cases),
        share=share(shown.shown),
        steps=len(shown.steps),
        all=len(shown.steps) + shown.steps_left_out,
    )


def as_svg(process: Process, name: str) -> str:
    """The map under its sentences, with its styles inside."""
    chart = drawn(process, str)
    width = max(chart.width, LEAST) + 2 * MARGIN
    letters = int((width - 2 * MARGIN) / _LETTER)
    lines = [line for sentence in process_sentences(process) for line in wrap(sentence, letters)]
    top = MARGIN + LINE * (len(lines) + 2)
    context = {
        "chart": chart,
        "heading": heading(process, name),
        "sentences": [Text(line, MARGIN, MARGIN + LINE * place) for place, line in enumerate(lines, 2)],
        "top": top,
        "width": width,
        "height": top + chart.height + MARGIN,
        "styles": inlined("charts.css"),
    }
    return render_to_string("site/process.svg", context)


def as_text(process: Process, name: str) -> Iterator[str]:
    """The same for a terminal."""
    yield heading(process, name)
    yield from process_sentences(process)
    yield ""
    times, waited = gettext("times"), gettext("waited")
    yield f"{times:>9}  {waited:>10}  " + gettext("step")
    before = {bottleneck.activity: bottleneck.median for bottleneck in process.bottlenecks}
    for step in process.map.steps:
        yield f"{step.count:>9,}  {duration(before.get(step.activity)):>10}  {step.activity}"
    yield ""
    yield f"{times:>9}  {waited:>10}  " + gettext("from -> to")
    for follow in process.map.follows:
        yield f"{follow.count:>9,}  {duration(follow.median):>10}  {follow.one} -> {follow.two}"
