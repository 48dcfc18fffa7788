"""Request keys: whoever asks again with the same key gets the first answer, and nothing happens twice."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from motcua.dossiers.models import Request
from motcua.kernel.digest import canonical, content_hash
from motcua.kernel.errors import N_, Refused


class KeyReused(Refused):
    """The key was used before, for something else."""

    code = "key_reused"
    message = N_("This request key was used before for another request. Use a new key for a new request.")


def fingerprint(act: str, *what: Any) -> str:
    """What a request asks for, so that the same key cannot stand for two different wishes."""
    return content_hash(canonical([act, *what]))


def claim(key: str, print_: str, officer: int, dossier: UUID, at: datetime) -> bool:
    """True when this is the first time; a request that runs at the same moment is waited for."""
    with connection.cursor() as cursor:
        cursor.execute(CLAIM, [key, print_, officer, dossier, at])
        return bool(cursor.rowcount)


CLAIM = """
INSERT INTO dossiers_request (key, fingerprint, officer_id, dossier, at)
VALUES (%s, %s, %s, %s, %s) ON CONFLICT (key) DO NOTHING
"""


def earlier(key: str, print_: str, officer: int) -> UUID:
    """The dossier that the first request with this key was about. Raises KeyReused."""
    request = Request.objects.get(pk=key)
    if (request.fingerprint, request.officer_id) != (print_, officer):
        raise KeyReused
    return request.dossier
