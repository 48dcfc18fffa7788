"""Supervision after July 2025: an office shows what its districts left open and what they did."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from motcua.authority.acting import Acting
from motcua.authority.models import Level, Office, OfficeName, Role, Succession
from motcua.clock import HERE
from motcua.dossiers.moving import Mover, move_open_dossiers
from motcua.insight.supervision.behind import behind
from motcua.insight.supervision.board import board
from motcua.insight.supervision.figures import OfficeFigures
from motcua.insight.supervision.telling import tell_ended_days
from tests.insight.july import CITY, JULY, LANG_GIANG, Filed, communes, filed, split_lang_giang
from tests.work.walk import appointed

pytestmark = pytest.mark.django_db

NEW_DAY = datetime(2025, 7, 1, 0, 10, tzinfo=HERE)
NOW = datetime(2025, 7, 10, 9, tzinfo=HERE)
JUNE = date(2025, 6, 20)
NORTH = "98217"


def moved(*dossiers: Filed) -> None:
    """Filed in June; what is open goes to the new offices on 1 July; every night has told its day."""
    filed(dossiers)
    move_open_dossiers(Mover(0, 0, "2286/QĐ-BTC"), NEW_DAY)
    tell_ended_days(NOW)


def head(code: str) -> Acting:
    return appointed(f"head-{code}", code, Role.DIRECTOR, NOW)


def shown(acting: Acting, code: str) -> OfficeFigures:
    office = Office.objects.get(code=code).pk
    return next(one for one in board(acting, NOW).figures if one.office == office)


def test_it_shows_what_its_districts_left_open_and_what_they_did() -> None:
    old = [Filed(CITY, "24213", JUNE, days) for days in (None, None, 4)]
    moved(*old, Filed(communes(CITY)[0], "98213", JULY + timedelta(1), None))
    figures = shown(head("98213"), "98213")
    assert (figures.load.open, figures.over(28).arrivals, figures.over(28).settled) == (3, 4, 1)


def test_behind_each_figure_stand_the_dossiers_of_before_too() -> None:
    moved(*[Filed(CITY, "24213", JUNE, days) for days in (None, 4)])
    acting = head("98213")
    office = acting.office
    assert [len(behind(acting, office, name, NOW)) for name in ("open", "arrivals", "settled")] == [1, 2, 1]


def test_of_a_divided_district_the_open_ones_go_to_either_half_and_what_it_did_counts_once() -> None:
    _north, south = split_lang_giang()
    half = communes(LANG_GIANG)[0]
    moved(
        *[Filed(LANG_GIANG, "24217", JUNE, days) for days in (None, None, 4)],
        Filed(half, "24217", JUNE, None),
    )
    province = head("99024")
    figures = {code: shown(province, code) for code in (NORTH, south)}
    assert {code: one.load.open for code, one in figures.items()} == {NORTH: 2, south: 1}
    assert {code: one.over(28).arrivals for code, one in figures.items()} == {NORTH: 4, south: 0}
    for code, one in figures.items():
        office = Office.objects.get(code=code).pk
        assert len(behind(province, office, "arrivals", NOW)) == one.over(28).arrivals, code


def test_who_gave_a_part_away_and_is_still_there_keeps_what_it_did() -> None:
    base, since = Office.objects.get(code=NORTH), DateRange(date(2025, 7, 5), None)
    new = Office.objects.create(code="98S17", level=Level.BASE, parent=base.parent, validity=since)
    OfficeName.objects.create(office=new, vi="BHXH cơ sở Kép", en="Kep", validity=since)
    Succession.objects.create(predecessor=base, successor=new, since=since.lower, instrument="thử")
    moved(Filed(LANG_GIANG, "24217", JUNE, None), Filed(communes(LANG_GIANG)[0], NORTH, JULY, None))
    assert shown(head(NORTH), NORTH).load.open == 2
    assert shown(head("98S17"), "98S17").load.open == 0
