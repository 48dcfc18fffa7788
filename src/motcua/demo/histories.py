"""Contribution histories that agree with what the cases say was paid."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from random import Random
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateRange

from motcua.demo.dice import dice
from motcua.dossiers.models import Dossier
from motcua.registry.models import Contribution


def write_histories() -> None:
    """One row for each insured subject of a dossier: the months of his case, up to his death or accident."""
    chance = dice("histories")
    Contribution.objects.bulk_create(_rows(chance))


def _rows(chance: Random) -> Iterator[Contribution]:
    dossiers = Dossier.objects.exclude(subject__si_number=None).order_by("received_at", "code")
    seen = set()
    for dossier in dossiers.prefetch_related("lines"):
        case = next(line.case for line in dossier.lines.all())
        months = _months(case.get("inputs", {}))
        if months and dossier.subject_id not in seen:
            seen.add(dossier.subject_id)
            last = date.fromisoformat(case["date"]).replace(day=1)
            yield Contribution(
                person_id=dossier.subject_id,
                kind="compulsory",
                employer_code=f"TA{chance.randint(1, 9999):04}Z",
                months=DateRange(_months_before(last, months), last),
                salary=_salary(case["inputs"]) or chance.randint(46, 98) * 100_000,
            )


def _months(inputs: Mapping[str, Any]) -> int:
    """0 where the case does not tell (pensioners, people at rest)."""
    told = (
        inputs.get("compulsory_months", 0),
        inputs.get("months_before_2014", 0) + inputs.get("months_from_2014", 0),
        inputs.get("fund_years", 0) * 12 or inputs.get("fund_months", 0),
    )
    return int(max(told))


def _salary(inputs: Mapping[str, Any]) -> int:
    return int(inputs.get("average_salary") or inputs.get("salary") or 0)


def _months_before(month: date, count: int) -> date:
    years, index = divmod(month.year * 12 + month.month - 1 - count, 12)
    return date(years, index + 1, 1)
