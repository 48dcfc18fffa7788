"""What may stand against what where offices were reorganised between two periods: those of the same land."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from motcua.authority.lineage import Handover, comparable_offices, handovers
from motcua.authority.models import Office
from motcua.authority.offices import OfficeOn, offices_on
from motcua.insight.counting import Place, Scope
from motcua.insight.period import ReportPeriod


@dataclass(frozen=True, slots=True)
class Comparable:
    """Whose dossiers are counted in both periods, so that they come from the same land.

    `offices`: the office asked for with all below and before it; where its land was part of another's, with
    all that this land went to. `since`: the day from which the offices `now` have the land that `then` had
    before; None: nothing was reorganised. `unseen`: those without which nothing can be compared and whose
    dossiers the reader does not see. `divided`: offices whose land nobody has alone at the end. `rows`: the
    one that has it, for each other that was reorganised.
    """

    offices: frozenset[int]
    wider: bool = False
    since: date | None = None
    now: tuple[OfficeOn, ...] = ()
    then: tuple[OfficeOn, ...] = ()
    unseen: tuple[OfficeOn, ...] = ()
    divided: frozenset[int] = frozenset()
    rows: Mapping[int, int] = field(default_factory=dict)

    def row_of(self, place: Place) -> str:
        """By which office a place is broken down: the one that has its office's land alone, else its own."""
        return str(self.rows.get(place.office, place.office))


def comparables(
    scope: Scope, period: ReportPeriod, others: Sequence[ReportPeriod], today: date
) -> Iterator[Comparable]:
    """What stands for an office in `period` and in each earlier one of `others`.

    One query; where offices were reorganised, five to seven more for each, however many offices.
    """
    last = min(period.last, today)
    handed = handovers(min(other.first for other in others), last)
    for other in others:
        yield _comparable(scope, other, [one for one in handed if one.since > other.first], last)


def _comparable(scope: Scope, other: ReportPeriod, handed: Sequence[Handover], last: date) -> Comparable:
    groups = comparable_offices(handed)
    if groups.keys().isdisjoint(scope.offices):
        return Comparable(scope.offices)
    known = {one.pk: one for one in Office.objects.filter(validity__startswith__lte=last)}
    offices = _whole(scope.offices, groups, known.values())
    top = {number for number in offices & known.keys() if known[number].parent_id not in offices}
    there = {number for number in offices & known.keys() if last in known[number].validity}
    days = sorted({since for old, new, since in handed if old in top or new in top})
    before = min(other.last, days[0] - timedelta(1)) if days else other.last
    alone = {one: group & there for one, group in groups.items() if one in offices}
    unseen = _unseen(offices, scope, there)
    return Comparable(
        offices=offices,
        wider=offices != scope.offices and not unseen,
        since=days[-1] if days else None,
        now=_named(top & there, last),
        then=_named({number for number in top if before in known[number].validity}, before),
        unseen=_named(unseen, last),
        divided=frozenset(one for one, group in alone.items() if len(group) != 1),
        rows={one: min(group) for one, group in alone.items() if len(group) == 1},
    )


def _whole(
    offices: frozenset[int], groups: Mapping[int, frozenset[int]], known: Collection[Office]
) -> frozenset[int]:
    """With all among whom their land went round, and with all below those that come in so."""
    found = offices
    while True:
        below = {one.pk for one in known if one.parent_id in found - offices}
        more = found.union(below, *(groups[one] for one in found & groups.keys()))
        if more == found:
            return found
        found = more


def _named(offices: Iterable[int], day: date) -> tuple[OfficeOn, ...]:
    """By their codes, with the names of the day. Two queries."""
    return tuple(sorted(offices_on(offices, day).values(), key=lambda one: one.code))


def _unseen(offices: frozenset[int], scope: Scope, there: set[int]) -> frozenset[int]:
    """Those out of sight; of these, where there are any, only those that are there at the end."""
    unseen = offices - (offices if scope.sight is None else scope.sight)
    return (unseen & there) or unseen
