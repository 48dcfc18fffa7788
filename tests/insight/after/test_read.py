"""Reading a change from the journal: which dossiers stand on which side, and what two weeks cannot tell."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from motcua.dossiers.models import Dossier
from motcua.dossiers.receive import receive
from motcua.insight.after import Why
from motcua.insight.after.forecast import beside, forecast_of
from motcua.insight.after.months import begins, known
from motcua.insight.after.places import ground
from motcua.insight.after.read import Found, after
from motcua.insight.after.who_changed import areas_served, changed_on, changes
from motcua.insight.counting import scope_of
from motcua.insight.counting.scope import office_called
from motcua.journey.table import Act
from tests.insight.quarter import Life, on
from tests.story import Cast, application, key

APRIL = date(2023, 4, 1)
BURIED = "local:III.9b"


def found(now_day: int = 15, month: int = 10) -> Found:
    return after(scope_of(office_called("24", APRIL), APRIL), APRIL, on(now_day, month))


def test_months_begin_on_the_day_of_the_change() -> None:
    months = known(date(2023, 3, 31), date(2022, 1, 1), date(2023, 12, 31))
    assert [begins(months.day, at) for at in (-1, 0, 1)] == [
        date(2023, 2, 28),
        date(2023, 3, 31),
        date(2023, 4, 30),
    ]
    assert [months.month(day) for day in (date(2023, 3, 30), date(2023, 3, 31), date(2023, 4, 29))] == [
        -1,
        0,
        0,
    ]
    assert (months.first, months.last) == (-12, 6)


def test_a_month_counts_once_all_its_dossiers_were_followed() -> None:
    ripe = begins(APRIL, 3) + timedelta(45)
    assert known(APRIL, None, ripe).last == 2
    assert known(APRIL, None, ripe - timedelta(1)).last == 1
    assert known(APRIL, date(2023, 3, 27), ripe).first == 0
    assert known(APRIL, date(2023, 1, 1), ripe).first == -3


def test_the_change_of_april_moves_six_procedures_in_ten_districts(cast: Cast) -> None:
    areas = areas_served([office_called("24", APRIL)], APRIL)
    changed, in_part = changed_on(APRIL, areas, ground(begins(APRIL, -12), begins(APRIL, 12)))
    assert not in_part
    assert {code for code, _ in changed} == {
        "local:III.4",
        "local:III.5",
        "local:III.6",
        "local:III.7",
        "local:III.9a",
        BURIED,
    }
    assert len({area for _, area in changed}) == 10
    assert changes(areas, date(2023, 10, 1))[0].day == APRIL


def test_dossiers_of_both_sides_are_counted_and_two_weeks_tell_nothing(cast: Cast) -> None:
    for day, month in ((30, 3), (31, 3), (3, 4)):
        receive(cast.mua, application(), at=on(day, month), key=key())
    seen = found(7, 4)
    assert seen.dossiers == (2, 1)
    assert {told.why for told in seen.compared.told} == {Why.MONTHS_BEFORE}
    assert len(seen.places) == 10


def test_a_dossier_counts_to_the_month_of_its_reception_as_it_stood_45_days_later(cast: Cast) -> None:
    Life(cast, 3, 4).take(3, 4).issue(11, 4)
    Life(cast, 4, 4).take(4, 4).ask(5, 4)
    Life(cast, 5, 4).take(5, 4).issue(29, 6)
    Life(cast, 6, 4).end(Act.WITHDRAW, "mua", 7, 4)
    (unit,) = found().units
    assert (unit.treated, unit.block, [*unit.months]) == (True, "221", [0])
    month = unit.months[0]
    assert (month.received, month.on_time, month.asked) == (4, 3, 1)
    assert [round(days, 1) for days in month.days] == [8.2]


def test_another_procedure_of_the_place_is_its_control(cast: Cast) -> None:
    Life(cast, 31, 3)
    other = Life(cast, 3, 4).take(3, 4).issue(11, 4)
    Dossier.objects.filter(pk=other.id).update(procedure="local:III.10")
    seen = found()
    assert not seen.elsewhere
    assert [(unit.treated, unit.block, [*unit.months]) for unit in seen.units] == [
        (True, "221", [-1]),
        (False, "221", [0]),
    ]


def test_three_places_elsewhere_are_the_better_controls(cast: Cast) -> None:
    for area in ("001", "002", "003"):
        far = Life(cast, 31, 3)
        Dossier.objects.filter(pk=far.id).update(area_code=area)
    seen = found()
    assert seen.elsewhere
    assert [(unit.treated, unit.block) for unit in seen.units] == [(False, "")] * 3


def test_the_forecast_of_this_change_stands_beside(cast: Cast) -> None:
    seen = found()
    kept = forecast_of(seen)
    assert kept is not None
    assert kept[0].name == "bac-giang"
    assert [one.came for one in beside(seen, kept[1])] == ["–"] * 3


def test_a_day_without_a_change_has_no_procedures(cast: Cast) -> None:
    seen = after(scope_of(office_called("24", APRIL), APRIL), date(2023, 5, 2), on(15, 10))
    assert (seen.procedures, seen.dossiers) == ((), (0, 0))


@pytest.mark.parametrize("count", [1, 6])
def test_the_queries_do_not_grow_with_the_dossiers(cast: Cast, count: int) -> None:
    for _ in range(count):
        receive(cast.mua, application(), at=on(3, 4), key=key())
    found()
    with CaptureQueriesContext(connection) as queries:
        found()
    assert len(queries) <= 24
