"""Officers by number: what they are called."""

from __future__ import annotations

from collections.abc import Iterable

from motcua.authority.models import Officer


def names_of(officers: Iterable[int]) -> dict[int, str]:
    """Full names; who is not on record is left out. One query."""
    return dict(Officer.objects.filter(pk__in=set(officers)).values_list("pk", "full_name"))
