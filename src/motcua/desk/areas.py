"""The areas that a desk chooses from: those of its province."""

from __future__ import annotations

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
