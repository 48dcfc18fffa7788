"""What a fitted model knows of a log: cases that are open, days that come again, people who are short."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from motcua.insight.whatif.arrivals import Days
from motcua.insight.whatif.choosing import chosen, held_back
from motcua.insight.whatif.engine import play
from motcua.insight.whatif.fitted import Fitted, fit, forecast
from motcua.insight.whatif.history import DAY, HOUR, WEEK, history
from motcua.insight.whatif.measures import Horizon
from motcua.insight.whatif.replay import New
from motcua.insight.whatif.staffed import Staffed
from motcua.insight.whatif.unfinished import Continued, Finished, Gaps
from motcua.kernel.errors import Refused
from tests.insight.whatif.logs import Event, Step, log_of, seconds, staffed_log, steady


def test_the_chance_that_more_is_to_come_falls_with_waiting() -> None:
    length = np.array([1.0, 2.0, 3.0, 9.0])
    gaps = Gaps.of(length, np.arange(4), np.array([True, True, False, False]))
    assert gaps.remain.tolist() == [0.75, 0.5]
    chance = gaps.more_to_come(np.array([0.5, 1.5, 5.0]))
    assert chance == pytest.approx([0.5, 1 / 3, 0.0])


def test_an_open_case_goes_on_like_those_that_waited_as_long() -> None:
    events: list[Event] = [
        (f"{n}", name, n + after) for n in range(20) for name, after in (("in", 0), ("out", 50))
    ]
    past = history(log_of(events)).before(seconds(60.5))
    found = Continued(past).finished(np.random.default_rng(1))
    assert (past.ended < seconds(60.5)).all()
    assert found.ended - found.arrived == pytest.approx(np.full(20, 50 * HOUR))


def test_what_is_over_stays_over() -> None:
    past = history(log_of(steady(28)))
    found = Continued(past).finished(np.random.default_rng(1))
    assert found.ended.tolist() == past.ended.tolist()


def test_the_last_event_within_a_time() -> None:
    found = Finished(np.array([0, 3, 4]), np.array([0.0, 5, 9, 1]) * HOUR, np.arange(4))
    within = found.last_within(np.array([0, 0, 0, 1]), np.array([99, 7, -1, 3]) * HOUR)
    assert (within / HOUR).tolist() == [9, 5, 0, 0]


def test_what_is_seen_before_a_moment_knows_nothing_after_it() -> None:
    whole = history(log_of(steady(28)))
    early = whole.before(seconds(7 * 24 + 10.5))
    assert len(early) == 5 * 4 + 2
    assert early.at.max() < seconds(7 * 24 + 10.5)
    assert len(whole.before(whole.since)) == 0


def test_a_day_without_work_comes_again_without_work() -> None:
    days = Days(history(log_of(steady(28))))
    horizon = Horizon(seconds(28 * 24), seconds(42 * 24), seconds(42 * 24))
    found = days.arrivals(horizon, *days.again(horizon, np.inf, np.random.default_rng(1)))
    assert len(found) == 10 * 4
    assert set(np.floor(found / DAY).astype(int) % 7) == {
        0,
        1,
        4,
        5,
        6,
    }  # the first day of 1970 was a Thursday


def test_a_short_memory_follows_a_new_level() -> None:
    late = [(f"late {case}", name, hours + 70 * 24) for case, name, hours in steady(28, a_day=8)]
    days = Days(history(log_of(steady(70, a_day=2) + late)))
    horizon = Horizon(seconds(98 * 24), seconds(126 * 24), seconds(126 * 24))

    def count(half_life: float) -> int:
        rng = np.random.default_rng(1)
        return len(days.arrivals(horizon, *days.again(horizon, half_life, rng)))

    assert count(WEEK) > 130
    assert count(np.inf) < 100


def test_a_time_within_the_history_is_like_the_days_beside_it() -> None:
    """Few cases in the first ten weeks, many in the last four: what is asked for is in the first."""
    late = [(f"late {case}", name, hours + 70 * 24) for case, name, hours in steady(28, a_day=8)]
    days = Days(history(log_of(steady(70, a_day=2) + late)))
    rng = np.random.default_rng(1)
    for begin in (-28, 14):
        horizon = Horizon(seconds(begin * 24), seconds((begin + 28) * 24), seconds((begin + 28) * 24))
        assert len(days.arrivals(horizon, *days.again(horizon, WEEK, rng))) < 60


def test_a_case_within_the_history_goes_the_way_of_those_beside_it() -> None:
    """In the first ten weeks cases take three hours, in the last four sixty."""
    late = [(f"late {case}", name, hours + 70 * 24) for case, name, hours in steady(28, a_day=8, took=60)]
    model = fit(history(log_of(steady(70, a_day=2) + late)))
    horizon = Horizon(seconds(7 * 24), seconds(35 * 24), seconds(60 * 24), cold=True)
    assert forecast(model, horizon, times=6).middle.median == 3 * HOUR


def test_where_all_weeks_are_alike_the_latest_days_count_as_ever() -> None:
    days = Days(history(log_of(steady(70))))
    within, after = np.array([days.days[10]]), np.array([days.days[-1] + 10])
    assert not days.uneven
    assert days.weights(within, WEEK).tolist() == days.weights(after, WEEK).tolist()


def test_a_new_level_shortly_before_the_end_is_followed() -> None:
    """From twenty cases a day to four, in the last sixth of the time."""
    late = [(f"late {case}", name, hours + 147 * 24) for case, name, hours in steady(35, a_day=4)]
    events = steady(147, a_day=20) + late
    model = fit(history(log_of(events)))
    horizon = Horizon(seconds(182 * 24), seconds(210 * 24), seconds(210 * 24))
    assert forecast(model, horizon, times=12).middle.arrivals.sum() < 200


def test_moments_far_outside_are_left_out_and_counted() -> None:
    found = history(log_of([*steady(28), ("x", "in", -20 * 365 * 24), ("y", "in", 50 * 365 * 24)]))
    assert found.left_out == 2
    assert found.length < 28 * DAY


def test_a_log_over_centuries_is_refused() -> None:
    with pytest.raises(Refused, match=r"over 18\d years"):
        history(log_of([(str(n), "in", n * 365 * 24) for n in range(-54, 130)]))


@pytest.fixture(scope="module")
def plain() -> Fitted:
    return fit(history(log_of(steady(60))))


def test_the_same_seed_forecasts_the_same_and_its_range_holds_the_middle(plain: Fitted) -> None:
    horizon = Horizon(seconds(60 * 24), seconds(74 * 24), seconds(74 * 24))
    one, two = (forecast(plain, horizon, times=10, seed=3) for _ in range(2))
    assert one.middle.wip.tolist() == two.middle.wip.tolist()
    assert one.middle.median == 3 * HOUR
    assert (one.low.arrivals <= one.middle.arrivals).all()


def one_clerk(days: int) -> list[Step]:
    """From nine to five: four cases of an hour come at nine, three of half an hour at four; the last of these
    is done the next morning, before the four of that day."""
    steps = []
    for day in range(days):
        nine, late = day * 24 + 9.0, 0.5 if day else 0.0
        for number in range(4):
            begun = nine + late + number
            steps.append((f"{day}.{number}", "long", nine, begun, begun + 1, "An"))
        for number, begun in enumerate((nine + 7, nine + 7.5, nine + 24)):
            steps.append((f"{day}.late {number}", "short", nine + 7, begun, begun + 0.5, "An"))
    return steps


def test_queues_played_again_give_the_times_of_the_log() -> None:
    """Who waits for the one clerk, and over night, does so in the play as well."""
    past = history(staffed_log(one_clerk(30)))
    player = Staffed(past, 1, 1)
    assert player.crews.sizes == (1,)
    every, days = np.arange(len(past)), player.days.days
    new = New(player.finished[0], past.arrived, every, days, np.arange(len(days)))
    horizon = Horizon(past.since, past.closed, past.until, cold=True)
    middle = slice(21, -14)  # the first and the last day are known in part only
    took = (player.ended(new, horizon) - past.arrived)[middle]
    assert took / HOUR == pytest.approx((past.ended - past.arrived)[middle] / HOUR)


def test_a_scene_can_be_played_with_other_people() -> None:
    """With two clerks few cases wait over night."""
    past = history(staffed_log(one_clerk(40)))
    horizon, player = held_back(past), Staffed(past, 1, 1)
    found = player.scene(player.new(0, horizon, chosen(past, queues=True)[0]), horizon)
    (desk,) = found.pools
    assert (desk.name, desk.servers) == ("desk", 1)
    days = slice(14, found.count - 14)

    def over_night(clerks: int) -> float:
        played = play(found.cases, [replace(desk, servers=clerks)])
        return float(((played.done - found.cases.arrival)[days] > 12 * HOUR).mean())

    assert over_night(1) > 3 * over_night(2)
