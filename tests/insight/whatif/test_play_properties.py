"""What holds in every play: nobody does two things, nobody is idle while work waits, no work is lost."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.insight.whatif.engine import play
from motcua.insight.whatif.model import ALWAYS, NOBODY, Calendar, Cases, Played, Pool, Seconds

SHIFTS = (
    ALWAYS,
    Calendar(np.arange(200, dtype=np.float64) * 24 + 8, np.arange(200, dtype=np.float64) * 24 + 12),
    Calendar(np.arange(200, dtype=np.float64) * 24 + 10, np.arange(200, dtype=np.float64) * 24 + 17),
)
TWICE_A_DAY = np.arange(400) * 12.0 + 11


@st.composite
def houses(draw: st.DrawFn) -> list[Pool]:
    names = [str(place) for place in range(draw(st.integers(1, 3)))]
    return [
        Pool(
            name,
            draw(st.integers(1, 3)),
            draw(st.sampled_from(SHIFTS)),
            draw(st.sampled_from([None, TWICE_A_DAY])),
            draw(st.sampled_from(["arrival", "priority"])),
            tuple(draw(st.sets(st.sampled_from([other for other in names if other != name]))))
            if len(names) > 1
            else (),
        )
        for name in names
    ]


@st.composite
def plays(draw: st.DrawFn) -> Played:
    """Small whole numbers, so that much happens at the same moment."""
    pools = draw(houses())
    steps = draw(st.lists(st.integers(0, 4), min_size=1, max_size=12))
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    total = sum(steps)
    sample = Cases.of(
        rng.integers(0, 20, len(steps)),
        steps,
        0,
        rng.integers(NOBODY, len(pools), total),
        rng.integers(0, 6, total),
        rng.integers(0, 3, total) * 5,
        rng.integers(0, 4, len(steps)),
    )
    return play(sample, pools)


def given_out(played: Played) -> Seconds:
    """When each step can begin at the earliest: ready, and in its batch."""
    at = played.ready.copy()
    for place, pool in enumerate(played.pools):
        if pool.batch is not None:
            mine = played.cases.pool == place
            at[mine] = pool.batch[np.searchsorted(pool.batch, at[mine])]
    return at


def people(played: Played) -> list[Pool]:
    return [pool for pool in played.pools for _ in range(pool.servers)]


def who_can(played: Played, pool: Pool) -> list[int]:
    helpers = {pool.name, *pool.helped_by}
    return [server for server, own in enumerate(people(played)) if own.name in helpers]


@given(plays())
@settings(max_examples=150, deadline=None)
def test_all_is_done_in_order_and_no_work_is_lost(played: Played) -> None:
    cases = played.cases
    assert np.isfinite(played.end).all()
    assert (played.start >= given_out(played)).all()
    begins = np.isin(np.arange(len(cases.pool)), cases.first[:-1])
    earlier = np.where(begins, cases.arrival[cases.case], np.roll(played.end, 1))
    assert np.array_equal(played.ready, earlier + cases.delay)
    for step, server in enumerate(played.server):
        hours = people(played)[server].calendar if server != NOBODY else ALWAYS
        began, ended = hours.passed(np.array([played.start[step], played.end[step]]))
        assert ended - began == cases.duration[step]


@given(plays())
@settings(max_examples=150, deadline=None)
def test_each_step_is_done_by_one_who_can_within_their_hours_and_one_at_a_time(played: Played) -> None:
    for server, own in enumerate(people(played)):
        mine = np.flatnonzero(played.server == server)
        mine = mine[np.lexsort((played.end[mine], played.start[mine]))]
        assert (played.start[mine][1:] >= played.end[mine][:-1]).all()
        span = np.searchsorted(own.calendar.closes, played.start[mine], "right")
        assert (own.calendar.opens[span] <= played.start[mine]).all()
    for step, pool in enumerate(played.cases.pool):
        able = who_can(played, played.pools[pool]) if pool != NOBODY else [NOBODY]
        assert played.server[step] in able


@given(plays())
@settings(max_examples=150, deadline=None)
def test_nobody_who_could_do_it_is_idle_while_a_step_waits(played: Played) -> None:
    since = given_out(played)
    for step in np.flatnonzero(played.start > since):
        for server in who_can(played, played.pools[played.cases.pool[step]]):
            hours = people(played)[server].calendar
            mine = played.server == server
            edges = (np.clip(at[mine], since[step], played.start[step]) for at in (played.start, played.end))
            began, ended = (hours.passed(edge) for edge in edges)
            is_open = np.diff(hours.passed(np.array([since[step], played.start[step]])))[0]
            assert (ended - began).sum() == is_open


@given(plays())
@settings(max_examples=150, deadline=None)
def test_first_is_who_was_ready_first_or_is_most_urgent(played: Played) -> None:
    since, urgency = given_out(played), played.cases.priority[played.cases.case]
    for place, pool in enumerate(played.pools):
        mine = np.flatnonzero(played.cases.pool == place)
        if pool.order == "arrival":
            in_order = mine[np.lexsort((played.start[mine], played.ready[mine]))]
            assert (np.diff(played.start[in_order]) >= 0).all()
            continue
        for step in mine:
            waiting = (since[mine] < played.start[step]) & (played.start[mine] > played.start[step])
            assert (urgency[mine][waiting] >= urgency[step]).all()


@given(plays())
@settings(max_examples=30, deadline=None)
def test_equal_samples_give_equal_plays(played: Played) -> None:
    again = play(played.cases, played.pools)
    assert np.array_equal(again.end, played.end)
    assert np.array_equal(again.server, played.server)
