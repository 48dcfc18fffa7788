"""Reads both sides of a change from the journal: treated units and their controls, month by month."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from django.db import connection
from django.db.models import Min

from motcua.clock import DayTable, Verdict
from motcua.clock.timeline import local
from motcua.dossiers.models import Dossier
from motcua.dossiers.promises import day_table
from motcua.insight.after.compared import YEAR, Compared, compare
from motcua.insight.after.months import Known, begins, known
from motcua.insight.after.places import Deciding, Ground, Pair, ground, names
from motcua.insight.after.series import FOLLOWED, Month, Series
from motcua.insight.after.who_changed import areas_served, changed_on
from motcua.insight.counting.counted import READ, Counted, Ended, Read, counted_from
from motcua.insight.counting.scope import Scope
from motcua.journey.table import Act

STATEMENT = (Path(__file__).parent / "cohort.sql").read_text()
CHUNK = 2_000
ELSEWHERE = 3
"""So many places where nothing changed make better controls than other procedures of the same places."""


@dataclass(frozen=True, slots=True)
class Found:
    """A change and what came of it.

    `procedures` and `places` are those whose competent office changed, places with their names; `in_part`:
    places left out, for in a part of them it stayed; `elsewhere`: the controls are other places; `dossiers`:
    how many of the treated were received in the year before and since, whether or not they can be compared.
    `held` says which areas are one place.
    """

    day: date
    procedures: tuple[str, ...]
    places: Mapping[str, str]
    in_part: Mapping[str, str]
    elsewhere: bool
    units: tuple[Series, ...]
    dossiers: tuple[int, int]
    known: Known
    compared: Compared
    held: Ground


def after(scope: Scope, day: date, now: datetime) -> Found:
    """What a change did to the places of an office, within sight. Some thirty queries, however many dossiers.

    Reading takes a second or two for each ten thousand dossiers of the two years.
    """
    today = local(now).date()
    held = ground(begins(day, -YEAR), max(day, min(begins(day, YEAR), today)))
    changed, in_part = changed_on(day, areas_served(scope.offices, day), held)
    oldest = Dossier.objects.aggregate(at=Min("received_at"))["at"]
    months = known(day, local(oldest).date() if oldest else None, today)
    cells = _cells(changed, months, held, now) if changed else {}
    treated, controls, elsewhere = _sorted(cells, changed, months, held)
    own = "" if elsewhere else "own"
    units = (*_units(cells, treated, True, own), *_units(cells, controls, False, own))
    return Found(
        day=day,
        procedures=tuple(sorted({code for code, _ in changed})),
        places=names({place for _, place in changed}, held, day),
        in_part=names({place for _, place in in_part}, held, day),
        elsewhere=elsewhere,
        units=units,
        dossiers=_counted(unit for unit in units if unit.treated),
        known=months,
        compared=compare(units, months.first, months.last),
        held=held,
    )


Cells = dict[Pair, dict[int, list[Counted]]]
"""The dossiers of a procedure in a place, by month."""


def _cells(changed: set[Pair], months: Known, held: Ground, now: datetime) -> Cells:
    """Everything that may have to be compared. Two queries."""
    first, until = months.looked_at
    asked = {
        "first": first,
        "until": until,
        "moment": now,
        "acts": [act.value for act in READ],
        "procedures": sorted({code for code, _ in changed}),
        "areas": sorted(held.codes({place for _, place in changed})),
    }
    table, cells = day_table(), Cells()
    for area, *values in _rows(asked):
        one = _followed(Read(*values), table)
        if one.received_at:
            by_month = cells.setdefault((one.procedure, held.place(area)), {})
            by_month.setdefault(months.month(local(one.received_at).date()), []).append(one)
    return cells


def _rows(asked: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    with connection.chunked_cursor() as cursor:
        cursor.execute(STATEMENT, asked)
        while chunk := cursor.fetchmany(CHUNK):
            yield from chunk


def _followed(read: Read, table: DayTable) -> Counted:
    """A dossier as it stood so many days after its reception: old and new ones are judged alike."""
    begins = next((at for act, at in zip(read.acts, read.moments, strict=True) if act == Act.RECEIVE), None)
    moment = (begins or read.moments[0]) + timedelta(FOLLOWED)
    seen = sum(at <= moment for at in read.moments)
    then = {name: getattr(read, name)[:seen] for name in ("acts", "moments", "promises", "competent")}
    return counted_from(read._replace(**then), moment, moment, table, paper=False)


def _sorted(
    cells: Cells, changed: set[Pair], months: Known, held: Ground
) -> tuple[set[Pair], set[Pair], bool]:
    """What is treated, what is control, and whether that lies elsewhere; without what changed once more."""
    day = months.day
    days = (begins(day, min(months.first, -1)), day - timedelta(1), day, begins(day, max(months.last, 0)))
    codes, ours = {code for code, _ in changed}, {place for _, place in changed}
    others = {place for _, place in cells} - ours
    here = held.deciding({code for code, _ in cells}, ours, days)
    treated = {pair for pair, (a, b, c, d) in here.items() if pair in changed and a == b and c == d}
    beside = {pair for pair in _stayed(here) if pair in cells and pair[0] not in codes}
    elsewhere = {pair for pair in _stayed(held.deciding(codes, others, days)) if pair in cells}
    far = len({place for _, place in elsewhere}) >= ELSEWHERE
    return treated, elsewhere if far else beside, far


def _stayed(deciding: Deciding) -> set[Pair]:
    return {pair for pair, offices in deciding.items() if len(set(offices)) == 1}


def _units(cells: Cells, pairs: set[Pair], treated: bool, own: str) -> list[Series]:
    """One for each place; a block for each where places are their own controls."""
    places: dict[str, dict[int, list[Counted]]] = {}
    for code, place in sorted(pairs):
        for month, dossiers in cells.get((code, place), {}).items():
            places.setdefault(place, {}).setdefault(month, []).extend(dossiers)
    return [
        Series(f"{place} {treated}", treated, {at: _month(of) for at, of in found.items()}, own and place)
        for place, found in places.items()
    ]


def _month(dossiers: Collection[Counted]) -> Month:
    days = [
        (one.ended_at - one.received_at) / timedelta(1)
        for one in dossiers
        if one.ended_at and one.received_at and one.ended is not Ended.WITHDRAWN
    ]
    late = sum(one.late is not None and one.late.verdict is Verdict.LATE for one in dossiers)
    asked = sum(one.asked > 0 for one in dossiers)
    return Month(len(dossiers), tuple(days), len(dossiers) - late, asked)


def _counted(units: Iterable[Series]) -> tuple[int, int]:
    months = [(at, month.received) for unit in units for at, month in unit.months.items()]
    return sum(n for at, n in months if at < 0), sum(n for at, n in months if at >= 0)
