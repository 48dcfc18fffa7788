"""All lines of an employer's list assessed at once: each by its own case, written in one statement."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import connection

from motcua.clock import HERE
from motcua.dossiers.act import Done, Work
from motcua.dossiers.application import REQUEST
from motcua.dossiers.deciding import must_be_payable
from motcua.dossiers.models import Line
from motcua.journey.dossier import Outcome
from motcua.kernel.digest import canonical, content_hash
from motcua.kernel.errors import N_, BadInput, InputProblem, MotcuaError
from motcua.law import entitle

STORE = """
UPDATE dossiers_line AS line
SET outcome = 'granted', reason = '', entitlement = told.entitlement, amount = told.amount
FROM jsonb_to_recordset(%s::jsonb) AS told (number int, entitlement jsonb, amount bigint)
WHERE line.dossier_id = %s AND line.number = told.number
"""


@dataclass(frozen=True, slots=True)
class AllAssessed:
    """What became of a list: how many lines were granted, and what keeps each of the others.

    `left` names its fields from the line on: "lines.12", "lines.12.inputs.salary".
    """

    done: Done
    granted: int
    left: tuple[InputProblem, ...]


@dataclass(slots=True)
class Assessments:
    """The pending lines on their way: what the law gives by number of line, and what is left."""

    granted: dict[int, dict[str, Any]] = field(default_factory=dict)
    left: list[InputProblem] = field(default_factory=list)

    def compute(self, work: Work) -> None:
        day = work.asked.at.astimezone(HERE).date()
        pending = work.dossier.lines.filter(outcome=Outcome.PENDING).exclude(benefit=REQUEST)
        for row in pending:
            self._assess(row, day)
        if not self.granted:
            raise BadInput(self.left or [InputProblem("lines", "nothing_pending", NOTHING_PENDING)])
        work.facts["assessed"] = [
            {
                "line": number,
                "outcome": Outcome.GRANTED.value,
                "entitlement": content_hash(canonical(computed)),
            }
            for number, computed in self.granted.items()
        ]

    def _assess(self, row: Line, day: date) -> None:
        try:
            if not row.case:
                raise MotcuaError("no_case_yet", N_("What the law asks for was not entered yet."))
            case = {**row.case, "id": f"{row.dossier_id}/{row.number}", "benefit": row.benefit}
            entitlement = entitle(case, today=day)
            must_be_payable(entitlement)
        except MotcuaError as error:
            self.left += _left(row.number, error)
        else:
            self.granted[row.number] = entitlement.to_json()

    def store(self, work: Work) -> None:
        rows = [
            {"number": number, "entitlement": computed, "amount": computed["result"]}
            for number, computed in self.granted.items()
        ]
        with connection.cursor() as cursor:
            cursor.execute(STORE, [json.dumps(rows), work.dossier.pk])


NOTHING_PENDING = N_("No line is waiting for its assessment.")


def _left(number: int, error: MotcuaError) -> Iterator[InputProblem]:
    """What is wrong with a line, at its own fields."""
    where = f"lines.{number}"
    if not isinstance(error, BadInput):
        yield InputProblem(where, error.code, error.message, **error.data)
        return
    for problem in error.problems:
        yield InputProblem(f"{where}.{problem.field}", problem.code, problem.message, **problem.data)
