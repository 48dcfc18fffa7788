"""The entitlements of a dossier computed again, as then and as now, from what was stored with its lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from motcua.dossiers.view import Opened
from motcua.kernel.errors import MotcuaError
from motcua.law.recompute import Comparison, Row, as_now, as_then


@dataclass(frozen=True, slots=True)
class Recomputed:
    """One line: compared as then and as now, or the reason for which it cannot be computed any more."""

    line: int
    benefit: str
    then: Comparison | MotcuaError
    now: Comparison | MotcuaError


def recomputed(stored: Iterable[tuple[int, Mapping[str, Any]]]) -> tuple[Recomputed, ...]:
    """Stored entitlements by the number of their line, each computed again both ways."""
    return tuple(
        Recomputed(number, row["benefit"], _or_why(as_then, row), _or_why(as_now, row))
        for number, row in stored
    )


def stored_entitlements(view: Opened) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Number and stored entitlement of each line; none for what was erased or never computed.

    Where a decision is in force its own content counts.
    """
    decided = view.decision.content.get("lines", ()) if view.decision else None
    if decided is None:
        decided = [{"number": line.number, "entitlement": line.entitlement} for line in view.lines]
    for line in decided:
        if line["entitlement"]:
            yield line["number"], line["entitlement"]


def _or_why(compute: Callable[[Row], Comparison], stored: Row) -> Comparison | MotcuaError:
    try:
        return compute(stored)
    except MotcuaError as error:
        return error
