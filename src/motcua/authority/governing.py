"""Whose business it is to change who decides: the administrator's, and a director's for what is his."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from motcua.authority.acting import Acting
from motcua.authority.models import Level, Office, OfficeArea, Role


def may_change(acting: Acting) -> bool:
    """Whether the post may propose anything at all."""
    return acting.role in (Role.ADMINISTRATOR, Role.DIRECTOR)


def governs(acting: Acting, territories: Collection[str], offices: Collection[str], day: date) -> bool:
    """Whether mandates in all of `territories`, and posts at all of `offices` (codes), are his business.

    The administrator's is everything; the director's of a province the areas that it serves; every
    director's the posts of his office and of those below it.
    """
    if acting.role is Role.ADMINISTRATOR:
        return True
    if acting.role is not Role.DIRECTOR:
        return False
    if territories and acting.level not in (Level.PROVINCE, Level.CENTRAL):
        return False
    served = OfficeArea.objects.filter(office=acting.office, validity__contains=day)
    if set(territories) - set(served.values_list("area_code", flat=True)):
        return False
    own = Office.objects.filter(pk=acting.office) | Office.objects.filter(parent=acting.office)
    return not set(offices) - set(own.values_list("code", flat=True))
