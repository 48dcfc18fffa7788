"""Whose dossiers a report counts: an office, all below it, and those that they continue."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from motcua.authority.models import Level, Office, OfficeArea
from motcua.authority.offices import OfficeOn, number_of, office_on, predecessors_on
from motcua.kernel.errors import N_, Refused


class NoOffice(Refused):
    """There is no such office."""

    code = "no_office"
    message = N_("There is no office “{office}”. Write the code of an office, such as 24000 or 24221.")


@dataclass(frozen=True, slots=True)
class Scope:
    """The office as it is called on a day, and all whose dossiers count for it.

    `sight`: the offices whose dossiers the reader sees; None: all.
    """

    office: OfficeOn
    offices: frozenset[int]
    sight: frozenset[int] | None = None

    def within(self, sight: Iterable[int]) -> Scope:
        """The same, without the offices that are out of sight."""
        seen = frozenset(sight)
        return replace(self, offices=self.offices & seen, sight=seen)


def scope_of(office: int, day: date) -> Scope:
    """An office on a day with all below it, near and far. A few queries, however many there are."""
    found = {office}
    above = found
    while above:
        below = Office.objects.filter(parent__in=above, validity__startswith__lte=day)
        above = set(below.values_list("id", flat=True)) - found
        found |= above
    return Scope(office_on(office, day), predecessors_on(found, day))


def office_called(code: str, day: date) -> int:
    """The number of an office by its code; of a province's office on a day its two digits will do.

    The same two digits may be another province's after a reform. Raises NoOffice.
    """
    serving = OfficeArea.objects.filter(area_code=code, level=Level.PROVINCE, validity__contains=day)
    found = number_of(code) or serving.values_list("office", flat=True).first()
    if found is None:
        raise NoOffice(office=code)
    return found
