"""The house's messages in the language of the caller (Accept-Language)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext

from motcua.authority.models import Role
from motcua.authority.reader import in_words
from motcua.journey import status, table

_NAMES = {
    "act": {act.value: name for act, name in table.LABELS.items()},
    "status": {where.value: name for where, name in status.LABELS.items()},
}


def said(message: str, data: Mapping[str, Any]) -> str:
    """A message template, translated and filled in; names of acts, statuses and posts are translated too."""
    return gettext(message).format(**{name: _in_words(name, value) for name, value in data.items()})


def _in_words(name: str, value: Any) -> Any:
    if name in _NAMES and value in _NAMES[name]:
        return gettext(_NAMES[name][value])
    if name == "roles":
        return ", ".join(str(Role(role).label) for role in value.split(", "))
    return in_words(value)
