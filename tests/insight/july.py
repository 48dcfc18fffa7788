"""Dossiers around July 2025 by the hundred: where they were filed, which office decided, when they ended."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import count
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateRange

from motcua.authority.lineage import comparable_areas
from motcua.authority.models import Area, Level, Mandate, Office, OfficeArea, OfficeName, Succession
from motcua.clock import HERE
from motcua.dossiers.models import Dossier
from motcua.journal.models import Entry
from motcua.journey.table import Act
from motcua.registry.models import Person
from tests.rows import dossier_row

JULY = date(2025, 7, 1)
LUMP_SUM = "local:III.10"
"""Decided by the offices of districts before July 2025, and at the base since."""
LANG_GIANG, YEN_DUNG, CITY = "217", "221", "213"
BASE_OF_CITY, BASE_OF_LANG_GIANG = "98213", "98217"
OCTOBER = datetime(2025, 10, 15, 9, tzinfo=HERE)
"""The third quarter has ended."""
AUTUMN, SPRING, SUMMER = date(2024, 8, 5), date(2025, 5, 5), date(2025, 8, 5)


@dataclass(frozen=True)
class Filed:
    """A dossier: filed in an area on a day, promised for 20 days later, ended after `days` (None: open)."""

    area: str
    office: str
    on: date
    days: int | None = 10
    procedure: str = LUMP_SUM


_numbers = count(1)


def filed(dossiers: Iterable[Filed]) -> None:
    """Write them with their journals, all at once. What was open at the end of June went to its successor."""
    offices = dict(Office.objects.values_list("code", "id"))
    who, mandate = Person.objects.create(full_name="Nguyễn Văn An"), Mandate.objects.order_by("id")[0]
    rows, entries = list[Dossier](), list[Entry]()
    for one in dossiers:
        row = _row(one, offices[one.office], who, mandate)
        rows.append(row)
        entries += _journal(one, row)
    Dossier.objects.bulk_create(rows)
    Entry.objects.bulk_create(entries)


def _row(one: Filed, office: int, who: Person, mandate: Mandate) -> Dossier:
    at = _morning(one.on)
    due, ended = at + timedelta(20), at + timedelta(one.days) if one.days is not None else None
    return dossier_row(
        office,
        who,
        at,
        due,
        code=f"{next(_numbers):06}/{one.on.year}/{one.office}",
        procedure=one.procedure,
        area_code=one.area,
        mandate=mandate,
        status="delivered" if ended else "in_process",
        ended_at=ended,
        entries=2 if ended else 1,
    )


def _journal(one: Filed, row: Dossier) -> list[Entry]:
    facts = {"competent": row.competent_office_id, "promise": row.due.isoformat() if row.due else None}
    told: list[tuple[Act, datetime, dict[str, Any]]] = [(Act.RECEIVE, row.received_at, facts)]
    if row.ended_at:
        told.append((Act.ISSUE, row.ended_at, {}))
    return [_entry(row, seq, *step) for seq, step in enumerate(told, 1)]


def _entry(row: Dossier, seq: int, act: Act, at: datetime, facts: dict[str, Any]) -> Entry:
    office = row.competent_office_id
    return Entry(dossier=row.pk, seq=seq, at=at, act=act.value, officer=0, office=office, facts=facts)


def _morning(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 9, tzinfo=HERE)


def communes(district: str) -> list[str]:
    """The communes of today that a district of old fell into."""
    return sorted(code for code in comparable_areas(JULY - timedelta(1), JULY)[district] if len(code) == 5)


def split_lang_giang() -> tuple[str, str]:
    """Of one district two offices at the base: half of its communes each. The codes of both."""
    north, district = Office.objects.get(code="98217"), Office.objects.get(code="24217")
    since = DateRange(JULY, None)
    south = Office.objects.create(code="98S17", level=Level.BASE, parent=north.parent, validity=since)
    OfficeName.objects.create(
        office=south, vi="BHXH cơ sở Kép", en="Kep Base-level Social Security", validity=since
    )
    Succession.objects.create(predecessor=district, successor=south, since=JULY, instrument="thử")
    half = communes(LANG_GIANG)[::2]
    OfficeArea.objects.filter(office=north, area_code__in=half).update(office=south)
    return north.code, south.code


def districts_of(*provinces: str) -> list[str]:
    """The districts that were there on the last day."""
    rows = Area.objects.filter(level="district", parent__in=provinces, validity__contains=JULY - timedelta(1))
    return sorted(rows.values_list("code", flat=True))


def told_in_bac_giang() -> None:
    """Three quarters of Yen Dung and of the city that it was joined to in January 2025, of Lang Giang, and of
    Bac Ninh, with which all of it is one province since July."""
    filed(
        [
            *[Filed(YEN_DUNG, "24221", AUTUMN)] * 2,
            *[Filed(CITY, "24213", AUTUMN)] * 3,
            *[Filed(CITY, "24213", SPRING)] * 6,
            *[Filed(communes(CITY)[0], BASE_OF_CITY, SUMMER)] * 10,
            *[Filed(LANG_GIANG, "24217", AUTUMN)] * 4,
            *[Filed(LANG_GIANG, "24217", SPRING)] * 5,
            *[Filed(communes(LANG_GIANG)[1], BASE_OF_LANG_GIANG, SUMMER)] * 7,
            *[Filed("256", "27256", AUTUMN)] * 11,
            Filed(communes("256")[0], "98256", SUMMER, days=None),
        ]
    )


def divided() -> str:
    """Half of the communes of Lang Giang have an office of their own, which has settled eight: its code."""
    _north, south = split_lang_giang()
    filed([Filed(communes(LANG_GIANG)[0], south, SUMMER)] * 8)
    return south
