"""How a process stands on a page: its map as a chart, the same as bars for a phone, and in sentences."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import template
from django.utils.formats import number_format
from django.utils.translation import gettext

from motcua.authority.reader import whole
from motcua.charts import Bar, Box, FlowChart, Link, bar_chart, flow_chart
from motcua.clock import Owner
from motcua.insight.process import Follow, Process, Step
from motcua.journey.table import LABELS, Act

register = template.Library()
register.filter(whole)

MINUTE, HOUR, DAY = 60, 3600, 86_400

Named = Callable[[str], str]


@register.filter
def step_name(activity: str) -> str:
    """A step of our journey in words; a step of another's log as the log calls it."""
    return gettext(LABELS[Act(activity)]) if activity in list(Act) else activity


@register.filter
def duration(seconds: float | None) -> str:
    """ "40 minutes", "5.2 h", "2.1 days": of 24 hours each."""
    if seconds is None:
        return "–"
    if seconds < MINUTE:
        return _in(seconds, gettext("{number} s"), 0)
    if seconds < HOUR:
        return _in(seconds / MINUTE, gettext("{number} min"), 0)
    if seconds < DAY:
        return _in(seconds / HOUR, gettext("{number} h"))
    return _in(seconds / DAY, gettext("{number} days"), 1 if seconds < 100 * DAY else 0)


@register.filter
def share(part: float | None) -> str:
    """0.394 -> "39 %"; what is little, with a digit more."""
    if part is None:
        return "–"
    digits = 0 if part >= 0.1 or part == 0 else 1
    return number_format(round(100 * part, digits), digits) + "%"


@register.inclusion_tag("site/chart.html")
def process_map(process: Process) -> dict[str, Any]:
    """The map, to be looked at on a wide screen."""
    return {"chart": drawn(process)}


@register.inclusion_tag("site/chart.html")
def process_bars(process: Process) -> dict[str, Any]:
    """The steps in their order, a bar as long as each is frequent, and what half of them waited."""
    before = {bottleneck.activity: bottleneck.median for bottleneck in process.bottlenecks}
    bars = [
        Bar(_placed(step, before.get(step.activity)), step.count, whole(step.count))
        for step in process.map.steps
    ]
    about = "; ".join(f"{bar.label}: {bar.number}" for bar in bars)
    return {"chart": bar_chart("steps", gettext("The steps in their order"), about, bars)}


@register.simple_tag
def process_sentences(process: Process) -> list[str]:
    """What a director reads first."""
    said = []
    most = process.bottlenecks[0] if process.bottlenecks else None
    if most and most.waited:
        said.append(
            gettext(
                "Most waiting is before “{step}”: {share} of all; half of them wait {median} or longer."
            ).format(step=step_name(most.activity), share=share(most.share), median=duration(most.median))
        )
    if parts := _owned(process):
        said.append(
            gettext(
                "Of the waiting {office} were the office's working days, {citizen} the citizen's."
            ).format(**{owner: share(part) for owner, part in parts.items()})
        )
    if process.rework.repeats:
        said.append(_rework(process))
    return said


def drawn(process: Process, name: Named = step_name) -> FlowChart:
    """The map as geometry, in the reader's language."""
    slowest = next((one.activity for one in process.bottlenecks if one.waited), "")
    boxes = [
        Box(
            step.activity,
            name(step.activity),
            step.count,
            whole(step.count),
            words=f"{name(step.activity)}: {whole(step.count)}",
            mark=gettext("most waiting") if step.activity == slowest else "",
        )
        for step in process.map.steps
    ]
    links = [_link(follow, name) for follow in process.map.follows]
    title = gettext("Process map of {cases} cases").format(cases=whole(process.map.cases))
    return flow_chart("map", title, "; ".join(link.words for link in links), boxes, links)


def _link(follow: Follow, name: Named) -> Link:
    told = gettext("{one} → {two}: {count} times, half of them after {median} or longer").format(
        one=name(follow.one), two=name(follow.two), count=whole(follow.count), median=duration(follow.median)
    )
    return Link(follow.one, follow.two, follow.count, (whole(follow.count), duration(follow.median)), told)


def _placed(step: Step, median: float | None) -> str:
    named = step_name(step.activity)
    if median is None:
        return named
    return gettext("{step}, after {median}").format(step=named, median=duration(median))


def _owned(process: Process) -> dict[str, float]:
    totals = {
        owner.value: sum(bottleneck.owned.get(owner.value, 0) for bottleneck in process.bottlenecks)
        for owner in Owner
    }
    everything = sum(totals.values())
    return {owner: part / everything for owner, part in totals.items()} if everything else {}


def _rework(process: Process) -> str:
    most = process.rework.repeats[0]
    return gettext("{touched} of {cases} had a step done again, most often “{step}”.").format(
        touched=whole(process.rework.touched),
        cases=whole(process.rework.cases),
        step=step_name(most.activity),
    )


def _in(number: float, unit: str, digits: int = 1) -> str:
    rounded = round(number, digits)
    return unit.format(number=number_format(rounded, digits) if digits else whole(int(rounded)))
