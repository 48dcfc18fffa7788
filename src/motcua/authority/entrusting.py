"""What was entrusted to a post: powers that a head delegated to it, and the head for whom it stands in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import F

from motcua.authority.models import Delegation, Role


@dataclass(frozen=True, slots=True)
class Entrusted:
    """One row of what was entrusted, with the paper by which it was."""

    id: int
    giver: Role
    stands_in: bool
    procedure: str
    below_dong: int | None
    holds: bool
    number: str
    signed_on: date

    def covers(self, procedure: str, dong: int) -> bool:
        """Whether it lets decide so much of this procedure today."""
        if not self.holds or self.procedure not in ("", procedure):
            return False
        return self.below_dong is None or dong < self.below_dong


def entrusted_to(post: int, day: date) -> list[Entrusted]:
    """All that was entrusted to a post up to `day`, what has ended included. One query.

    What has ended counts too: a deputy to whom something was once delegated goes on by delegation.
    """
    rows = Delegation.objects.filter(taker=post, validity__startswith__lte=day)
    rows = rows.filter(taker__office=F("giver__office")).select_related("giver", "instrument")
    return [
        Entrusted(
            row.pk,
            Role(row.giver.role),
            row.stands_in,
            row.procedure,
            row.below_dong,
            row.validity.upper is None or day < row.validity.upper,
            row.instrument.number,
            row.instrument.signed_on,
        )
        for row in rows.order_by("id")
    ]
