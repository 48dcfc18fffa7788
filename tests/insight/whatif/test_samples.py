"""Samples are drawn as assumed, reforms change what they say and nothing else, outcomes add up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

import numpy as np
import pytest

from motcua.clock import DayTable
from motcua.insight.whatif.engine import play
from motcua.insight.whatif.levers import moved, quicker, without
from motcua.insight.whatif.model import ALWAYS, Calendar, Cases, Pool
from motcua.insight.whatif.outcome import (
    backlog,
    load,
    on_time,
    parts,
    quantiles,
    throughput,
)
from motcua.insight.whatif.replication import compared, in_worlds, nine_in_ten
from motcua.insight.whatif.sampling import Task, Time, Way, arrivals, sampled, with_returns

RECEIVE, ASSESS, ASK, SIGN = (
    Task(0, 0, Time(2.0, 0.0)),
    Task(1, 1, Time(6.0, 0.5)),
    Task(2, 0, Time(1.0), Time(50.0, 0.3)),
    Task(3, 2, Time(1.0, 0.0)),
)
WAYS = with_returns([RECEIVE, ASSESS], [ASK, ASSESS], [SIGN], 0.2)
POOLS = (Pool("desk", 2), Pool("assessors", 3), Pool("director", 1))


def drawn_cases(seed: int = 1, count: int = 20_000) -> Cases:
    rng = np.random.default_rng(seed)
    return sampled(np.cumsum(rng.exponential(3.5, count)), WAYS, rng)


def test_a_supplement_is_asked_for_as_often_as_assumed() -> None:
    cases = drawn_cases()
    asked = (cases.activity == 2).sum() / len(cases)
    assert asked == pytest.approx(0.2 / 0.8, rel=0.05)
    assert (np.bincount(cases.case[cases.activity == 3]) == 1).all()
    assert cases.activity[: cases.first[1]].tolist()[:2] == [0, 1]


def test_nobody_is_asked_for_ever() -> None:
    assert len(with_returns([RECEIVE], [ASK], [SIGN], 1.0, most=3)) == 1
    assert sum(way.chance for way in with_returns([], [ASK], [], 0.7, most=3)) == pytest.approx(1)


def test_times_have_their_mean_and_spread() -> None:
    cases = drawn_cases()
    assert set(cases.duration[cases.activity == 0]) == {2.0}
    for activity, mean, spread in ((1, 6.0, 0.5), (2, 1.0, 1.0)):
        found = cases.duration[cases.activity == activity]
        assert found.mean() == pytest.approx(mean, rel=0.05)
        assert found.std() / found.mean() == pytest.approx(spread, rel=0.05)
    assert cases.delay[cases.activity == 2].mean() == pytest.approx(50, rel=0.02)
    assert not cases.delay[cases.activity != 2].any()


def test_the_pools_of_an_office_begin_where_it_says() -> None:
    cases = sampled(np.zeros(2), [Way((RECEIVE, SIGN))], np.random.default_rng(1), [0, 10])
    assert cases.pool.tolist() == [0, 2, 10, 12]


def test_people_come_while_it_is_open_and_more_on_busy_days() -> None:
    week = Calendar.of_office(DayTable.vietnam(), date(2023, 4, 3), date(2023, 4, 7))
    came = arrivals(week, 30_000, np.random.default_rng(1), weight=np.repeat([3, 1, 1, 1, 1], 2))
    span = np.searchsorted(week.closes, came)
    assert (np.diff(came) >= 0).all()
    assert (week.opens[span] <= came).all()
    assert (came < 86_400).mean() == pytest.approx(3 / 7, abs=0.02)


def test_office_hours_skip_the_noon_the_night_and_the_holiday() -> None:
    """From 28 April to 4 May 2023: a working day, a long weekend of holidays, a working day."""
    hours = Calendar.of_office(DayTable.vietnam(), date(2023, 4, 28), date(2023, 5, 4))
    assert (hours.opens / 3600).tolist() == [7.5, 13.5, 151.5, 157.5]
    assert hours.passed(np.array([0, 8, 12, 13, 100, 152, 999]) * 3600.0).tolist() == [
        each * 3600 for each in (0, 0.5, 4, 4, 7.5, 8, 15)
    ]
    passed = np.array([0.0, 1.0, 4.0, 7.6]) * 3600
    assert np.allclose(hours.passed(hours.moment(passed)), passed)


def test_the_time_of_a_case_is_the_sum_of_its_parts() -> None:
    played = play(drawn_cases(), POOLS)
    found = parts(played)
    of_case = np.bincount(played.cases.case, found.away + found.waiting + found.in_hand)
    assert np.allclose(of_case, throughput(played))
    assert found.waiting.min() >= 0


def test_backlog_counts_what_came_and_is_not_done() -> None:
    played = play(Cases.of([0, 0, 0, 20], [1, 1, 1, 1], 0, 0, 4.0), [Pool("desk", 1)])
    moments = np.array([-1.0, 0, 3, 4, 11, 12, 21])
    assert backlog(played, moments).tolist() == [0, 3, 3, 2, 1, 0, 1]


def test_load_is_the_share_of_open_hours_that_people_work() -> None:
    hours = Calendar(np.array([0.0, 24.0]), np.array([8.0, 32.0]))
    played = play(
        Cases.of([0, 0, 0], [1, 1, 1], 0, [0, 0, 2], [10, 6, 1]),
        [Pool("desk", 1, hours, helped_by=("aid",)), Pool("aid", 1), Pool("never", 0)],
    )
    assert load(played, 0, 32)[:2].tolist() == [10 / 16, 6 / 32]
    assert load(played, 0, 4)[:2].tolist() == [1.0, 1.0]
    assert np.isnan(load(played, 0, 32)[2])


def test_what_is_never_done_is_late_and_beyond_every_figure() -> None:
    hours = Calendar(np.array([0.0]), np.array([8.0]))
    played = play(Cases.of([0] * 5, [1] * 5, 0, 0, 2.5), [Pool("desk", 1, hours)])
    assert on_time(played, 5.0) == 0.4
    assert quantiles(throughput(played), [0.5, 0.9]).tolist() == [7.5, np.inf]
    assert parts(played).waiting.tolist() == [0, 2.5, 5, 7.5, np.inf]
    assert parts(played).in_hand.tolist() == [2.5, 2.5, 2.5, np.inf, 0]
    assert np.isnan(quantiles(np.empty(0))).all()
    assert np.isnan(on_time(play(Cases.of([], [], 0, 0, 0.0), []), 1.0))


def test_a_mandate_moved_moves_only_its_steps() -> None:
    cases = drawn_cases()
    after = moved(cases, cases.activity == 3, 1)
    assert set(after.pool[cases.activity == 3]) == {1}
    assert np.array_equal(after.pool[cases.activity != 3], cases.pool[cases.activity != 3])
    assert load(play(after, POOLS), 0, 70_000)[2] == 0


def test_steps_that_fall_away_hand_on_what_is_left_of_their_work() -> None:
    cases = Cases.of([0, 5], [3, 2], [0, 1, 1, 1, 2], 0, [1.0, 2, 4, 8, 16], [0, 3.0, 0, 0, 9])
    after = without(cases, cases.activity == 1, handed_on=0.5)
    assert after.first.tolist() == [0, 1, 2]
    assert after.duration.tolist() == [1 + 3, 16]
    assert after.delay.tolist() == [0, 9]
    assert len(without(cases, cases.activity >= 0).pool) == 0


def test_quicker_work() -> None:
    cases = drawn_cases()
    assert quicker(cases, cases.activity == 0, 0.5).duration.max() == cases.duration.max()
    assert set(quicker(cases, cases.activity == 0, 0.5).duration[cases.activity == 0]) == {1.0}


def a_day(assessors: int, world: int) -> dict[str, float]:
    """The figures of one day with so many assessors; equal worlds have the same dossiers."""
    rng = np.random.default_rng(world)
    cases = sampled(arrivals(Calendar(np.zeros(1), np.full(1, 800.0)), 200, rng), WAYS, rng)
    played = play(cases, [POOLS[0], replace(POOLS[1], servers=assessors), POOLS[2]])
    return {"mean": float(throughput(played).mean()), "on time": on_time(played, 900.0)}


def days(assessors: int, worlds: range, threads: int = 2) -> list[dict[str, float]]:
    return in_worlds(partial(a_day, assessors), worlds, threads)


def test_equal_worlds_tell_the_same_with_any_number_of_threads() -> None:
    assert days(3, range(12), threads=1) == days(3, range(12), threads=3)
    assert days(3, range(12)) != days(3, range(12, 24))


def test_a_range_holds_nine_in_ten_and_a_difference_is_surer_than_its_sides() -> None:
    without, more = days(3, range(40)), days(4, range(40))
    found = compared(without, more)["mean"]
    low, _, high = found["without"]
    assert 0.9 <= np.mean([low <= round(one["mean"], 4) <= high for one in without]) < 1
    least, middle, most = found["difference"]
    assert least <= middle <= most < 0
    assert most - least < high - low
    assert (found["lower_in"], found["higher_in"]) == (40, 0)


def test_what_never_ends_has_no_number() -> None:
    assert nine_in_ten([1.0, np.nan, 2.0]) == [1.0, 1.0, 2.0]
    assert nine_in_ten([1.0, 1.0, np.inf, np.inf]) == [1.0, 1.0, None]
    assert nine_in_ten([np.nan]) == [None, None, None]


def test_day_and_night_begin_at_nought() -> None:
    assert ALWAYS.passed(np.array([5.0])).tolist() == [5.0]
    assert ALWAYS.moment(np.array([5.0])).tolist() == [5.0]
