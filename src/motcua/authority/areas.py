"""Areas by name: those that a desk chooses from, and what one was called."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from django.db.models import Q

from motcua.authority.acting import Acting
from motcua.authority.models import Area, Level, Office, OfficeArea


def areas_near(acting: Acting, day: date) -> list[tuple[str, str]]:
    """Code and name of each area served by an office under the officer's province, his own first."""
    province = acting.office
    if acting.level not in (Level.PROVINCE, Level.CENTRAL):
        province = Office.objects.values_list("parent", flat=True).get(pk=acting.office) or acting.office
    served = OfficeArea.objects.filter(
        Q(office=acting.office) | Q(office__parent=province), validity__contains=day
    )
    offices = dict(served.exclude(level=Level.PROVINCE).values_list("area_code", "office"))
    rows = Area.objects.filter(code__in=offices, validity__contains=day).order_by("code")
    return sorted(rows.values_list("code", "name"), key=lambda row: offices[row[0]] != acting.office)


def last_name(code: str) -> str | None:
    """What an area is called, or was called last; None for a code that no area bears."""
    names = Area.objects.filter(code=code).order_by("-validity").values_list("name", flat=True)
    return names.first()


def names_then(wanted: Iterable[tuple[str, date]]) -> dict[tuple[str, date], str]:
    """What areas were called, each on a day of its own; who bore no name then is left out. One query."""
    pairs = set(wanted)
    named = defaultdict[str, list[Area]](list)
    for row in Area.objects.filter(code__in={code for code, _ in pairs}):
        named[row.code].append(row)
    return {(code, day): row.name for code, day in pairs for row in named[code] if day in row.validity}
