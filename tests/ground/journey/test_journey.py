"""No sequence of commands leads outside the table; and the table says what the law of the desk says."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from motcua.journey.dossier import Command, Event, Outcome, State, decide, evolve, replay
from motcua.journey.status import (
    ENDED,
    LABELS,
    NATIONAL,
    NATIONAL_LABELS,
    OPEN,
    TERMINAL,
    WAITING_FOR_CITIZEN,
    National,
    Status,
)
from motcua.journey.table import LABELS as ACT_LABELS
from motcua.journey.table import TRANSITIONS, Act, acts_from
from motcua.kernel.errors import Refused

DAY = datetime(2023, 4, 3, 17, 0, tzinfo=UTC)
FACTS = st.fixed_dictionaries(
    {},
    optional={
        "lines": st.integers(1, 3),
        "office": st.integers(1, 3),
        "to": st.integers(1, 3),
        "line": st.integers(-1, 4),
        "outcome": st.sampled_from([outcome.value for outcome in Outcome]),
        "missing": st.lists(st.just("death_paper"), max_size=1),
        "reason": st.sampled_from(["", "because"]),
        "promise": st.integers(-3, 9).map(lambda days: DAY + timedelta(days)),
    },
)
AT_THE_DOOR = {"lines": 2, "office": 1, "promise": DAY}
NEEDED: dict[Act, dict[str, Any]] = {
    Act.RECEIVE: AT_THE_DOOR,
    Act.RETURN_INCOMPLETE: {**AT_THE_DOOR, "missing": ["death_paper"]},
    Act.DECLINE: {**AT_THE_DOOR, "reason": "because"},
    Act.ISSUE: {"to": 1},
    Act.ASSESS: {"line": 0, "outcome": "granted"},
}
"""What the office always writes with an act, whatever somebody asks for."""


class AnyOffice(RuleBasedStateMachine):
    """An office in which everybody tries everything at any time."""

    @initialize()
    def nothing_yet(self) -> None:
        self.state = State()
        self.events: list[Event] = []

    @rule(act=st.sampled_from(Act), by=st.integers(1, 3), facts=FACTS)
    def somebody_tries(self, act: Act, by: int, facts: dict[str, Any]) -> None:
        before = self.state
        verdict = decide(before, Command(act, by, NEEDED.get(act, {}) | facts))
        if isinstance(verdict, Refused):
            assert verdict.code
            assert verdict.english()
            return
        self.state = evolve(before, verdict)
        self.events.append(verdict)
        assert TRANSITIONS[before.status, act] == self.state.status

    @rule(by=st.integers(1, 3))
    def the_next_sensible_thing_happens(self, by: int) -> None:
        act = next((act for act in SENSIBLE if act in acts_from(self.state.status)), None)
        if act:
            for line in range(len(self.state.lines)) if act is Act.PROPOSE else ():
                self.somebody_tries(Act.ASSESS, by, {"line": line, "outcome": "granted"})
            self.somebody_tries(act, by, NEEDED.get(act, {}))

    @invariant()
    def the_journal_tells_the_same_story(self) -> None:
        if hasattr(self, "state"):
            assert replay(self.events) == self.state

    @invariant()
    def a_dossier_that_is_somewhere_is_at_an_office(self) -> None:
        if hasattr(self, "state") and self.state.status:
            assert self.state.office

    @invariant()
    def nothing_is_decided_with_a_line_open(self) -> None:
        if hasattr(self, "state") and self.state.status in (Status.PROPOSED, Status.APPROVED, Status.ISSUED):
            assert Outcome.PENDING not in self.state.lines


SENSIBLE = [
    Act.RECEIVE,
    Act.TAKE,
    Act.SUPPLEMENT,
    Act.PROPOSE,
    Act.APPROVE,
    Act.SIGN,
    Act.ISSUE,
    Act.DELIVER,
    Act.ASSESS,
]

TestAnyOffice = AnyOffice.TestCase
TestAnyOffice.settings = settings(max_examples=120, stateful_step_count=25, deadline=None)


def at(status: Status, **changes: Any) -> State:
    return State(status, office=1, lines=(Outcome.GRANTED,), promise=DAY, **changes)


def verdict(state: State, act: Act, by: int = 1, **facts: Any) -> str:
    """The status after, or the code of the refusal."""
    result = decide(state, Command(act, by, facts))
    return result.code if isinstance(result, Refused) else str(evolve(state, result).status)


RULES = [
    ("a reason is needed to refuse", at(Status.IN_PROCESS), Act.REFUSE, {}, "reason_missing"),
    ("with a reason it is refused", at(Status.IN_PROCESS), Act.REFUSE, {"reason": "x"}, "refused"),
    (
        "a supplement request names what is missing",
        at(Status.IN_PROCESS),
        Act.REQUEST_SUPPLEMENT,
        {"missing": []},
        "nothing_missing",
    ),
    ("nothing is forwarded to where it is", at(Status.RECEIVED), Act.FORWARD, {"to": 1}, "same_office"),
    ("who proposed does not approve", at(Status.PROPOSED, proposed_by=1), Act.APPROVE, {}, "four_eyes"),
    ("another may", at(Status.PROPOSED, proposed_by=2), Act.APPROVE, {}, "approved"),
    ("approval is not signature", at(Status.APPROVED), Act.ISSUE, {"to": 1}, "not_in_this_status"),
    ("signature is not issue", at(Status.SIGNED), Act.DELIVER, {}, "not_in_this_status"),
    ("resolved is not delivered", at(Status.SIGNED), Act.ISSUE, {"to": 1}, "issued"),
    (
        "a superior objects even after the signature",
        at(Status.SIGNED),
        Act.SEND_BACK,
        {"reason": "x"},
        "in_process",
    ),
    (
        "what is issued cannot be sent back",
        at(Status.ISSUED),
        Act.SEND_BACK,
        {"reason": "x"},
        "not_in_this_status",
    ),
    (
        "a promise moves forward only",
        at(Status.IN_PROCESS),
        Act.EXTEND,
        {"reason": "x", "promise": DAY},
        "promise_not_later",
    ),
    (
        "and only once",
        at(Status.IN_PROCESS, extensions=1),
        Act.EXTEND,
        {"reason": "x", "promise": DAY + timedelta(3)},
        "extended_before",
    ),
    (
        "later than no promise is any promise",
        replace(at(Status.IN_PROCESS), promise=None),
        Act.EXTEND,
        {"reason": "x", "promise": DAY},
        "in_process",
    ),
    ("an extension names its day", at(Status.IN_PROCESS), Act.EXTEND, {"reason": "x"}, "promise_not_later"),
    (
        "no line, no outcome",
        at(Status.IN_PROCESS),
        Act.ASSESS,
        {"line": 1, "outcome": "granted"},
        "no_such_line",
    ),
    (
        "no line below the first",
        at(Status.IN_PROCESS),
        Act.ASSESS,
        {"line": -1, "outcome": "granted"},
        "no_such_line",
    ),
    (
        "an assessment names its line",
        at(Status.IN_PROCESS),
        Act.ASSESS,
        {"outcome": "granted"},
        "no_such_line",
    ),
    (
        "the first line is a line",
        at(Status.IN_PROCESS),
        Act.ASSESS,
        {"line": 0, "outcome": "denied"},
        "in_process",
    ),
    ("what is assessed is proposed", at(Status.IN_PROCESS), Act.PROPOSE, {}, "proposed"),
    (
        "one line open, no proposal",
        replace(at(Status.IN_PROCESS), lines=(Outcome.GRANTED, Outcome.PENDING)),
        Act.PROPOSE,
        {},
        "lines_pending",
    ),
    ("no line, no proposal", replace(at(Status.IN_PROCESS), lines=()), Act.PROPOSE, {}, "lines_pending"),
]


@pytest.mark.parametrize(("rule", "state", "act", "facts", "expected"), RULES, ids=[row[0] for row in RULES])
def test_rule(rule: str, state: State, act: Act, facts: dict[str, Any], expected: str) -> None:
    assert verdict(state, act, **facts) == expected


def after(state: State, *commands: Command) -> State:
    """The state after commands, none of which may be refused."""
    for command in commands:
        event = decide(state, command)
        assert isinstance(event, Event), event
        state = evolve(state, event)
    return state


def test_a_dossier_begins_with_nothing_asked_and_nothing_decided() -> None:
    assert after(State(), Command(Act.RECEIVE, 1, AT_THE_DOOR)) == State(
        Status.RECEIVED, office=1, lines=(Outcome.PENDING, Outcome.PENDING), promise=DAY
    )


def test_who_proposes_is_remembered_until_it_is_sent_back() -> None:
    proposed = after(at(Status.IN_PROCESS), Command(Act.PROPOSE, 7))
    assert proposed.proposed_by == 7
    assert verdict(proposed, Act.APPROVE, by=7) == "four_eyes"
    assert verdict(proposed, Act.APPROVE, by=8) == "approved"
    assert after(proposed, Command(Act.SEND_BACK, 8, {"reason": "x"})).proposed_by is None


def test_each_supplement_and_each_extension_counts_once() -> None:
    asked = Command(Act.REQUEST_SUPPLEMENT, 1, {"missing": ["death_paper"]})
    twice = after(at(Status.IN_PROCESS), asked, Command(Act.SUPPLEMENT, 1), asked)
    assert twice.supplements == 2
    later = Command(Act.EXTEND, 1, {"reason": "x", "promise": DAY + timedelta(3)})
    extended = after(at(Status.IN_PROCESS), later)
    assert (extended.extensions, extended.promise) == (1, DAY + timedelta(3))
    assert verdict(extended, Act.EXTEND, reason="x", promise=DAY + timedelta(9)) == "extended_before"


def test_a_list_of_people_is_assessed_line_by_line() -> None:
    three = replace(at(Status.IN_PROCESS), lines=(Outcome.PENDING,) * 3)
    told = [{"line": 0, "outcome": "granted"}, {"line": 2, "outcome": "denied"}]
    found = after(three, Command(Act.ASSESS, 1, {"assessed": told}))
    assert found.lines == (Outcome.GRANTED, Outcome.PENDING, Outcome.DENIED)
    assert verdict(three, Act.ASSESS, assessed=[*told, {"line": 3, "outcome": "granted"}]) == "no_such_line"
    assert verdict(three, Act.ASSESS, assessed=[]) == "no_such_line"


def test_every_status_can_be_reached_and_only_the_terminal_ones_are_the_end() -> None:
    assert set(TRANSITIONS.values()) == set(Status)
    assert {status for status in Status if not acts_from(status)} == TERMINAL


def test_the_named_groups_cover_every_status_once() -> None:
    assert OPEN | ENDED | {Status.INCOMPLETE} == set(Status)
    assert not OPEN & ENDED
    assert {Status.INCOMPLETE, Status.SUPPLEMENT_REQUESTED} == WAITING_FOR_CITIZEN


def test_every_status_and_act_has_a_name_for_people_and_for_the_national_feed() -> None:
    assert set(LABELS) == set(NATIONAL) == set(Status)
    assert set(ACT_LABELS) == set(Act)
    assert set(NATIONAL.values()) == set(NATIONAL_LABELS) == set(National)
