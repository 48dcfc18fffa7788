"""How the figures of supervision are written: shares, thresholds, medians."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from django import template
from django.utils.formats import number_format
from django.utils.translation import gettext

from motcua.insight.supervision import figures
from motcua.insight.supervision.rules import Call, Rule

register = template.Library()

_OF_EACH = "load"
"""The measure that is no share: dossiers for each assessor."""


@register.filter
def call_figure(call: Call) -> str:
    """What was measured."""
    return _written(call.rule, call.figure, _places(call))


@register.filter
def call_threshold(call: Call) -> str:
    """What it was held against."""
    return _written(call.rule, call.threshold, _places(call))


@register.filter
def rule_bound(rule: Rule) -> str:
    """ "above 10 %, 3 days running", "above 1.5 times the median of the others"."""
    bound = _written(rule, rule.bound)
    if rule.against == "others":
        times = number_format(float(rule.bound), 1)
        return gettext("above {times} times the median of the others").format(times=times)
    if rule.below:
        return gettext("below {bound} in {days} days").format(bound=bound, days=rule.days)
    if rule.measure == "late_share" and rule.days > 1:
        return gettext("above {bound}, {days} working days running").format(bound=bound, days=rule.days)
    return gettext("above {bound}").format(bound=bound)


@register.filter
def median_days(used: Iterable[int]) -> str:
    """A median of working days, with a half where there is one."""
    median = figures.median_days(used)
    return "–" if median is None else number_format(median, 0 if median == int(median) else 1)


def _places(call: Call) -> int:
    """As many decimals as it takes to see the figure pass its threshold."""
    told = (
        n for n in range(3) if _written(call.rule, call.figure, n) != _written(call.rule, call.threshold, n)
    )
    return next(told, 3)


def _written(rule: Rule, figure: Fraction, places: int = 0) -> str:
    if rule.measure == _OF_EACH:
        return gettext("{number} for each assessor").format(number=_number(figure, places))
    return _number(figure * 100, places) + "%"


def _number(figure: Fraction, places: int) -> str:
    return number_format(round(float(figure), places), places)
