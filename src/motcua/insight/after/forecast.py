"""The forecast that was kept of a change, held against what came."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from motcua.insight.after.compared import Told
from motcua.insight.after.permuted import Range
from motcua.insight.after.read import Found
from motcua.insight.whatif.reform.figured import Measure
from motcua.insight.whatif.reform.kept import kept
from motcua.insight.whatif.reform.scenario import Scenario
from motcua.insight.whatif.reform.shipped import names, shipped


@dataclass(frozen=True, slots=True)
class Beside:
    """A measure: what was forecast, what came, and how the two stand to each other, in words."""

    called: str
    forecast: str
    came: str
    said: str


def forecast_of(found: Found) -> tuple[Scenario, Mapping[str, Any]] | None:
    """The scenario of the same day, procedures and places, with its forecast. None: none is kept."""
    for scenario in map(shipped, names()):
        codes = {code for one in scenario.procedures for code in one.codes}
        offices = {office.code for office in scenario.offices}
        same = scenario.decided_on == found.day and codes & {*found.procedures} and offices & {*found.places}
        if same and (forecast := kept(scenario)):
            return scenario, forecast
    return None


def beside(found: Found, forecast: Mapping[str, Any]) -> list[Beside]:
    """The measures that were forecast, each with what came."""
    return [
        _beside(told, forecast["measures"][told.measure.forecast]["difference"])
        for told in found.compared.told
        if told.measure.forecast in forecast["measures"]
    ]


def _beside(told: Told, difference: list[float | None]) -> Beside:
    kind = Measure("", "", "share" if told.measure.share else "days")
    came, said = "–", _("Cannot be told yet.")
    low, _middle, high = difference
    if told.effect and low is not None and high is not None:
        effect = told.effect
        came = kind.apart((effect.low, effect.middle, effect.high))
        said = _judged(told, effect, low, high)
    return Beside(_(told.measure.called), kind.apart(difference), came, said)


def _judged(told: Told, effect: Range, low: float, high: float) -> str:
    """Ranges that overlap do not contradict each other; more cannot be said of them."""
    if effect.low <= high and low <= effect.high:
        return _("The ranges overlap: the forecast is not refuted.")
    better = (effect.low > high) == (told.measure.better > 0)
    return _("It came better than forecast.") if better else _("It came worse than forecast.")
