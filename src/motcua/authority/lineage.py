"""What became of areas: so that figures of a place before and after a reform can stand beside each other."""

from __future__ import annotations

from datetime import date

from motcua.authority.models import Area, Level, Lineage, OfficeArea


def comparable_areas() -> dict[str, str]:
    """For each district and commune ever, the smallest place whose figures go through all the years.

    A place is named by the district in it with the lowest number: a district with what joined it, and with
    the communes that it fell into. Provinces are not in here: their numbers were given anew.
    """
    place: dict[str, str] = {}

    def top(code: str) -> str:
        while place.setdefault(code, code) != code:
            place[code] = place[place[code]]
            code = place[code]
        return code

    rows = Lineage.objects.exclude(old__in=_provinces()).values_list("old", "new")
    for old, new in rows:
        one, other = sorted((top(old), top(new)), key=lambda code: (len(code), code))
        place[other] = one
    for code in Area.objects.exclude(level="province").values_list("code", flat=True):
        top(code)
    return {code: top(code) for code in list(place)}


def _provinces() -> list[str]:
    return list(Area.objects.filter(level="province").values_list("code", flat=True))


def offices_seen_from(day: date, level: Level) -> dict[str, int]:
    """For each area, the office of `level` to which its figures of any year are counted on `day`."""
    rows = OfficeArea.objects.filter(level=level, validity__contains=day)
    return dict(rows.values_list("area_code", "office"))
