"""A play against what queueing theory says, and against the rules of pools: order, hours, batches, help."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Generator
from math import sqrt

import numpy as np
import pytest
import simpy

from motcua.insight.whatif.engine import play
from motcua.insight.whatif.model import NOBODY, Calendar, Cases, Order, Played, Pool, Seconds

HOUR = 3600.0
MORNINGS = Calendar(np.arange(10, dtype=np.float64) * 24 + 8, np.arange(10, dtype=np.float64) * 24 + 12)
"""From 8 to 12 on ten days, in hours."""


def one_step(arrival: list[float], duration: object, pool: Pool, priority: object = 0.0) -> Played:
    steps = np.ones(len(arrival), np.int64)
    return play(Cases.of(arrival, steps, 0, 0, duration, 0.0, priority), [pool])  # type: ignore[arg-type]


def erlang_c(servers: int, load: float) -> float:
    """The probability that somebody has to wait."""
    blocked = 1.0
    for count in range(1, servers + 1):
        blocked = load * blocked / (count + load * blocked)
    return blocked / (1 - load / servers * (1 - blocked))


def mean_and_error(values: Seconds, batches: int = 40) -> tuple[float, float]:
    """The mean of a series that depends on itself, and its standard error by batch means."""
    means = [batch.mean() for batch in np.array_split(values, batches)]
    return float(values.mean()), float(np.std(means, ddof=1)) / sqrt(batches)


@pytest.mark.parametrize("order", ["arrival", "priority"])
@pytest.mark.parametrize(("servers", "busy"), [(1, 0.5), (1, 0.8), (3, 0.8), (20, 0.9)])
def test_random_arrivals_and_work_wait_as_erlang_says(servers: int, busy: float, order: Order) -> None:
    rng, cases = np.random.default_rng(4), 200_000
    arrival = np.cumsum(rng.exponential(1 / (servers * busy), cases))
    played = one_step(list(arrival), rng.exponential(1, cases), Pool("desk", servers, order=order))
    mean, error = mean_and_error(played.start - played.ready)
    expected = erlang_c(servers, servers * busy) / (servers * (1 - busy))
    assert abs(mean - expected) < 4 * error
    assert error < expected / 10


def test_equal_work_waits_half_as_long() -> None:
    """Pollaczek and Khinchine: M/D/1 waits half of M/M/1."""
    rng, cases = np.random.default_rng(4), 200_000
    played = one_step(list(np.cumsum(rng.exponential(1 / 0.8, cases))), 1.0, Pool("desk", 1))
    mean, error = mean_and_error(played.start - played.ready)
    assert abs(mean - 0.8 / (2 * (1 - 0.8))) < 4 * error


def test_a_network_waits_as_each_of_its_queues_alone() -> None:
    """Jackson: random arrivals leave a queue as random arrivals, so the second waits as if it were first."""
    rng, cases = np.random.default_rng(4), 200_000
    arrival = np.cumsum(rng.exponential(1 / 1.6, cases))
    sample = Cases.of(
        arrival, np.full(cases, 2), 0, np.tile([0, 1], cases), rng.exponential(1, 2 * cases), delay=5.0
    )
    played = play(sample, [Pool("first", 2), Pool("second", 3)])
    for place, servers in ((0, 2), (1, 3)):
        mean, error = mean_and_error((played.start - played.ready)[place::2])
        assert abs(mean - erlang_c(servers, 1.6) / (servers - 1.6)) < 4 * error


def test_regular_arrivals_wait_for_nothing_until_they_come_too_fast() -> None:
    assert (one_step([0, 2, 4, 6], 2.0, Pool("desk", 1)).start == [0, 2, 4, 6]).all()
    assert (one_step([0, 1, 2, 3], 2.0, Pool("desk", 1)).start == [0, 2, 4, 6]).all()
    assert (one_step([0, 1, 2, 3], 2.0, Pool("desk", 2)).start == [0, 1, 2, 3]).all()


def test_the_same_sample_in_simpy_ends_at_the_same_moments() -> None:
    rng, cases, servers = np.random.default_rng(7), 300, [2, 1, 3]
    steps = rng.integers(0, 6, cases)
    total = int(steps.sum())
    sample = Cases.of(
        np.cumsum(rng.exponential(1, cases)),
        steps,
        0,
        rng.integers(0, 3, total),
        rng.exponential(0.7, total),
        rng.exponential(2, total),
    )
    played = play(sample, [Pool(str(place), count) for place, count in enumerate(servers)])
    assert np.array_equal(played.end, in_simpy(sample, servers))


def in_simpy(sample: Cases, servers: list[int]) -> Seconds:
    env = simpy.Environment()
    pools = [simpy.Resource(env, count) for count in servers]
    ended = np.full(len(sample.pool), np.nan)

    def dossier(case: int) -> Generator[simpy.Event, object, None]:
        yield env.timeout(sample.arrival[case])
        for step in range(sample.first[case], sample.first[case + 1]):
            yield env.timeout(sample.delay[step])
            with pools[sample.pool[step]].request() as turn:
                yield turn
                yield env.timeout(sample.duration[step])
            ended[step] = env.now

    for case in range(len(sample)):
        env.process(dossier(case))
    env.run()
    return ended


def test_work_goes_on_over_the_night() -> None:
    played = one_step([9, 9, 11, 13], 2.0, Pool("desk", 1, MORNINGS))
    assert played.start.tolist() == [9, 11, 33, 35]
    assert played.end.tolist() == [11, 33, 35, 57]


def test_what_ends_at_closing_leaves_the_next_for_the_morning() -> None:
    assert one_step([8, 9], 4.0, Pool("desk", 1, MORNINGS)).start.tolist() == [8, 32]


def test_after_the_last_hours_nothing_ends() -> None:
    played = one_step([0, 0, 0], 39.0, Pool("desk", 1, MORNINGS))
    assert played.start.tolist() == [8, 227, np.inf]
    assert played.end.tolist() == [227, np.inf, np.inf]
    assert played.server.tolist() == [0, 0, NOBODY]


def test_a_step_after_one_that_never_ends_is_never_ready() -> None:
    played = play(Cases.of([0.0], [2], 0, 0, [99.0, 1.0]), [Pool("desk", 1, MORNINGS)])
    assert played.ready.tolist() == [0, np.inf]
    assert played.done.tolist() == [np.inf]


def test_signatures_are_given_once_a_day_in_the_order_of_the_folder() -> None:
    pool = Pool("director", 1, batch=np.array([16.0, 40.0]))
    played = one_step([10, 16, 9, 17, 41], 0.5, pool)
    assert played.start.tolist() == [16.5, 17.0, 16.0, 40.0, np.inf]


def test_the_most_urgent_is_next() -> None:
    pool = Pool("desk", 1, order="priority")
    assert one_step([0, 1, 2, 3], 5.0, pool, [9, 8, 7, 8]).start.tolist() == [0, 10, 5, 15]


def test_of_those_who_come_at_once_the_most_urgent_is_first_even_at_opening_and_in_a_batch() -> None:
    asked = [3.0, 1.0, 2.0]
    for pool in (
        Pool("desk", 1, order="priority"),
        Pool("desk", 1, MORNINGS, order="priority"),
        Pool("desk", 1, batch=np.array([9.0]), order="priority"),
    ):
        assert np.argsort(one_step([0, 0, 0], 1.0, pool, asked).start).tolist() == [1, 2, 0]


def test_others_help_when_they_can_begin_sooner() -> None:
    sample = Cases.of([0, 0, 0, 0], [1, 1, 1, 1], 0, [0, 0, 0, 1], 2.0)
    played = play(sample, [Pool("desk", 1, helped_by=("back",)), Pool("back", 1)])
    assert played.start.tolist() == [0, 0, 2, 2]
    assert played.server.tolist() == [0, 1, 0, 1]


def test_a_second_shift_is_a_pool_that_helps() -> None:
    late = Calendar(MORNINGS.opens + 4, MORNINGS.opens + 10)
    played = one_step([8, 8, 8], 4.0, Pool("desk", 1, MORNINGS))
    shifts = play(played.cases, [Pool("desk", 1, MORNINGS, helped_by=("late",)), Pool("late", 1, late)])
    assert played.end.tolist() == [12, 36, 60]
    assert shifts.end.tolist() == [12, 16, 38]


def test_a_step_that_needs_nobody_takes_its_time() -> None:
    played = play(Cases.of([3, 4], [1, 1], 0, NOBODY, 10.0, 1.0), [])
    assert played.end.tolist() == [14, 15]
    assert played.server.tolist() == [NOBODY, NOBODY]


def test_a_case_without_steps_is_done_as_it_comes() -> None:
    played = play(Cases.of([3, 1, 2], [0, 1, 0], 0, 0, 4.0), [Pool("desk", 1)])
    assert played.done.tolist() == [3, 5, 2]


def test_without_anybody_nothing_begins() -> None:
    assert one_step([0], 1.0, Pool("desk", 0)).start.tolist() == [np.inf]
    assert one_step([0], 1.0, Pool("desk", 0, order="priority")).start.tolist() == [np.inf]


def test_what_cannot_be_played_is_refused() -> None:
    with pytest.raises(ValueError, match="not there"):
        play(Cases.of([0], [1], 0, 1, 1.0), [Pool("desk", 1)])
    for pools in ([Pool("desk", 1), Pool("desk", 2)], [Pool("desk", 1, helped_by=("back",))]):
        with pytest.raises(ValueError, match="name of its own"):
            play(Cases.of([0], [1], 0, 0, 1.0), pools)
    with pytest.raises(ValueError, match="negative"):
        Cases.of([0], [1], 0, 0, -1.0)
    with pytest.raises(ValueError, match="belong"):
        Cases(np.zeros(1), np.array([0, 2]), np.zeros(1), np.zeros(1), np.zeros(1), np.zeros(1))  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="one after the other"):
        Calendar(np.array([1.0, 2.0]), np.array([3.0, 4.0]))
    with pytest.raises(ValueError, match="ascend"):
        Pool("desk", 1, batch=np.array([2.0, 1.0]))


def test_the_compiler_is_loaded_by_the_first_play_only() -> None:
    code = "import sys, motcua.insight.whatif.engine; sys.exit('numba' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], env={"PYTHONPATH": "src"}).returncode == 0
