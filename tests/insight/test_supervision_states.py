"""How an office stands on the map: calm, to be watched, behind; in lateness, load and returns."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from fractions import Fraction
from typing import Any

import pytest

from motcua.authority.models import Level
from motcua.authority.offices import OfficeOn
from motcua.clock import HERE
from motcua.insight.supervision.board import Board
from motcua.insight.supervision.figures import DayFigures, Load, OfficeFigures
from motcua.insight.supervision.rules import Call, shipped_rules
from motcua.insight.supervision.states import Respect, State, stands

DAY = date(2023, 4, 7)
CALM, WATCHED, BEHIND = 1, 2, 3


def figures(office: int, load: Load, **done: Any) -> OfficeFigures:
    return OfficeFigures(office, load, (DayFigures(DAY, **done),), assessors=2)


BOARD = Board(
    at=datetime(2023, 4, 7, 17, 0, tzinfo=HERE),
    offices={
        number: OfficeOn(number, str(number), Level.DISTRICT, f"BHXH huyện {number}", "", None)
        for number in (CALM, WATCHED, BEHIND)
    },
    figures=(
        figures(CALM, Load(open=50), arrivals=9, settled=9),
        figures(WATCHED, Load(open=7, soon=2), arrivals=9, settled=8, asked=1, returned=2),
        figures(BEHIND, Load(open=40, late=12, soon=1), arrivals=90, settled=9, sent_back=4, asked=3),
    ),
    calls=(),
    officers=(),
    untold=0,
)


def called(measure: str) -> Board:
    rule = next(rule for rule in shipped_rules() if rule.measure == measure)
    return replace(BOARD, calls=(Call(rule, CALM, Fraction(9), Fraction(1), "open"),))


def states(board: Board, respect: Respect) -> dict[int, State]:
    return {stand.office: stand.state for stand in stands(board, respect)}


def test_one_dossier_past_its_day_is_behind_and_one_due_soon_is_watched() -> None:
    found = stands(BOARD, Respect.LATENESS)
    assert [stand.office for stand in found] == [BEHIND, WATCHED, CALM]
    assert [stand.state for stand in found] == [State.LATE, State.WATCH, State.CALM]
    worst = found[0]
    assert (worst.part, worst.whole, worst.open, worst.behind) == (12, 40, 40, "late")
    assert found[1].behind == "open"


def test_a_backlog_that_grows_is_watched() -> None:
    found = {stand.office: stand for stand in stands(BOARD, Respect.LOAD)}
    assert states(BOARD, Respect.LOAD) == {BEHIND: State.WATCH, WATCHED: State.WATCH, CALM: State.CALM}
    assert (found[CALM].part, found[CALM].whole) == (50, 2)


def test_returns_count_what_was_asked_returned_and_sent_back_and_lead_to_the_most_frequent() -> None:
    found = {stand.office: stand for stand in stands(BOARD, Respect.RETURNS)}
    assert {office: (one.part, one.whole) for office, one in found.items()} == {
        CALM: (0, 9),
        WATCHED: (3, 9),
        BEHIND: (7, 90),
    }
    assert (found[WATCHED].behind, found[BEHIND].behind) == ("returned", "sent_back")
    assert found[CALM].state is State.CALM


@pytest.mark.parametrize(
    ("measure", "respect"),
    [
        ("load", Respect.LOAD),
        ("settled_share", Respect.LOAD),
        ("supplement_share", Respect.RETURNS),
        ("sent_back_share", Respect.RETURNS),
    ],
)
def test_an_office_that_a_rule_calls_is_behind_in_that_respect_alone(measure: str, respect: Respect) -> None:
    told = {one: states(called(measure), one)[CALM] for one in Respect}
    assert told == {one: State.LATE if one is respect else State.CALM for one in Respect}


def test_the_area_of_a_symbol_is_the_open_load_in_every_respect() -> None:
    for respect in Respect:
        assert {one.office: one.open for one in stands(BOARD, respect)} == {CALM: 50, WATCHED: 7, BEHIND: 40}
