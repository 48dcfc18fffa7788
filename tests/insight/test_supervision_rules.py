"""Rules call an office when it drifts: by figure and threshold, on enough dossiers, while in force."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest

from motcua.clock import DayTable
from motcua.insight.supervision.figures import DayFigures, Load, OfficeFigures, median_days
from motcua.insight.supervision.rules import Rule, calls, load_rules, shipped_rules

WEDNESDAY = date(2023, 4, 12)
TABLE = DayTable.vietnam(2023, 2023)
RULES = {rule.name: rule for rule in shipped_rules()}


def office(number: int, *evenings: tuple[int, int], load: Load | None = None, **sums: Any) -> OfficeFigures:
    """An office with (late, open) on the evenings before Wednesday, and sums that were all done today."""
    days = [
        DayFigures(WEDNESDAY - timedelta(back), late=late, open=open_)
        for back, (late, open_) in enumerate(evenings, 1)
    ]
    history = (*reversed(days), DayFigures(WEDNESDAY, **sums))
    return OfficeFigures(number, load or Load(), history, assessors=2)


def called(rule: Rule, *offices: OfficeFigures, on: date = WEDNESDAY) -> list[tuple[int, Fraction, Fraction]]:
    return [(call.office, call.figure, call.threshold) for call in calls([rule], offices, on, TABLE)]


def test_late_is_called_when_every_one_of_three_days_was_above() -> None:
    late = Load(open=20, late=4)
    always = office(1, (3, 20), (5, 20), load=late)
    one_good_day = office(2, (3, 20), (1, 20), load=late)
    assert called(RULES["late"], always, one_good_day) == [(1, Fraction(3, 20), Fraction(1, 10))]


def test_weekends_are_no_days_of_a_rule() -> None:
    monday = date(2023, 4, 10)
    days = [(date(2023, 4, day), 5) for day in (6, 7)] + [(date(2023, 4, day), 0) for day in (8, 9)]
    history = (*(DayFigures(day, late=late, open=20) for day, late in days), DayFigures(monday))
    drifting = OfficeFigures(1, Load(open=20, late=5), history)
    assert len(called(RULES["late"], drifting, on=monday)) == 1


def test_a_day_that_was_not_told_calls_nobody() -> None:
    assert called(RULES["late"], office(1, (5, 20), load=Load(open=20, late=5))) == []


def test_few_dossiers_say_nothing() -> None:
    assert called(RULES["late"], office(1, (5, 9), (5, 9), load=Load(open=9, late=5))) == []
    assert called(RULES["sent_back"], office(1, settled=19, sent_back=9)) == []
    assert called(RULES["sent_back"], office(1, settled=20, sent_back=9)) == [
        (1, Fraction(9, 20), Fraction(1, 10))
    ]


def test_load_is_for_each_assessor() -> None:
    heavy, light = office(1, load=Load(open=82)), office(2, load=Load(open=80))
    assert called(RULES["load"], heavy, light) == [(1, Fraction(41), Fraction(40))]
    assert called(RULES["load"], replace(heavy, assessors=0)) == []


def test_supplements_are_held_against_the_median_of_the_others() -> None:
    others = [office(number, arrivals=100, asked=number) for number in (10, 12, 20)]
    assert called(RULES["supplement"], *others) == [(20, Fraction(1, 5), Fraction(3, 2) * Fraction(11, 100))]
    assert called(RULES["supplement"], office(1, arrivals=100, asked=90)) == []


def test_a_backlog_is_called_when_little_is_settled() -> None:
    assert called(
        RULES["backlog"], office(1, arrivals=100, settled=79), office(2, arrivals=100, settled=80)
    ) == [(1, Fraction(79, 100), Fraction(4, 5))]


def test_a_rule_holds_from_its_day_to_its_end() -> None:
    rule = replace(RULES["load"], start=WEDNESDAY, end=WEDNESDAY + timedelta(1))
    heavy = office(1, load=Load(open=99))
    assert called(rule, heavy)
    assert not called(rule, heavy, on=WEDNESDAY - timedelta(1))
    assert not called(rule, heavy, on=WEDNESDAY + timedelta(1))


def test_every_shipped_rule_says_itself_twice_and_where_it_is_from() -> None:
    for rule in shipped_rules():
        assert rule.vi
        assert rule.en
        assert rule.source
        assert rule.bound > 0


def test_a_rule_of_an_unknown_measure_is_refused() -> None:
    text = """[[rules]]
name = "x"
measure = "mood"
against = "fixed"
"""
    with pytest.raises(ValueError, match="no such measure"):
        load_rules(text)


def test_sums_reach_back_only_so_many_days() -> None:
    history = tuple(DayFigures(WEDNESDAY - timedelta(back), arrivals=1, days=(back,)) for back in (30, 5, 0))
    one = OfficeFigures(1, Load(open=7), history)
    assert (one.over(28).arrivals, one.over(28).days, one.over(28).open) == (2, (0, 5), 7)
    assert (median_days(one.over(28).days), median_days(())) == (2.5, None)
