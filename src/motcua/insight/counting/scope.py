"""Whose dossiers a report counts: an office, all below it, and those that they continue."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from motcua.authority.models import Office
from motcua.authority.offices import OfficeOn, office_on, predecessors_on
from motcua.kernel.errors import N_, Refused


class NoOffice(Refused):
    """There is no such office."""

    code = "no_office"
    message = N_("There is no office “{office}”. Write the code of an office, such as 24000 or 24221.")


@dataclass(frozen=True, slots=True)
class Scope:
    """The office as it is called on a day, and all whose dossiers count for it."""

    office: OfficeOn
    offices: frozenset[int]

    def within(self, sight: Iterable[int]) -> Scope:
        """The same, without the offices that are out of sight."""
        return Scope(self.office, self.offices & frozenset(sight))


def scope_of(office: int, day: date) -> Scope:
    """An office on a day with all below it, near and far. A few queries, however many there are."""
    found = {office}
    above = found
    while above:
        below = Office.objects.filter(parent__in=above, validity__startswith__lte=day)
        above = set(below.values_list("id", flat=True)) - found
        found |= above
    return Scope(office_on(office, day), predecessors_on(found, day))


def office_called(code: str) -> int:
    """The number of an office by its code; a province's two digits will do. Raises NoOffice."""
    numbers = dict(Office.objects.filter(code__in=[code, f"{code}000"]).values_list("code", "id"))
    if not numbers:
        raise NoOffice(office=code)
    return numbers.get(code) or numbers[f"{code}000"]
