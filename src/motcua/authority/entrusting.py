"""Who decides at an office: its heads by their posts, and the posts to which they entrusted something."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import F, QuerySet

from motcua.authority.models import Delegation, Instrument, Post, Role


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


def entrusted_to(posts: Collection[int], day: date) -> Mapping[int, list[Entrusted]]:
    """All that was entrusted to each of these posts up to `day`, what has ended included. One query.

    What has ended counts too: a deputy to whom something was once delegated goes on by delegation.
    """
    rows = Delegation.objects.filter(taker__in=posts, validity__startswith__lte=day)
    rows = rows.filter(taker__office=F("giver__office")).select_related("giver", "instrument")
    found = defaultdict[int, list[Entrusted]](list)
    for row in rows.order_by("id"):
        entrusted = Entrusted(
            row.pk,
            Role(row.giver.role),
            row.stands_in,
            row.procedure,
            row.below_dong,
            day in row.validity,
            row.instrument.number,
            row.instrument.signed_on,
        )
        found[row.taker_id].append(entrusted)
    return found


def heads_at(office: int, day: date) -> list[Post]:
    """Who decides at an office by his post: the director, then deputies. One query."""
    rows = Post.objects.filter(office=office, role__in=(Role.DIRECTOR, Role.DEPUTY), validity__contains=day)
    return list(rows.select_related("officer").order_by("-role", "id"))


def entrusted_at(office: int, day: date) -> list[Delegation]:
    """What is entrusted at an office on `day`, to whom and for how long. One query."""
    return list(_with_people(Delegation.objects.filter(taker__office=office, validity__contains=day)))


def entrusted_by(paper: Instrument, office: int) -> list[Delegation]:
    """What an instrument entrusts to posts of an office. One query."""
    return list(_with_people(Delegation.objects.filter(instrument=paper, taker__office=office)))


def _with_people(rows: QuerySet[Delegation]) -> QuerySet[Delegation]:
    return rows.select_related("giver__officer", "taker__officer", "instrument").order_by("id")
