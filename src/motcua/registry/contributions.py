"""What was paid for a person (quá trình đóng): from month to month, on which salary."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from motcua.registry.models import Contribution, Person


class Paid(NamedTuple):
    """Months on one salary: the first of the first, the first of the month after the last; dong a month."""

    start: date
    end: date
    salary: int


def paid_for(person: Person) -> list[Paid]:
    """All that has ended, the oldest first. One query."""
    rows = Contribution.objects.filter(person=person).order_by("months")
    return [Paid(row.months.lower, row.months.upper, row.salary) for row in rows if row.months.upper]
