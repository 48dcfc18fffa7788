"""The measures of a backtest, by hand, and the queue by the book against its formulas."""

from __future__ import annotations

from math import exp, log

import numpy as np
import pytest

from motcua.insight.whatif.baselines import past_repeated, people_a_day, queue_by_the_book
from motcua.insight.whatif.history import DAY, HOUR, WEEK, history
from motcua.insight.whatif.measures import Errors, Figures, Horizon, errors, measured
from motcua.insight.whatif.mmc import Queue, fitted_queue
from tests.insight.whatif.logs import log_of, seconds, staffed_log, steady


def test_what_counts_in_a_horizon() -> None:
    horizon = Horizon(0.0, 3 * DAY, 4 * DAY)
    arrived = np.array([-HOUR, HOUR, DAY, 2.5 * DAY])
    ended = np.array([HOUR, 3 * HOUR, 2.5 * DAY, 4 * DAY])
    found = measured(arrived, ended, horizon)
    assert found.median == 1.5 * DAY
    assert found.p90 == pytest.approx(1.5 * DAY)
    assert found.arrivals.tolist() == [1, 1, 1]
    assert found.wip.tolist() == [1, 1, 1]


def test_in_an_empty_house_only_new_cases_count() -> None:
    horizon = Horizon(0.0, 2 * DAY, 9 * DAY, cold=True)
    found = measured(np.array([-HOUR, DAY]), np.array([8 * DAY, 8 * DAY]), horizon)
    assert found.wip.tolist() == [1, 1]
    assert measured(np.array([-HOUR]), np.array([8 * DAY]), horizon).wip.tolist() == [0, 0]


@pytest.mark.parametrize(("length", "unit"), [(4 * WEEK, WEEK), (27 * DAY, DAY), (DAY, HOUR)])
def test_arrivals_are_counted_by_week_day_or_hour(length: float, unit: float) -> None:
    assert Horizon(0.0, length, length).unit == unit


def test_errors_are_shares_of_what_came() -> None:
    came = Figures(10.0, 20.0, np.array([4.0, 6.0]), np.array([2.0, 0.0]))
    told = Figures(9.0, 30.0, np.array([5.0, 5.0]), np.array([1.0, 1.0]))
    assert errors(came, told) == Errors(0.1, 0.5, 0.2, 1.0)
    assert errors(came, told).mean == pytest.approx(0.45)


def test_where_nothing_came_nothing_is_the_right_forecast() -> None:
    nothing = Figures(0.0, np.nan, np.zeros(2), np.zeros(2))
    assert errors(nothing, nothing) == Errors(0, 0, 0, 0)
    assert errors(nothing, Figures(1.0, 1.0, np.ones(2), np.ones(2))) == Errors(1, 1, 1, 1)


def test_one_server_by_the_book() -> None:
    queue = fitted_queue(rate=0.5, servers=1, mean=2.0)
    assert queue.service == pytest.approx(1.0)
    assert queue.waits == pytest.approx(queue.utilisation) == pytest.approx(0.5)
    assert queue.quantile(0.9) == pytest.approx(2.0 * log(10))


def test_two_servers_by_the_book() -> None:
    queue = Queue(rate=1.0, servers=2, service=1.0)
    assert queue.waits == pytest.approx(1 / 3)
    assert queue.mean == pytest.approx(4 / 3)
    assert queue.longer(2.0) == pytest.approx(exp(-2) * (1 + 2 / 3))
    step = 0.001
    assert sum(queue.longer(step * n) * step for n in range(40_000)) == pytest.approx(queue.mean, rel=1e-3)


@pytest.mark.parametrize("servers", [1, 3, 40])
def test_the_queue_takes_as_long_as_the_past_did(servers: int) -> None:
    assert fitted_queue(rate=3.0, servers=servers, mean=7.0).mean == pytest.approx(7.0)


def test_the_queue_is_fitted_to_the_log() -> None:
    past = history(log_of(steady(28))).before(seconds(28 * 24))
    found = queue_by_the_book(past, Horizon(seconds(28 * 24), seconds(42 * 24), seconds(42 * 24)))
    assert found.median == pytest.approx(3 * HOUR * log(2), rel=1e-6)
    assert found.arrivals.sum() == pytest.approx(14 * DAY * len(past) / past.length)


def test_people_who_are_seen_on_a_day_of_work() -> None:
    steps = [("a", "x", 1, 1, 2, "An"), ("b", "x", 1, 1, 3, "Binh"), ("c", "x", 25, 25, 26, "An")]
    assert people_a_day(history(staffed_log(steps))) == 2
    assert people_a_day(history(log_of(steady(3)))) == 1


def test_the_past_repeated_is_right_where_every_week_is_the_same() -> None:
    whole = history(log_of(steady(70)))
    horizon = Horizon(seconds(42 * 24), whole.closed, whole.until)
    actual = measured(whole.arrived, whole.ended, horizon)
    assert errors(actual, past_repeated(whole.before(horizon.start), horizon)) == Errors(0, 0, 0, 0)


def test_a_past_shorter_than_the_horizon_is_repeated_by_weekday() -> None:
    whole = history(log_of(steady(70)))
    horizon = Horizon(seconds(17 * 24), whole.closed, whole.until)
    actual = measured(whole.arrived, whole.ended, horizon)
    assert errors(actual, past_repeated(whole.before(horizon.start), horizon)) == Errors(0, 0, 0, 0)


def test_another_log_of_the_same_time_is_aligned_by_weekday() -> None:
    whole = history(log_of(steady(70)))
    other = history(log_of([(case, name, hours - 21 * 24) for case, name, hours in steady(70)]))
    horizon = Horizon(other.since, other.closed, other.until, cold=True)
    actual = measured(other.arrived, other.ended, horizon)
    assert errors(actual, past_repeated(whole, horizon)).mean < 0.03
