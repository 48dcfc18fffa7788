"""An office from its log: what may be asked, and that what a change would do is what it does in truth."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from motcua.insight.log import Log
from motcua.insight.log.model import NEVER
from motcua.insight.whatif.history import DAY, history
from motcua.insight.whatif.model import NOBODY, Cases
from motcua.insight.whatif.office.answer import NotTrusted, answer
from motcua.insight.whatif.office.asking import change_of
from motcua.insight.whatif.office.levers import NoLever, NoSuchValue, read_lever, rearranged
from motcua.insight.whatif.office.tried import Tried, tried
from motcua.insight.whatif.office.values import as_values, made_again
from motcua.insight.whatif.replay import Scene
from motcua.kernel.errors import Refused
from tests.insight.whatif.logs import log_of, steady
from tests.insight.whatif.simulated import office_log

CASES_A_DAY, AGAIN = 18.0, 0.2


@pytest.fixture(scope="module")
def log() -> Log:
    return office_log(a_day=CASES_A_DAY, again=AGAIN)


@pytest.fixture(scope="module")
def office(log: Log) -> Tried:
    return tried(log)


def truth(a_day: float = CASES_A_DAY, again: float = AGAIN, assessors: int = 2) -> tuple[float, float]:
    """Days within which half and nine in ten are done, in eighty weeks of the same office."""
    long = history(office_log(weeks=80, a_day=a_day, again=again, assessors=assessors, seed=99))
    median, p90 = np.quantile((long.ended - long.arrived) / DAY, [0.5, 0.9])
    return float(median), float(p90)


def test_what_the_log_shows_is_tried_and_may_be_asked(office: Tried) -> None:
    assert office.usable
    assert office.queues
    levers = {lever.name: lever.now for lever in office.levers}
    assert levers["people.assess"] == 2
    assert {"arrivals", "hours", "work.receive", "drop.assess", "again.assess"} <= levers.keys()
    assert "again.receive" not in levers
    assert office.errors["median"] < 1 / 3
    assert office.errors["on_time"] < 0.1


@pytest.mark.parametrize(
    ("change", "there"),
    [
        ({}, {}),
        ({"people.assess": 3.0}, {"assessors": 3}),
        ({"again.assess": 0.0}, {"again": 0.0}),
        ({"arrivals": 0.8}, {"a_day": 0.8 * CASES_A_DAY}),
        ({"people.assess": 1.0, "arrivals": 0.5}, {"assessors": 1, "a_day": 0.5 * CASES_A_DAY}),
    ],
    ids=["nothing", "one assessor more", "nothing twice", "fewer cases", "half of all"],
)
def test_the_range_with_its_error_holds_the_truth(
    office: Tried, change: dict[str, float], there: dict[str, float]
) -> None:
    found = answer(office, change)["measures"]
    for measure, days in zip(("median", "p90"), truth(**there), strict=True):  # type: ignore[arg-type]
        low, _middle, high = found[measure]["changed"]
        off = found[measure]["off"]
        assert low * (1 - off) <= days <= high * (1 + off)


def test_one_more_at_the_bottleneck_shortens_the_wait_and_at_the_desk_does_not(office: Tried) -> None:
    assess, desk = (answer(office, {f"people.{group}": 3.0})["measures"] for group in ("assess", "receive"))
    assert assess["p90"]["lower_in"] == 40
    assert assess["load.assess"]["difference"][2] < -0.15
    assert assess["load.receive"]["difference"] == [0, 0, 0]
    assert abs(desk["median"]["difference"][1]) < 0.1 * desk["median"]["without"][1]


def test_every_lever_moves_what_it_should(office: Tried) -> None:
    def moved(change: dict[str, float], measure: str = "median") -> float:
        difference: float = answer(office, change, worlds=10)["measures"][measure]["difference"][1]
        return difference

    assert moved({"arrivals": 1.1}) > 0
    assert moved({"arrivals": 1.1}, "cases") == pytest.approx(0.1 * CASES_A_DAY * 5 * 16 * 0.3, rel=0.3)
    assert moved({"hours": 2.0}, "load.assess") < -0.1
    assert moved({"work.assess": 0.5}) < 0
    assert moved({"drop.receive": 0.0}, "load.receive") < -0.1
    assert moved({"drop.receive": 1.0}, "load.receive") == moved({"drop.receive": 0.0}, "load.receive")
    assert moved({"people.assess": 2.0}) == 0


def test_whoever_is_freed_of_a_request_is_freed_of_its_answer_too() -> None:
    """Each case: receive, ask, answer, assess, ask again, assess again."""
    names, way = ("receive", "ask", "answer", "assess", "assess"), (0, 1, 2, 3, 1, 3)
    cases = Cases.of(np.zeros(300), np.full(300, len(way)), np.tile(way, 300), NOBODY, 1.0)
    scene = Scene(cases, (), 300)

    def left(change: dict[str, float]) -> list[tuple[int, ...]]:
        found = rearranged(scene, change, names, 0.0, np.random.default_rng(1)).cases
        return [tuple(part.tolist()) for part in np.split(found.activity, found.first[1:-1])]

    assert set(left({"less.ask": 0.5, "less.answer": 0.5})) == {way, (0, 3, 3)}
    assert 100 < left({"less.ask": 0.5}).count(way) < 200
    assert set(left({"again.assess": 0.0})) == {(0, 1, 2, 3)}
    assert set(left({"again.assess": 1.0})) == {way}


def test_equal_questions_have_equal_answers_also_when_the_office_is_made_again(
    log: Log, office: Tried
) -> None:
    again = made_again(log, as_values(office, log))
    assert answer(again, {"arrivals": 1.1}, 4) == answer(office, {"arrivals": 1.1}, 4, threads=1)


@pytest.mark.parametrize(
    ("written", "value"), [("+10%", 1.1), ("90%", 0.9), ("1,5", 1.5), ("x0.8", 0.8), ("−20 %", 0.8)]
)
def test_a_share_may_be_written_in_many_ways(log: Log, office: Tried, written: str, value: float) -> None:
    change = change_of(as_values(office, log), [("arrivals", written)])
    assert change == {"arrivals": pytest.approx(value)}


@pytest.mark.parametrize("written", ["arrivals=5", "arrivals=many", "people.assess=2,5", "people.assess=0"])
def test_a_value_that_cannot_be_is_told_with_its_bounds(log: Log, office: Tried, written: str) -> None:
    with pytest.raises(NoSuchValue, match="between"):
        change_of(as_values(office, log), [read_lever(written)])


def test_what_is_not_there_cannot_be_set(log: Log, office: Tried) -> None:
    with pytest.raises(NoLever, match=r"people\.assess"):
        change_of(as_values(office, log), [("people.head", "2")])


def test_what_a_log_does_not_tell_is_refused_and_nothing_else(log: Log) -> None:
    """Without the begin of work and without deadlines: no people, nothing of being on time, but returns."""
    bare = replace(log, start=np.full(len(log), NEVER, np.int64), of_case=[{} for _ in log.cases])
    values = as_values(office := tried(bare), bare)
    assert not office.queues
    assert not office.tells("on_time")
    assert [reason.code for reason in office.refused if reason.asked == "on_time"] == ["no_deadline"]
    with pytest.raises(Refused, match="not when work on it began"):
        change_of(values, [("people.assess", "3")])
    found = answer(office, change_of(values, [("again.assess", "0%")]), worlds=10)["measures"]
    assert found["p90"]["difference"][1] < 0
    assert not [name for name in found if name.startswith("load")]


@pytest.mark.parametrize(
    ("weeks", "a_day", "code"), [(4, 18, "too_few_weeks"), (16, 0.5, "too_few_cases")], ids=["short", "few"]
)
def test_a_small_log_is_refused_whole(weeks: int, a_day: float, code: str) -> None:
    found = tried(office_log(weeks=weeks, a_day=a_day))
    assert not found.usable
    assert code in [reason.code for reason in found.refused if not reason.asked]
    with pytest.raises(NotTrusted):
        answer(found, {})


def test_an_office_that_was_changing_is_refused_and_says_so() -> None:
    """It takes ten days, then five, and in the end an hour: no part of it tells what comes next."""
    parts = [(7 * 8, 240.0, 0), (7 * 8, 120.0, 7 * 8), (7 * 8, 1.0, 7 * 16)]
    events = [
        (f"{begin}.{case}", act, hours + 24 * begin)
        for days, took, begin in parts
        for case, act, hours in steady(days, took=took)
    ]
    found = tried(log_of(events))
    assert not found.usable
    assert "trend" in [reason.code for reason in found.refused]
