"""Every lever moves the answer in the direction that reason demands, and only levers move it."""

from __future__ import annotations

from datetime import time
from functools import cache
from typing import Any

import pytest

from motcua.insight.whatif.reform.figured import KINDS
from motcua.insight.whatif.reform.played import Question, Told
from motcua.insight.whatif.reform.recompute import command, read_change
from motcua.insight.whatif.reform.scenario import NotChangeable, Scenario
from motcua.insight.whatif.reform.shipped import shipped
from motcua.insight.whatif.reform.worlds import World, drawn

BAC_GIANG = shipped("bac-giang")
DECISION = BAC_GIANG.change
SHORT = [[time(7, 30), time(11, 30)], [time(13, 30), time(16, 0)]]


@cache
def _played(key: tuple[tuple[str, Any], ...]) -> Told:
    return Question(BAC_GIANG.asking({name: _value(value) for name, value in key})).told(World(0, {}))


def _value(value: Any) -> Any:
    return SHORT if value == "short" else value


def told(**change: Any) -> Told:
    """What the world in the middle says of a change; `__` stands for the dots of a key."""
    return _played(tuple(sorted((name.replace("__", "."), value) for name, value in change.items())))


def decided(**more: Any) -> Told:
    """The decision of 1 April 2023 with something else."""
    return _played(tuple(sorted({**DECISION, **{k.replace("__", "."): v for k, v in more.items()}}.items())))


def test_no_lever_is_no_change() -> None:
    same = told()
    assert same.without == same.changed


def test_equal_questions_have_equal_answers() -> None:
    world = drawn(BAC_GIANG)[3]
    assert Question(BAC_GIANG).told(world) == Question(BAC_GIANG).told(world)


def test_the_past_does_not_know_of_the_change() -> None:
    assert told().past == decided().past == told(courier__runs=5).past


def test_the_same_dossiers_come_with_and_without_the_change() -> None:
    both = decided()
    assert both.without["dossiers"] == both.changed["dossiers"] == told().changed["dossiers"]


def test_deciding_in_the_districts_saves_the_road_and_moves_the_work() -> None:
    both = decided()
    assert both.changed["median"] < both.without["median"]
    assert both.changed["mean.road"] == both.changed["sendings"] == 0 < both.without["mean.road"]
    assert both.changed["load_province"] < both.without["load_province"]
    assert both.changed["hours_districts"] > both.without["hours_districts"]
    for office in BAC_GIANG.offices:
        if office.level == "district":
            name = f"load.{office.code}.assessor"
            assert both.changed[name] > both.without[name]


def test_the_mandate_of_one_procedure_moves_that_one_only() -> None:
    one = told(mandate__survivors="district")
    assert 0 < one.changed["sendings"] < one.without["sendings"]


@pytest.mark.parametrize(
    ("key", "better", "worse", "measure"),
    [
        ("courier.runs", 5, 1, "mean"),
        ("courier.days", 0.2, 3, "mean.road"),
        ("signing.province", 5, 1, "mean.signature"),
        ("supplement.door", 0.3, 2.0, "asked"),
        ("citizen.days", 3, 20, "mean.family"),
        ("minutes.survivors", 30, 240, "hours"),
        ("visits.province", 0.0, 0.5, "km"),
        ("staff.24.assessor", 20, 11, "load_province"),
        ("staff.220.assessor", 4, 1, "load.220.assessor"),
    ],
)
def test_a_lever_moves_its_measure(key: str, better: float, worse: float, measure: str) -> None:
    before, after = (_played(((key, value),)).changed[measure] for value in (better, worse))
    assert before < after


def test_a_longer_promise_is_kept_more_often() -> None:
    shares = [told(limit__survivors=days).changed["on_time"] for days in (4, 8, 12)]
    assert shares == sorted(shares)
    assert shares[0] < shares[-1]


def test_merged_steps_need_no_signature_of_their_own() -> None:
    merged = told(signature="merged")
    assert merged.changed["mean.signature"] == 0 < merged.without["mean.signature"]
    assert merged.changed["mean"] < merged.without["mean"]


def test_shorter_opening_hours_make_everybody_busier() -> None:
    shorter = told(hours="short")
    assert shorter.changed["load_province"] > shorter.without["load_province"]
    assert shorter.changed["mean.work"] > shorter.without["mean.work"]


def test_training_and_trial_make_the_districts_quicker() -> None:
    assert decided(trial__dossiers=100).changed["hours_districts"] < decided().changed["hours_districts"]


def test_filing_anywhere_spreads_the_dossiers_and_leaves_the_ways_unknown() -> None:
    anywhere = told(elsewhere=1)
    assert "km" in anywhere.without
    assert "km" not in anywhere.changed
    assert anywhere.changed["dossiers"] == anywhere.without["dossiers"]


def test_the_kinds_of_time_add_up_to_all_of_it() -> None:
    for one in (decided().without, decided().changed):
        assert sum(one[f"mean.{kind}"] for kind in KINDS) == pytest.approx(one["mean"])


@pytest.mark.parametrize(
    "change",
    [
        {"no.such": 1},
        {"courier.runs": "often"},
        {"courier.runs": -1},
        {"mandate.survivors": "ward"},
        {"staff.220.assessor": 0},
        {"staff.999.assessor": 3},
        {"staff.220.pilot": 3},
        {"growth": 0.5},
        {"people": 1},
        {"hours": [[time(13), time(17)], [time(8), time(11)]]},
    ],
)
def test_what_is_no_lever_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(NotChangeable):
        BAC_GIANG.asking(change)


@pytest.mark.parametrize(
    "typed", ["staff.220.assessor=3", "signature=merged", "hours=07:00-11:30,13:00-17:00", "courier.days=0.5"]
)
def test_what_was_asked_can_be_typed_again(typed: str) -> None:
    key, value = read_change(typed)
    asked = BAC_GIANG.asking({**DECISION, key: value})
    assert command(asked) == f"./motcua whatif bac-giang --set {typed}"
    assert asked.digest == BAC_GIANG.asking({**DECISION, key: value}).digest


def test_another_question_has_another_digest() -> None:
    asked: list[Scenario] = [BAC_GIANG, BAC_GIANG.asking({}), BAC_GIANG.asking(DECISION, worlds=8)]
    assert len({one.digest for one in asked}) == 3
    assert BAC_GIANG.asking(DECISION).digest == BAC_GIANG.digest
