"""The reader's language, and what an office is called in it."""

from __future__ import annotations

from django.utils.translation import get_language

from motcua.authority.offices import OfficeOn


def english() -> bool:
    """Whether the reader reads English; everybody else reads Vietnamese."""
    return (get_language() or "vi").startswith("en")


def office_name(office: OfficeOn) -> str:
    """Its whole name, in the reader's language."""
    return office.name_en if english() else office.name_vi
