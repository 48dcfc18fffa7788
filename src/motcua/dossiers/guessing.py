"""A limit on guessing lookup secrets, counted in the database: all web processes share it."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import connection

from motcua.dossiers.models import Guesses
from motcua.dossiers.public import Tracked, tracked
from motcua.kernel.digest import content_hash
from motcua.kernel.errors import N_, Refused

MOST = 10
REST = timedelta(minutes=15)


class Resting(Refused):
    """There were too many wrong tries with this code lately, whether or not there is such a dossier."""

    code = "resting"
    message = N_("There were too many tries with this code. Please try again in 15 minutes.")


def found_by_secret(code: str, secret: str, at: datetime) -> Tracked | None:
    """`tracked`, for whoever may be guessing: ten wrong tries with a code, then a rest for everybody.

    Raises Resting. Who asks at the same moment as others may get in a try more, never more than there are
    connections.
    """
    which = content_hash(code.strip().encode())
    if Guesses.objects.filter(code=which, wrong__gte=MOST, since__gt=at - REST).exists():
        raise Resting
    found = tracked(code, secret, at)
    if found is None:
        _count_wrong(which, at)
    return found


def _count_wrong(which: str, at: datetime) -> None:
    with connection.cursor() as cursor:
        cursor.execute(COUNT, {"code": which, "at": at, "rested": at - REST})


COUNT = """
WITH rested AS (
    SELECT code FROM dossiers_guesses WHERE since <= %(rested)s AND code <> %(code)s
    LIMIT 100 FOR UPDATE SKIP LOCKED
), forgotten AS (
    DELETE FROM dossiers_guesses USING rested WHERE dossiers_guesses.code = rested.code
)
INSERT INTO dossiers_guesses AS known (code, wrong, since) VALUES (%(code)s, 1, %(at)s)
ON CONFLICT (code) DO UPDATE SET
    wrong = CASE WHEN known.since <= %(rested)s THEN 1 ELSE known.wrong + 1 END,
    since = CASE WHEN known.since <= %(rested)s THEN EXCLUDED.since ELSE known.since END
"""
"""One try more. Some that have rested are forgotten: the table holds little more than 15 minutes."""
