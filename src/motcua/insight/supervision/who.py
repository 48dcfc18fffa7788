"""Who supervises, and which offices: heads their own, and at a province those below it too."""

from __future__ import annotations

from datetime import date

from django.db import connection

from motcua.authority.acting import Acting
from motcua.authority.models import Role
from motcua.authority.offices import OfficeOn, in_sight, offices_on
from motcua.kernel.errors import N_, NotThere, Refused

SUPERVISING = frozenset({Role.DIRECTOR, Role.DEPUTY, Role.SUPERVISOR})
"""The posts that are answerable for the work of others."""
HEADS = frozenset({Role.DIRECTOR, Role.DEPUTY})

CONTINUED = """
WITH RECURSIVE continued (id, current) AS (
    SELECT id, id FROM unnest(%(offices)s::bigint[]) id
    UNION
    SELECT s.predecessor_id, c.current FROM authority_succession s JOIN continued c ON c.id = s.successor_id
    JOIN authority_office before ON before.id = s.predecessor_id AND NOT before.validity @> %(day)s::date
    WHERE s.since <= %(day)s::date
)
SELECT id, min(current) FROM continued GROUP BY id
"""
"""Of an office that several continue, the work of its day counts once: for the one with the lowest number.
One that gave a part away and is still there is continued by nobody: its work stays its own."""


class NotSupervising(Refused):
    """The post is not answerable for the work of others."""

    code = "not_supervising"
    message = N_(
        "Supervision belongs to directors, deputy directors and supervisors. Your post is another; "
        "the head of your office can show you these figures."
    )


class OutOfSight(NotThere):
    """The office is not one that the post supervises."""

    code = "office_out_of_sight"
    message = N_("Your post does not supervise this office. Choose one of the offices in the list.")


def supervised(acting: Acting, day: date) -> dict[int, OfficeOn]:
    """The offices that a post supervises, its own first. Raises NotSupervising. Three queries at most."""
    if acting.role not in SUPERVISING:
        raise NotSupervising
    numbers = in_sight(acting, day)
    known = offices_on(numbers, day)
    return {number: known[number] for number in numbers}


def continued(offices: list[int], day: date) -> dict[int, int]:
    """Each of these offices and those that they continue: for which of them its work counts. One query."""
    with connection.cursor() as cursor:
        cursor.execute(CONTINUED, {"offices": offices, "day": day})
        return dict(cursor.fetchall())


def is_head_of(acting: Acting, office: int) -> bool:
    """Whether this post leads this very office: only then single officers are shown."""
    return acting.role in HEADS and acting.office == office
