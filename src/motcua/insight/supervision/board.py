"""The supervisor's board: every office in figures as of now, and those that the rules call."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from django.db.models import Count, Q

from motcua.authority.acting import Acting
from motcua.authority.models import Post, Role
from motcua.authority.offices import OfficeOn
from motcua.clock import HERE
from motcua.dossiers.models import Dossier
from motcua.dossiers.promises import day_table
from motcua.insight.supervision.counting import Days, done_on, load_now
from motcua.insight.supervision.figures import SUMS, DayFigures, Load, OfficeFigures
from motcua.insight.supervision.models import OfficeDay
from motcua.insight.supervision.rules import Call, Rule, calls, shipped_rules
from motcua.insight.supervision.telling import untold
from motcua.insight.supervision.who import continued, is_head_of, supervised
from motcua.journey.status import OPEN

DAYS = 28
"""How far back the board looks, in calendar days, today included."""


@dataclass(frozen=True, slots=True)
class OfficerLoad:
    """What one officer has in hand, told only to the head of his office."""

    name: str
    open: int
    late: int


@dataclass(frozen=True, slots=True)
class Board:
    """Offices by number with the names of today, their figures in the same order, and who is called.

    `untold`: days of the board that no night has told yet, without which the figures are too low.
    """

    at: datetime
    offices: Mapping[int, OfficeOn]
    figures: tuple[OfficeFigures, ...]
    calls: tuple[Call, ...]
    officers: tuple[OfficerLoad, ...]
    untold: int


def board(acting: Acting, at: datetime, rules: Iterable[Rule] | None = None) -> Board:
    """What this post supervises, now. Raises NotSupervising. The same few queries, however much there is."""
    day = at.astimezone(HERE).date()
    offices = supervised(acting, day)
    current = continued(list(offices), day)
    histories = _histories(current, day)
    loads: dict[int, Load] = defaultdict(Load)
    for office, load in load_now(current, at).items():
        loads[current[office]] = loads[current[office]].plus(load)
    assessors = _assessors(offices, day)
    figures = tuple(
        OfficeFigures(office, loads[office], _in_order(histories[office]), assessors.get(office, 0))
        for office in offices
    )
    return Board(
        at=at,
        offices=offices,
        figures=figures,
        calls=calls(shipped_rules() if rules is None else rules, figures, day, day_table()),
        officers=_officers(acting, at) if is_head_of(acting, acting.office) else (),
        untold=len(untold(day, DAYS - 1)),
    )


def _histories(current: Mapping[int, int], day: date) -> dict[int, Days]:
    """For each office, its days by their ordinals; offices that it continues are added to it."""
    histories: dict[int, Days] = defaultdict(dict)

    def add(office: int, one: DayFigures) -> None:
        days, number = histories[current[office]], one.day.toordinal()
        days[number] = days[number].plus(one) if number in days else one

    columns = ("office", "day_id", *SUMS, "open", "late", "days")
    told = OfficeDay.objects.filter(office__in=list(current), day__gt=day - timedelta(DAYS), day__lt=day)
    for office, of, *numbers, used in told.values_list(*columns):
        add(office, replace(DayFigures(of, *numbers), days=tuple(used)))
    for office, one in done_on(day, current).items():
        add(office, one)
    for office in set(current.values()):
        add(office, DayFigures(day))
    return histories


def _in_order(days: Days) -> tuple[DayFigures, ...]:
    return tuple(days[number] for number in sorted(days))


def _assessors(offices: Iterable[int], day: date) -> dict[int, int]:
    posts = Post.objects.filter(office__in=list(offices), role=Role.ASSESSOR, validity__contains=day)
    return dict(posts.values_list("office").annotate(Count("officer", distinct=True)))


def _officers(acting: Acting, at: datetime) -> tuple[OfficerLoad, ...]:
    held = Dossier.objects.filter(holder_office=acting.office, status__in=sorted(OPEN))
    rows = (
        held.exclude(assigned_to=None)
        .values_list("assigned_to__full_name")
        .annotate(open=Count("id"), late=Count("id", filter=Q(due__lt=at) & ~_waiting()))
        .order_by("-open", "assigned_to__full_name")
    )
    return tuple(OfficerLoad(*row) for row in rows)


def _waiting() -> Q:
    return Q(status="supplement_requested")
