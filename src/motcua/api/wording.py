"""The house's messages in the language of the caller (Accept-Language)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.utils.translation import get_language, gettext

from motcua.authority.models import Role
from motcua.authority.offices import OfficeOn
from motcua.journey import status, table
from motcua.journey.status import Status
from motcua.journey.table import Act


def said(message: str, data: Mapping[str, Any]) -> str:
    """A message template, translated and filled in; names of acts, statuses and posts are translated too."""
    return gettext(message).format(**{name: _in_words(name, value) for name, value in data.items()})


def _in_words(name: str, value: Any) -> Any:
    if isinstance(value, OfficeOn):
        english = (get_language() or "vi").startswith("en")
        return replace(value, name_vi=value.name_en) if english else value
    if name == "act" and value in Act:
        return gettext(table.LABELS[Act(value)])
    if name == "status" and value in Status:
        return gettext(status.LABELS[Status(value)])
    if name == "roles":
        return ", ".join(str(Role(role).label) for role in value.split(", "))
    return value
