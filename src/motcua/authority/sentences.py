"""A message of the house as a sentence in the reader's language, the same on pages and for programs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext

from motcua.authority.models import Role
from motcua.authority.reader import in_words
from motcua.journey import status, table
from motcua.kernel.day import write
from motcua.kernel.errors import MotcuaError

ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)

_NAMES = {
    "act": {act.value: name for act, name in table.LABELS.items()},
    "status": {where.value: name for where, name in status.LABELS.items()},
}


def sentence(message: str, data: Mapping[str, Any]) -> str:
    """A template of ours, translated and filled in; what fills it is said in the same language."""
    return gettext(message).format(**{name: _in_words(name, value) for name, value in data.items()})


def _in_words(name: str, value: Any) -> Any:
    if isinstance(value, MotcuaError):
        return sentence(value.message, value.data)
    if name in _NAMES and value in _NAMES[name]:
        return gettext(_NAMES[name][value])
    if isinstance(value, str) and ISO_DAY.fullmatch(value):
        return write(date.fromisoformat(value))
    if name == "roles":
        return ", ".join(str(Role(role).label) for role in value.split(", "))
    if name == "called":
        return gettext(value)
    return in_words(value)
