"""The process of a log: figures to be checked by hand, and those of a reference where logs are there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from motcua.insight.log import read
from motcua.insight.process import read_process
from motcua.insight.process.flow import flow, thinned
from motcua.insight.process.handing import hand_overs
from motcua.insight.process.performed import merged, performed
from motcua.insight.process.slowest import slowest
from motcua.insight.process.waiting import waits
from tests.insight.process_logs import log_of, with_states

LOGS = Path(__file__).parents[3] / "shared" / "data" / "event-logs"

CLAIMS = log_of(
    "in@0 check@10 decide@20 out@30",
    "in@0 check@30 decide@90 out@100",
    "in@0 check@20 ask@25 check@85 decide@95 out@100",
    "in@0 out@5",
)


def test_the_map_counts_what_follows_what_and_its_median_waiting() -> None:
    whole = flow(CLAIMS, waits(CLAIMS))
    told = {(f.one, f.two): (f.count, f.median / 60, f.total / 60) for f in whole.follows}
    assert told == {
        ("in", "check"): (3, 20, 60),
        ("check", "decide"): (3, 10, 80),
        ("decide", "out"): (3, 10, 25),
        ("check", "ask"): (1, 5, 5),
        ("ask", "check"): (1, 60, 60),
        ("in", "out"): (1, 5, 5),
    }
    assert [(s.activity, s.count, s.cases, s.begins, s.ends) for s in whole.steps] == [
        ("in", 4, 4, 4, 0),
        ("check", 4, 3, 0, 0),
        ("ask", 1, 1, 0, 0),
        ("decide", 3, 3, 0, 0),
        ("out", 4, 4, 0, 4),
    ]


def test_a_thinned_map_tells_its_share_and_leaves_no_step_hanging() -> None:
    whole = flow(CLAIMS, waits(CLAIMS))
    part = thinned(whole, share=0.5)
    assert {(f.one, f.two) for f in part.follows} == {
        ("in", "check"),
        ("check", "decide"),
        ("decide", "out"),
        ("check", "ask"),
        ("ask", "check"),
    }
    assert part.shown == pytest.approx(11 / 12)
    assert (part.follows_left_out, part.steps_left_out) == (1, 0)
    assert thinned(whole, 1).follows == whole.follows
    few = thinned(whole, 1, most_steps=3)
    assert {step.activity for step in few.steps} == {"in", "check", "out"}
    assert (few.steps_left_out, few.follows_left_out) == (2, 4)


def test_the_step_that_costs_most_waiting_stands_first() -> None:
    found = read_process(CLAIMS).bottlenecks
    assert [(b.activity, b.waited / 60) for b in found[:2]] == [("check", 120), ("decide", 80)]
    assert found[0].share == pytest.approx(120 / 235)
    assert (found[0].median / 60, found[0].count, found[0].worked) == (25, 4, None)
    assert sum(b.share for b in found) == pytest.approx(1)


def test_working_is_parted_from_waiting_where_the_log_tells_when_work_began() -> None:
    process = read_process(log_of("in@0 check@50-60 out@65-70"))
    check, out = process.bottlenecks
    assert process.tells_work
    assert (check.waited / 60, check.worked) == (50, 600)
    assert (out.waited / 60, out.worked) == (5, 300)


def test_of_several_states_the_first_beginning_belongs_to_the_first_end() -> None:
    log = performed(
        with_states("a.schedule@0 a.start@10 a.start@12 a.complete@20 a.complete@40 b.complete@41 c.note@50")
    )
    assert [log.activities[n] for n in log.activity] == ["a", "a", "b", "c"]
    assert [s / 60_000_000 for s in log.start[:2]] == [10, 12]
    assert read_process(log).tells_work


def test_an_end_without_a_beginning_before_it_has_no_work() -> None:
    log = performed(with_states("a.complete@5 a.start@10", "a.start@1 a.complete@2"))
    assert waits(log).worked.tolist()[1:] == [60]
    assert not waits(log).worked[0] >= 0


def test_ways_through_with_their_medians() -> None:
    found = read_process(log_of("a@0 b@10", "a@0 b@30", "a@0 b@5 b@6")).variants
    assert (found.different, found.cases) == (2, 3)
    assert (found.top[0].path, found.top[0].cases, found.top[0].median / 60) == (("a", "b"), 2, 20)
    assert found.top[1].share == pytest.approx(1 / 3)


def test_what_is_done_again() -> None:
    found = read_process(log_of("a@0 b@1 b@2 b@3", "a@0 b@1", "a@0 b@1 a@2 b@3")).rework
    assert (found.cases, found.touched) == (3, 2)
    assert [(r.activity, r.cases, r.times) for r in found.repeats] == [("b", 2, 3), ("a", 1, 1)]


def test_hand_overs_between_officers_and_between_offices() -> None:
    log = log_of("a/x1@0 b/x1@5 c/x2@15 d/y1@20", "a/x1@0 b@1 c/x2@2")
    waited = waits(log)
    officers = hand_overs(log, waited)
    assert (officers.neighbours, officers.changed) == (3, 2)
    assert [(p.giver, p.taker, p.count, p.median) for p in officers.pairs] == [
        ("x1", "x2", 1, 600),
        ("x2", "y1", 1, 300),
    ]
    assert [(p.giver, p.taker) for p in hand_overs(log, waited, "role").pairs] == [("x", "y")]


def test_what_is_done_line_by_line_is_one_step() -> None:
    log = merged(log_of("a@0 b@1 b@2 c@3 b@4", "b@0 b@9"), frozenset({"b"}))
    assert [log.activities[n] for n in log.activity] == ["a", "b", "c", "b", "b"]
    assert log.at[1] / 60_000_000 == 2


def test_the_cases_that_waited_longest_stand_behind_a_step() -> None:
    assert [(w.case, w.before, w.seconds / 60) for w in slowest(CLAIMS, "check")][:2] == [
        ("3", "ask", 60),
        ("2", "in", 30),
    ]
    assert [w.case for w in slowest(CLAIMS, "check", "in")] == ["2", "3", "1"]
    assert slowest(CLAIMS, "nothing of the kind") == ()


needs_logs = pytest.mark.skipif(
    not LOGS.exists(), reason="the public event logs are not beside this checkout"
)


@needs_logs
@pytest.mark.parametrize("name", ["wabo-receipt.csv", "helpdesk.xes", "bpic2020-domestic.xes"])
def test_public_logs_have_the_figures_of_the_reference(name: str) -> None:
    """Where every event is a step of its own, the map counts what the reference counts."""
    expected = json.loads((LOGS / "reference" / f"{name.split('.')[0]}.json").read_text("utf-8"))
    process = read_process(read(LOGS / f"{name}.gz"), share=1, most_steps=1000)
    assert len(process.map.follows) == expected["dfg_edges"]
    assert sum(follow.count for follow in process.map.follows) == expected["dfg_total"]
    assert {s.activity: s.begins for s in process.map.steps if s.begins} == expected["start"]
    assert process.variants.different == expected["variants"]
    assert [[v.cases, list(v.path)] for v in process.variants.top[:5]] == expected["top_variants"]
    told = expected["handover"]
    assert process.officers.neighbours == told["total"]
    assert process.officers.changed == told["total"] - told["self"]
