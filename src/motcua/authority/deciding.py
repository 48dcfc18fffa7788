"""Which offices decide a procedure on a day: in one province office by office, or in each of the country."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from motcua.authority.differences import who_decides
from motcua.authority.models import Area, Level, Office, OfficeArea
from motcua.authority.offices import OfficeOn, offices_on


@dataclass(frozen=True, slots=True)
class Deciding:
    """One day. `offices` by number; `serving`: the office in whose reach an area lies.

    `deciders`: who decides for each area, None: nobody.
    """

    day: date
    offices: Mapping[int, OfficeOn]
    serving: Mapping[str, int]
    deciders: Mapping[str, OfficeOn | None]

    def decided_by(self, office: int) -> frozenset[str]:
        """The areas for which an office decides."""
        return frozenset(area for area, by in self.deciders.items() if by and by.id == office)


def province_of(area: str, day: date) -> int | None:
    """The provincial office that serves an area on `day`."""
    served = OfficeArea.objects.filter(level=Level.PROVINCE, area_code=area, validity__contains=day)
    return served.values_list("office", flat=True).first()


def deciding_in(procedure: str, province: int, day: date) -> Deciding:
    """In each area of a province, by the office below the provincial one that serves it. Six queries."""
    below = Office.objects.filter(parent=province, validity__contains=day).values_list("id", flat=True)
    there = Area.objects.filter(validity__contains=day).exclude(level="province").values("code")
    served = OfficeArea.objects.filter(office__in=below, validity__contains=day, area_code__in=there)
    return _deciding(procedure, dict(served.values_list("area_code", "office")), [province, *below], day)


def deciding_everywhere(procedure: str, day: date) -> Deciding:
    """In each province of the country, asked for one of its areas, the one with the lowest number."""
    provinces = Office.objects.filter(level=Level.PROVINCE, validity__contains=day)
    there = Area.objects.filter(validity__contains=day).exclude(level="province").values("code")
    served = OfficeArea.objects.filter(office__in=provinces, validity__contains=day, area_code__in=there)
    first = served.order_by("office", "area_code").distinct("office").values_list("area_code", "office")
    return _deciding(procedure, dict(first), provinces.values_list("id", flat=True), day)


def _deciding(procedure: str, serving: dict[str, int], offices: Iterable[int], day: date) -> Deciding:
    found = who_decides([procedure], serving, day)
    deciders = {
        area: found[procedure, area].office if (procedure, area) in found else None for area in serving
    }
    known = {*offices, *(office.id for office in deciders.values() if office)}
    return Deciding(day, offices_on(known, day), serving, deciders)
