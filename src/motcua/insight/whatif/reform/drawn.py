"""The charts of a forecast: days and load by district, days by step, and what moves the answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from motcua.charts.ranges import RangeChart, Row, Spread, range_chart
from motcua.insight.whatif.reform.figured import KINDS, Figure, decimal, percent
from motcua.insight.whatif.reform.figures import FULL
from motcua.insight.whatif.reform.scenario import Scenario
from motcua.insight.whatif.reform.tables import local, strongest

Write = Callable[[Figure], str]

SIDES = (("without", "before"), ("changed", "after"))


def headline(forecast: Mapping[str, Any]) -> RangeChart:
    """How long families wait, without and with the change."""
    named = {"median": _("Half of all families"), "p90": _("Nine families in ten")}
    rows = [both(called, forecast["measures"][key], _days) for key, called in named.items()]
    return chart("chart-days", _("Days until the result"), rows)


def by_step(forecast: Mapping[str, Any]) -> RangeChart:
    """Where the days go."""
    rows = [both(_(called), forecast["measures"][f"mean.{key}"], _days) for key, called in KINDS.items()]
    return chart("chart-steps", _("Mean days of each step"), rows)


def district_days(scenario: Scenario, forecast: Mapping[str, Any]) -> RangeChart:
    """Days within which half of the families of each district are served."""
    rows = _districts(scenario, forecast, "median.{code}", _days)
    return chart(
        "chart-district-days",
        _("Days within which half of the families of each district have the result"),
        rows,
    )


def district_loads(scenario: Scenario, forecast: Mapping[str, Any]) -> RangeChart:
    """How busy the assessors of each district are; the line stands at 95 %."""
    rows = _districts(scenario, forecast, "load.{code}.assessor", percent)
    title = _("How busy the assessors of each district are; the line stands at 95%")
    return chart("chart-district-loads", title, rows, mark=FULL, least=0.4)


def swings(scenario: Scenario, forecast: Mapping[str, Any]) -> RangeChart:
    """Days gained (below zero) at the low and at the high end of each number that matters."""
    rows = []
    for row in strongest(forecast):
        low, high = sorted((row["low"], row["high"]))
        written = " / ".join(decimal(row[end], signed=True) for end in ("low", "high"))
        rows.append(
            Row(local(scenario.numbers[row["key"]]), (Spread(low, (low + high) / 2, high, written, "span"),))
        )
    title = _("Days gained or lost by the change, at the low and at the high end of each number")
    return chart("chart-swings", title, rows)


def _districts(scenario: Scenario, forecast: Mapping[str, Any], key: str, write: Write) -> list[Row]:
    districts = (one for one in scenario.offices if one.level == "district")
    return [both(local(one), forecast["measures"][key.format(code=one.code)], write) for one in districts]


def both(label: str, found: Mapping[str, Sequence[Figure]], write: Write) -> Row:
    """A row without and with the change."""
    spreads = (_spread(found[side], write, kind) for side, kind in SIDES)
    return Row(label, tuple(spread for spread in spreads if spread))


def _spread(values: Sequence[Figure], write: Write, kind: str) -> Spread | None:
    """Nothing is drawn of what never ends; the table says so."""
    low, middle, high = values
    if low is None or middle is None or high is None:
        return None
    written = f"{write(middle)} ({write(low)}–{write(high)})" if write(low) != write(high) else write(middle)
    return Spread(low, middle, high, written, kind)


def chart(
    name: str, title: str, rows: list[Row], mark: float | None = None, least: float = 0.0
) -> RangeChart:
    """The rows as a chart, told in words too."""
    return range_chart(name, title, "; ".join(_told(rows)), rows, mark, least)


def _told(rows: Iterable[Row]) -> Iterable[str]:
    said = {"before": _("without {number}"), "after": _("with the change {number}"), "span": "{number}"}
    for row in rows:
        yield f"{row.label}: " + ", ".join(said[one.kind].format(number=one.number) for one in row.spreads)


def _days(value: Figure) -> str:
    return decimal(value)
