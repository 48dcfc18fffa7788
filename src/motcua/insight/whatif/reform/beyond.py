"""What a forecast leaves out, which questions wait for data, and what was told after the decision."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from motcua.insight.whatif.reform.figured import decimal, ranged
from motcua.insight.whatif.reform.questions import QUESTIONS
from motcua.insight.whatif.reform.scenario import Scenario
from motcua.insight.whatif.reform.tables import local
from motcua.kernel.errors import N_

LIMITS = (
    N_(
        "Offices are taken to handle dossiers in the order in which they come. Whoever waits for the last "
        "day "
        "of the promise anyway will not be quicker because of the change."
    ),
    N_(
        "How the officers are spread over offices and roles is assumed. Other duties stay as many hours as "
        "they were; nobody is sick and nobody is moved."
    ),
    N_(
        "Only the compared dossiers are sent back for supplements; all others are there for the work that "
        "they make."
    ),
)
"""What the model leaves out, in words."""


def refused(forecast: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Each question that is not answered, and which data it waits for."""
    found = []
    for question in QUESTIONS:
        if question.key in forecast["refused"]:
            missing = _(question.lacks) if question.lacks else ", ".join(forecast["refused"][question.key])
            found.append((_(question.asked), missing))
    return found


def afterwards(scenario: Scenario, forecast: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """What was told after the decision, the forecast beside it, and where it was told."""
    return [
        (local(row["told"]), _beside(row["compares"], scenario, forecast), local(row["source"]))
        for row in scenario.document.get("afterwards", ())
    ]


BESIDE = {
    "median": N_(
        "Forecast: half of all families have the result within {changed} days instead of {without}."
    ),
    "load": N_("Forecast: districts above 95% {changed}, without the change {without}."),
    "hours_districts": N_("Forecast: {changed} hours a month at the districts instead of {without}."),
    "km": N_(
        "Forecast: {changed} kilometres a dossier instead of {without}; the way of payment is not in it."
    ),
}


def _beside(key: str, scenario: Scenario, forecast: Mapping[str, Any]) -> str:
    measure = {"load": "full_offices"}.get(key, key)
    found = forecast["measures"].get(measure)
    if found is None:
        return "–"
    places = 1 if key == "median" else 0
    sides = {
        side: ranged(found[side], lambda value: decimal(value, places)) for side in ("changed", "without")
    }
    return _(BESIDE[key]).format(**sides)
