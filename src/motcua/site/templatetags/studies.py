"""How an office from its log stands on a page: facts, trial, levers, and the answer in words and tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import template
from django.utils.translation import gettext

from motcua.insight.whatif.models import Question, Study
from motcua.insight.whatif.office import drawn, log_words, trial
from motcua.insight.whatif.office import told as answers
from motcua.insight.whatif.office.figured import Name, lever
from motcua.insight.whatif.office.levers import Lever
from motcua.insight.whatif.office.values import levers_of
from motcua.insight.whatif.reform.figured import decimal
from motcua.kernel.errors import N_
from motcua.site.templatetags.said import said

register = template.Library()

MOST = 12
"""So many steps have a field of each kind."""
GROUPS = (
    (("people",), N_("People of each group"), ""),
    (("arrivals", "hours"), N_("The office as a whole"), ""),
    (("again",), N_("Steps that are done again: how much of that would be left"), "50%"),
    (("less",), N_("Steps that not every case needs: how often they would still be needed"), "50%"),
    (("work",), N_("Work on a step: how much of the time it would take"), "80%"),
    (("drop",), N_("A step that falls away: how much of its work goes to the step before"), "0%"),
)
EXAMPLES = {"arrivals": "+20%", "hours": "1"}
MAIN = ("people", "arrivals", "again")
"""The groups of fields that are seen at once."""


@dataclass(frozen=True, slots=True)
class Field:
    """A lever as a field of the form."""

    name: str
    label: str
    example: str


@dataclass(frozen=True, slots=True)
class Group:
    """Levers of a kind; `main`: they are seen at once; `filled`: something was written there."""

    title: str
    fields: list[Field]
    main: bool
    filled: bool


@register.simple_tag
def study_told(study: Study) -> dict[str, Any]:
    """What a log tells and how its trial went."""
    told, name = study.trial or {}, answers.named(study)
    tried = bool(told["backtest"])
    return {
        "log": log_words.log_told(told),
        "usable": told["usable"],
        "tried": log_words.tried(told) if tried else "",
        "refused": log_words.refused(told, name),
        "tables": [trial.by_method(told), trial.by_measure(told, name)] if tried else [],
    }


@register.simple_tag
def levers_told(study: Study, sheet: Any) -> list[Group]:
    """What can be changed, as fields by kind; each carries its place in its name."""
    levers = [*enumerate(levers_of(study.trial or {"levers": []}))]
    found = []
    for kinds, title, example in GROUPS:
        mine = [(place, one) for place, one in levers if one.kind in kinds][:MOST]
        fields = [_field(place, one, answers.named(study), example) for place, one in mine]
        if fields:
            filled = any(sheet.value(one.name) for one in fields)
            found.append(Group(gettext(title), fields, kinds[0] in MAIN, filled))
    return found


def _field(place: int, one: Lever, name: Name, example: str) -> Field:
    label = lever(one.name, name) if one.kind in ("arrivals", "hours") else _of(one, name)
    if one.kind == "people":
        label = gettext("{group} (now {number})").format(group=label, number=decimal(one.now, 0))
        example = decimal(one.now + 1, 0)
    return Field(f"lever-{place}", label, EXAMPLES.get(one.kind, example))


def _of(one: Lever, name: Name) -> str:
    return one.of if one.kind == "people" else name(one.of)


@register.simple_tag
def answer_told(study: Study, question: Question) -> dict[str, Any]:
    """What a change would do, in words, tables and charts."""
    answer, found = question.answer or {}, answers.told(study, question)
    sections = [(found.in_all, None), (found.by_group, drawn.groups(answer)), (found.by_step, None)]
    return {
        **{name: getattr(found, name) for name in ("leads", "sure", "rests", "limits", "refused")},
        "sections": [(table, chart) for table, chart in sections if table.rows],
        "times": drawn.times(answer),
    }


@register.simple_tag
def problem_told(problem: dict[str, Any]) -> dict[str, Any]:
    """Why something could not be computed, with the lines that it is about."""
    lines = [(one["line"], said((one["message"], one["data"]))) for one in problem["lines"]]
    return {"said": said((problem["message"], problem["data"])), "lines": lines, "more": problem["more"]}


@register.filter
def changes_told(question: Question) -> str:
    """What was asked, in one line."""
    return "; ".join(answers.changes(question.study, question))
