"""A comparison as values for programs."""

from __future__ import annotations

from typing import Any

from motcua.insight.after.compared import Sides, Told
from motcua.insight.after.months import begins
from motcua.insight.after.permuted import Range
from motcua.insight.after.read import Found
from motcua.insight.after.words import why


def values(found: Found) -> dict[str, Any]:
    """Days are calendar days, shares are of 1, effects differences of these; months count from the change."""
    return {
        "on": found.day,
        "procedures": found.procedures,
        "places": found.places,
        "areas": {place: sorted(found.held.codes([place])) for place in found.places},
        "left_out": found.in_part,
        "control": "elsewhere" if found.elsewhere else "other_procedures",
        "season": found.compared.season,
        "dossiers": {"before": found.dossiers[0], "after": found.dossiers[1]},
        "months": {
            "before": [begins(found.day, month) for month in found.compared.before],
            "after": [begins(found.day, month) for month in found.compared.after],
        },
        "measures": {told.measure.key: _told(told, found) for told in found.compared.told},
    }


def _told(told: Told, found: Found) -> dict[str, Any]:
    return {
        "treated": _sides(told.treated),
        "control": _sides(told.control),
        "trends_apart": _range(told.trend),
        "effect": _range(told.effect),
        "refused": told.why.value if told.why else None,
        "reason": why(told, found) or None,
    }


def _sides(sides: Sides | None) -> dict[str, Any] | None:
    if sides is None:
        return None
    return {"units": sides.units, "before": _range(sides.before), "after": _range(sides.after)}


def _range(of: Range | None) -> list[float] | None:
    return [round(value, 4) for value in (of.low, of.middle, of.high)] if of else None
