"""How trial and practice are told: verdicts in plain words, intervals, two explanations side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import template
from django.utils.formats import number_format
from django.utils.translation import gettext

from motcua.insight.trial.compared import Compared
from motcua.insight.trial.feasible import Agreement, Rule, Verdict
from motcua.insight.trial.summary import Hours, Summary
from motcua.kernel.errors import N_
from motcua.law import BENEFITS
from motcua.site.templatetags.law import written
from motcua.site.templatetags.said import text

register = template.Library()

NAMES = {Verdict.FEASIBLE: N_("Feasible"), Verdict.NOT_YET: N_("Not yet"), Verdict.NOT: N_("Not feasible")}
SENTENCES = {
    Verdict.FEASIBLE: N_(
        "{agree} of {lines} lines were decided alike. If the trial went on, at least {low} would be."
    ),
    Verdict.NOT_YET: N_(
        "{agree} of {lines} lines were decided alike. If the trial went on, it could be anything from {low} "
        "to {high}: too few lines to say, or too many that differ."
    ),
    Verdict.NOT: N_(
        "{agree} of {lines} lines were decided alike. If the trial went on, it would be {high} at most. "
        "The lines below say where the two differ."
    ),
}
NOTHING = N_("No line was decided by both offices in these days, so nothing can be said.")


@dataclass(frozen=True, slots=True)
class Step:
    """One step of both explanations; a side that did not take it has none."""

    label: str
    article: str
    tried: str = "–"
    real: str = "–"

    @property
    def differs(self) -> bool:
        return self.tried != self.real


@register.filter
def verdict_name(value: str) -> str:
    return gettext(NAMES[Verdict(value)])


@register.filter
def verdict_said(found: Summary) -> str:
    """What the trial shows, in a sentence."""
    both = found.whole.both
    if not both.lines:
        return gettext(NOTHING)
    ends = {"low": _percent(both.low), "high": _percent(both.high)}
    return gettext(SENTENCES[found.whole.verdict]).format(agree=both.agree, lines=both.lines, **ends)


@register.filter
def rule_said(rule: Rule) -> str:
    """The rule by which it is judged."""
    said = gettext(
        "Feasible: with 95 % certainty more than {above} of the lines are decided alike, of {lines} at least."
    )
    return said.format(above=_percent(float(rule.above)), lines=rule.at_least)


@register.filter
def interval(found: Agreement) -> str:
    """ "83–94 %"."""
    return f"{number_format(100 * found.low, 0)}–{_percent(found.high)}"


@register.filter
def hours(took: Hours | None) -> str:
    """ "2.5 / 7.0": half, and nine in ten."""
    return f"{number_format(took.median, 1)} / {number_format(took.p90, 1)}" if took else "–"


@register.filter
def benefit_name(name: str) -> str:
    return text(BENEFITS[name]) if name in BENEFITS else name


@register.filter
def side_by_side(one: Compared) -> list[Step]:
    """Both explanations, step by step: those of practice in their order, then what only the trial has."""
    tried, real = _steps(one.tried.entitlement), _steps(one.real.entitlement)
    return [
        Step(*what, tried=tried.get(what, "–"), real=real.get(what, "–"))
        for what in dict.fromkeys([*real, *tried])
    ]


def _steps(entitlement: Mapping[str, Any] | None) -> dict[tuple[str, str], str]:
    lines = written(entitlement).lines if entitlement else ()
    return {(line.label, line.article): line.value for line in lines}


def _percent(part: float) -> str:
    return number_format(100 * part, 0) + " %"
