"""The case format: one case in, one entitlement or a list of problems out; worked cases lie beside."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from motcua.kernel.errors import N_, BadInput, InputProblem
from motcua.law.benefits import BENEFITS
from motcua.law.benefits.benefit import Benefit, Case
from motcua.law.cases.asked import checked
from motcua.law.explanation import Entitlement, Result, Rows, Stored
from motcua.law.parameters import MissingValue, Parameters
from motcua.law.parameters.files import current
from motcua.law.sheet import Sheet

WORKED = Path(__file__).parent
"""Where the worked cases are: JSON lists in this very format, with their sources and expected results."""


def entitle(
    case: Mapping[str, Any],
    *,
    today: date | None = None,
    parameters: Parameters | None = None,
    sheet: Callable[[str, Parameters, Mapping[str, str]], Sheet] = Sheet,
) -> Entitlement:
    """What is due in one case, with every line that leads to it.

    `today`: days after it are refused. `parameters`: another set than the one in force, for what-if.
    `sheet`: another one to compute on, which watches what is done. Raises BadInput naming every field that
    cannot be accepted, MissingValue where no value is known.
    """
    asked, core = checked(case, today)
    known = parameters or current()
    benefit = BENEFITS[asked.benefit]
    done = sheet(_law(benefit, asked, known), known, core.get("switches", {}))
    outcome = benefit.settle(done, asked)
    return Entitlement(
        benefit=benefit.key,
        result=outcome.value,
        unit=outcome.unit,
        results=_declared(benefit, done),
        law_regime=done.law,
        lines=tuple(done.lines),
        parameters=(known.on(benefit.law, asked.date), *done.used.values()),
        switches=done.mattered,
        case=core,
    )


def _declared(benefit: Benefit, sheet: Sheet) -> dict[str, tuple[Result, Stored | Rows]]:
    """The named outcomes, in the order the benefit declares them. Raises KeyError for one it does not."""
    if undeclared := sheet.results.keys() - {result.name for result in benefit.results}:
        raise KeyError(f"{benefit.key} does not declare {sorted(undeclared)}")
    return {
        result.name: sheet.results[result.name] for result in benefit.results if result.name in sheet.results
    }


def _law(benefit: Benefit, case: Case, parameters: Parameters) -> str:
    """The law in force on the day the entitlement arises (41/2024, Art. 5.7)."""
    try:
        return str(parameters.on(benefit.law, case.date).value)
    except MissingValue:
        first = parameters.history(benefit.law)[0].valid_from.isoformat()
        message = N_("No law known here governs {day}; the earliest is in force from {first}.")
        day = case.date.isoformat()
        raise BadInput([InputProblem("date", "outside_known_law", message, day=day, first=first)]) from None
