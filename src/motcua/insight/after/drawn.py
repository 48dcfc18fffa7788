"""The charts of a comparison: both sides before and after, from the lowest place to the highest."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from motcua.charts.ranges import RangeChart, Row, Spread, range_chart
from motcua.insight.after.compared import Sides, Told
from motcua.insight.after.permuted import Range
from motcua.insight.after.read import Found
from motcua.insight.whatif.reform.figured import Measure


def charts(found: Found) -> list[RangeChart]:
    """One of days and one of shares, where anything was measured."""
    drawn = []
    for name, title, share in (
        ("chart-days", _("Days until the result, by place"), False),
        ("chart-shares", _("Shares of the dossiers, by place"), True),
    ):
        rows = [row for told in found.compared.told if told.measure.share is share for row in _rows(told)]
        if rows:
            about = "; ".join(f"{row.label}: " + _told(row) for row in rows)
            drawn.append(range_chart(name, title, about, rows))
    return drawn


def _rows(told: Told) -> Iterator[Row]:
    groups = ((_("{measure}: where it changed"), told.treated), (_("{measure}: comparison"), told.control))
    for label, sides in groups:
        if sides:
            yield Row(label.format(measure=_(told.measure.called)), _spreads(told, sides))


def _spreads(told: Told, sides: Sides) -> tuple[Spread, ...]:
    kind = Measure("", "", "share" if told.measure.share else "days")
    return tuple(_spread(kind, one, side) for one, side in ((sides.before, "before"), (sides.after, "after")))


def _spread(kind: Measure, one: Range, side: str) -> Spread:
    low, middle, high = (kind.write(value) for value in (one.low, one.middle, one.high))
    written = middle if low == high else f"{middle} ({low}–{high})"
    return Spread(one.low, one.middle, one.high, written, side)


def _told(row: Row) -> str:
    said = {"before": _("before {number}"), "after": _("after {number}")}
    return ", ".join(said[one.kind].format(number=one.number) for one in row.spreads)
