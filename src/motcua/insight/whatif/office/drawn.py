"""The charts of an answer from a log: how long cases take, and how busy each group is."""

from __future__ import annotations

from django.utils.translation import gettext as _

from motcua.charts.ranges import RangeChart
from motcua.insight.whatif.office.figured import Clock, Values
from motcua.insight.whatif.office.tables import loads
from motcua.insight.whatif.reform.drawn import both, chart
from motcua.insight.whatif.reform.figured import percent


def times(answer: Values) -> RangeChart | None:
    """How long cases take, without and with the change; None where no time is told."""
    measures, clock = answer["measures"], Clock.of(answer["measures"])
    named = {"median": _("Half of all cases"), "p90": _("Nine cases in ten")}
    rows = [both(called, measures[key], clock.number) for key, called in named.items() if key in measures]
    title = _("Time until a case is done, in {unit}").format(unit=clock.unit)
    return chart("chart-time", title, rows) if rows else None


def groups(answer: Values) -> RangeChart | None:
    """How busy each group is; None where that is not told."""
    rows = [both(what.partition(".")[2], row, percent) for what, row in loads(answer).items()]
    return chart("chart-groups", _("How busy each group is"), rows) if rows else None
