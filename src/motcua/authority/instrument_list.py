"""Every instrument on record: where it stands on a day, what it gives, what it takes back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.backends.postgresql.psycopg_any import DateRange

from motcua.authority.areas import names_then
from motcua.authority.instruments import IN_FORCE, Standing, stands
from motcua.authority.models import Delegation, Instrument, Level, Mandate, Phase

MOST = 500
"""Instruments that are listed, the latest first."""


@dataclass(frozen=True, slots=True)
class Gives:
    """Offices of `level` decide so many procedures in a place; `place` is empty for the whole country."""

    level: Level
    territory: str
    place: str
    trial: bool
    procedures: int


@dataclass(frozen=True, slots=True)
class Listed:
    """An instrument (văn bản). `entrusted`: powers given to posts; `takes_back`: mandates that it ended."""

    paper: Instrument
    standing: Standing
    gives: tuple[Gives, ...]
    entrusted: int
    takes_back: int

    @property
    def in_force(self) -> bool:
        return self.standing.code in IN_FORCE


def instruments_on(day: date, *, only_in_force: bool = False) -> list[Listed]:
    """All of them as they stand on `day`, the latest signed first. Four queries, however many there are."""
    mandates = defaultdict[int, list[Mandate]](list)
    taken = defaultdict[int, int](int)
    for row in Mandate.objects.select_related("withdrawn_by").order_by("id"):
        mandates[row.instrument_id].append(row)
        if row.withdrawn_by_id:
            taken[row.withdrawn_by_id] += 1
    entrusted = defaultdict[int, list[DateRange]](list)
    for number, validity in Delegation.objects.values_list("instrument", "validity"):
        entrusted[number].append(validity)
    places = names_then((row.territory, row.validity.lower) for rows in mandates.values() for row in rows)

    def anew(by: Instrument, codes: set[str]) -> bool:
        return any(row.procedure in codes for row in mandates[by.pk])

    listed = [
        Listed(
            paper,
            stands(mandates[paper.pk], entrusted[paper.pk], day, anew),
            _gives(mandates[paper.pk], places),
            len(entrusted[paper.pk]),
            taken[paper.pk],
        )
        for paper in Instrument.objects.order_by("-signed_on", "-id")[:MOST]
    ]
    return [one for one in listed if one.in_force or not only_in_force]


def _gives(rows: Iterable[Mandate], places: dict[tuple[str, date], str]) -> tuple[Gives, ...]:
    """Its mandates by level and place, the most procedures first."""
    found = defaultdict[tuple[Level, str, str, bool], set[str]](set)
    for row in rows:
        place = places.get((row.territory, row.validity.lower), row.territory)
        found[Level(row.level), row.territory, place, row.phase == Phase.TRIAL].add(row.procedure)
    return tuple(
        Gives(*key, len(codes)) for key, codes in sorted(found.items(), key=lambda item: -len(item[1]))
    )
