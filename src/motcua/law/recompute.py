"""A stored entitlement computed again: as then, with its own parameters, or as now, with today's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from motcua.law.cases import entitle
from motcua.law.explanation import Entitlement
from motcua.law.parameters import Parameters, Value
from motcua.law.parameters.files import current


def recompute(stored: Mapping[str, Any]) -> Entitlement:
    """As then: from the case and the parameter values stored with it.

    Its `to_json()` equals what was stored, unless somebody changed that.
    """
    values = Parameters(Value.from_json(row) for row in stored["parameters"])
    return entitle(stored["case"], parameters=values)


def recompute_now(stored: Mapping[str, Any]) -> Entitlement:
    """As now: the same case with the parameters as they are known today."""
    return entitle(stored["case"], parameters=current())
