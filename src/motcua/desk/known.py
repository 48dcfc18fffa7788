"""What the record already knows about a line: the first inputs of its case, to be checked by the officer."""

from __future__ import annotations

from datetime import date
from typing import Any

from motcua.dossiers.models import Dossier, Line
from motcua.law.benefits.benefit import Benefit
from motcua.registry.contributions import paid_for
from motcua.registry.models import Person

FROM_2014 = date(2014, 1, 1)


def known_case(dossier: Dossier, line: Line, benefit: Benefit) -> dict[str, Any]:
    """The case as far as the record goes. Nothing here is decided: the officer sees and corrects it."""
    subject = dossier.subject
    names = {field.name for field in benefit.fields}
    known = {
        "deceased_born": _iso(subject.birth_date),
        "relatives": [_relative(line.person)] if line.person_id != dossier.subject_id else None,
        **_contributed(subject),
    }
    inputs = {name: value for name, value in known.items() if name in names and value}
    return {"date": _iso(subject.died_on) or "", "inputs": inputs}


def _relative(person: Person) -> dict[str, Any]:
    row = {"name": person.full_name, "sex": person.sex, "born": _iso(person.birth_date)}
    return {name: value for name, value in row.items() if value}


def _contributed(person: Person) -> dict[str, Any]:
    """Months paid before and from 2014, and the course of the salary, from the contribution history."""
    periods = paid_for(person)
    before = sum(_months(start, min(end, FROM_2014)) for start, end, _ in periods)
    after = sum(_months(max(start, FROM_2014), end) for start, end, _ in periods)
    salaries = [{"from": _month(start), "to": _last(end), "salary": salary} for start, end, salary in periods]
    return {
        "compulsory_months": before + after,
        "months_before_2014": before,
        "months_from_2014": after,
        "salaries": salaries,
    }


def _months(start: date, end: date) -> int:
    """Whole months from the first of a month up to, not including, the first of another."""
    return max(0, (end.year - start.year) * 12 + end.month - start.month)


def _last(end: date) -> str:
    """The last month of a period that ends before the first of `end`."""
    return f"{end.year - (end.month == 1)}-{(end.month - 2) % 12 + 1:02}"


def _month(day: date) -> str:
    return f"{day:%Y-%m}"


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
