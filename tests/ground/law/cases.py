"""Short ways to write a case in the tests of the law."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from motcua.law import Entitlement, entitle


def case(benefit: str, day: str, *, switches: dict[str, str] | None = None, **inputs: Any) -> dict[str, Any]:
    return {"id": "t", "benefit": benefit, "date": day, "inputs": inputs, "switches": switches or {}}


def due(benefit: str, day: str, **inputs: Any) -> Entitlement:
    return entitle(case(benefit, day, **inputs))


def funeral(day: str, **inputs: Any) -> Entitlement:
    return due("funeral_allowance", day, **{"deceased_status": "insured", "compulsory_months": 60, **inputs})


def monthly(day: str, *relatives: dict[str, Any], **inputs: Any) -> Entitlement:
    deceased = {"deceased_status": "insured", "compulsory_months": 180, **inputs}
    return due("monthly_survivor_allowance", day, relatives=list(relatives), **deceased)


def child(born: str, **more: Any) -> dict[str, Any]:
    return {"relation": "child", "born": born, **more}


def wife(born: str, **more: Any) -> dict[str, Any]:
    return {"relation": "spouse", "sex": "female", "born": born, **more}


def husband(born: str, **more: Any) -> dict[str, Any]:
    return {"relation": "spouse", "sex": "male", "born": born, **more}


def number(found: Entitlement, name: str) -> Fraction:
    """A named result, as the number that it is."""
    value = found.named(name)
    assert isinstance(value, int | str)
    return Fraction(value)


def reasons(found: Entitlement) -> list[str]:
    """Labels of the conditions that are not met."""
    return [line.label_en for line in found.lines if line.unit == "condition" and line.value is False]
