"""How trial and practice are told: verdicts in plain words, intervals, two explanations side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import Any
from urllib.parse import urlencode

from django import template
from django.utils.formats import number_format
from django.utils.translation import gettext

from motcua.insight.trial.compared import Compared
from motcua.insight.trial.readiness import Agreement, Rule, Verdict
from motcua.insight.trial.summary import Hours, Summary, Tried
from motcua.insight.trial.why import Reason, Why, reasons
from motcua.kernel.day import write
from motcua.kernel.errors import N_
from motcua.law import BENEFITS, SWITCHES
from motcua.site.templatetags.law import day_meaning, written
from motcua.site.templatetags.said import text

register = template.Library()

NAMES = {
    Verdict.READY: N_("Ready"),
    Verdict.NOT_YET: N_("Not ready yet"),
    Verdict.TOO_FEW: N_("Too few cases to tell"),
}
SENTENCES = {
    Verdict.READY: N_(
        "The mandate can be put in force: {agree} of {lines} lines were decided alike; if the trial went on, "
        "at least {low} would be."
    ),
    Verdict.NOT_YET: N_(
        "Clear up the differences below first: only {agree} of {lines} lines were decided alike; if the "
        "trial went on, it would be {high} at most."
    ),
    Verdict.TOO_FEW: N_(
        "Let the trial go on: {agree} of {lines} lines were decided alike. If the next {lacking} are too, it "
        "is ready."
    ),
}
WHYS = {
    Why.GRANTED: N_("Granted in trial, denied in practice"),
    Why.DENIED: N_("Denied in trial, granted in practice"),
    Why.ANSWER: N_("Answered differently: {question}"),
    Why.LEVELS: N_("The same answers came to another amount: computed on another day"),
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
    ends = {"low": _at_least(both.low), "high": _at_most(both.high), "lacking": found.whole.lacking}
    return gettext(SENTENCES[found.whole.verdict]).format(agree=both.agree, lines=both.lines, **ends)


@register.filter
def time_said(one: Tried) -> str:
    """How the time of both compares, in a sentence; empty where there is nothing to compare."""
    if one.tried is None or one.real is None:
        return ""
    said = gettext(
        "On {alike} of {lines} lines the trial took no more office hours than practice; half of all were "
        "decided within {tried} hours in trial, {real} in practice."
    )
    halves = {"tried": _tenths(one.tried.median), "real": _tenths(one.real.median)}
    return said.format(alike=one.time.agree, lines=one.time.lines, **halves)


@register.filter
def head_said(one: Tried) -> str:
    """What the heads sent back, in a sentence."""
    said = gettext("The heads sent back {tried} lines in trial, {real} in practice.")
    return said.format(tried=one.tried_returns, real=one.real_returns)


@register.filter
def reason_said(reason: Reason) -> str:
    """Why the two differ: "Answered differently: average salary"."""
    return gettext(WHYS[reason.why]).format(question=_question(reason))


def _question(reason: Reason) -> str:
    benefit = BENEFITS.get(reason.benefit)
    if benefit is None:
        return reason.question
    if reason.question == "date":
        return day_meaning(benefit)
    asked = next((field for field in benefit.fields if field.name == reason.question), None)
    known = asked or SWITCHES.get(reason.question)
    return text(known) if known else reason.question


@register.filter
def rule_said(rule: Rule) -> str:
    """The rule by which it is judged."""
    said = gettext(
        "Ready: with 95% certainty more than {above} of the lines are decided alike, of {lines} at least. "
        "Not ready yet: with the same certainty it is no more than that. Between the two: too few cases to "
        "tell."
    )
    return said.format(above=_at_least(rule.above), lines=rule.at_least)


@register.filter
def interval(found: Agreement) -> str:
    """ "83–94 %"."""
    return f"{floor(100 * found.low)}–{_at_most(found.high)}"


@register.filter
def hours(took: Hours | None) -> str:
    """ "2.5 / 7.0": half, and nine in ten."""
    return f"{_tenths(took.median)} / {_tenths(took.p90)}" if took else "–"


@register.filter
def narrowed(found: Summary, one: Tried) -> str:
    """The query of the same page about one procedure at one office."""
    period = {"first": write(found.first), "last": write(found.last)}
    return urlencode({**period, "office": one.office, "procedure": one.procedure})


@register.filter
def benefit_name(name: str) -> str:
    return text(BENEFITS[name]) if name in BENEFITS else name


@register.filter
def whys(one: Compared) -> list[Reason]:
    return reasons(one)


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


def _at_least(part: float | Fraction) -> str:
    return f"{floor(100 * part)}%"


def _at_most(part: float) -> str:
    return f"{ceil(100 * part)}%"


def _tenths(number: float) -> str:
    return number_format(round(number, 1), 1)
