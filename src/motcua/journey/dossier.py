"""What the journey remembers of one dossier, and the two functions that alone move it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from functools import reduce
from typing import Any

from motcua.journey.status import Status
from motcua.journey.table import TRANSITIONS, Act
from motcua.kernel.errors import N_, Refused


class Outcome(StrEnum):
    """What became of one line: in an employer's batch each person has an outcome of his own."""

    PENDING = "pending"
    GRANTED = "granted"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class State:
    """A dossier as far as the rules of its journey need it. `status=None`: not yet at the door."""

    status: Status | None = None
    office: int | None = None
    lines: tuple[Outcome, ...] = ()
    supplements: int = 0
    extensions: int = 0
    promise: datetime | None = None
    proposed_by: int | None = None


@dataclass(frozen=True, slots=True)
class Command:
    """Somebody wants `act` done. `by` is the officer's number; `facts` holds what the act needs."""

    act: Act
    by: int
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Event:
    """`act` was done by officer number `by`; `facts` is what the journal keeps of it (no personal data)."""

    act: Act
    by: int
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rules:
    """What may differ by period. Decree 61/2018: a promise is moved at most once (unverified)."""

    extensions_allowed: int = 1


def decide(state: State, command: Command, rules: Rules = Rules()) -> Event | Refused:
    """What follows when `command` meets `state`: the event, or the refusal with its reason."""
    refusal = out_of_turn(state.status, command.act)
    refusal = refusal or not_yet(state, command.act, command.by, rules) or _objection(state, command)
    return refusal or Event(command.act, command.by, dict(command.facts))


def out_of_turn(status: Status | None, act: Act) -> Refused | None:
    """The refusal of an act that the table does not know in this status, whatever its facts."""
    if (status, act) in TRANSITIONS:
        return None
    return Refused(
        "not_in_this_status",
        N_("“{act}” is not possible while the dossier is “{status}”. Reload the page to see where it is."),
        act=act.value,
        status=status.value if status else "",
    )


def not_yet(state: State, act: Act, by: int, rules: Rules = Rules()) -> Refused | None:
    """What stands in the way of an act of officer number `by`, whatever facts would come with it."""
    match act:
        case Act.PROPOSE if not state.lines or Outcome.PENDING in state.lines:
            return Refused("lines_pending", N_("Assess every line before you propose the decision."))
        case Act.APPROVE if state.proposed_by == by:
            return Refused("four_eyes", N_("Whoever proposed the decision cannot approve it."))
        case Act.EXTEND if state.extensions >= rules.extensions_allowed:
            return Refused(
                "extended_before",
                N_("The promise has been moved {times} time(s) already; it may not be moved again."),
                times=state.extensions,
            )
    return None


def evolve(state: State, event: Event) -> State:
    """The state after an event. Nothing else changes a dossier."""
    return replace(state, status=TRANSITIONS[state.status, event.act], **_changed(state, event))


def _changed(state: State, event: Event) -> dict[str, Any]:
    """What else changes with the status; `to` among the facts always names who holds the dossier next."""
    facts = event.facts
    office = {"office": facts["to"]} if "to" in facts else {}
    match event.act:
        case Act.RECEIVE | Act.RETURN_INCOMPLETE | Act.DECLINE:
            lines = (Outcome.PENDING,) * facts["lines"]
            return {"office": facts["office"], "lines": lines, "promise": facts.get("promise")}
        case Act.ASSESS:
            return {"lines": _with_outcomes(state.lines, assessed(facts))}
        case Act.PROPOSE | Act.SEND_BACK:
            return {"proposed_by": event.by if event.act is Act.PROPOSE else None}
        case Act.REQUEST_SUPPLEMENT:
            return {"supplements": state.supplements + 1}
        case Act.SUPPLEMENT:
            return {"promise": facts.get("promise", state.promise)}
        case Act.EXTEND:
            return {"extensions": state.extensions + 1, "promise": facts["promise"]}
    return office


def replay(events: Iterable[Event]) -> State:
    """The state that a sequence of events leads to, from before the door."""
    return reduce(evolve, events, State())


_NEEDS_REASON = frozenset(
    {Act.DECLINE, Act.TRANSFER, Act.SEND_BACK, Act.REFUSE, Act.STOP, Act.WITHDRAW, Act.EXTEND}
)


def _objection(state: State, command: Command) -> Refused | None:
    facts = command.facts
    if command.act in _NEEDS_REASON and not str(facts.get("reason", "")).strip():
        return Refused("reason_missing", N_("Give a reason: the citizen and the journal need it."))
    match command.act:
        case Act.REQUEST_SUPPLEMENT | Act.RETURN_INCOMPLETE if not facts.get("missing"):
            return Refused("nothing_missing", N_("Name every paper that is missing, in one request."))
        case Act.FORWARD | Act.TRANSFER if facts.get("to") in (None, state.office):
            return Refused("same_office", N_("Choose another office: the dossier is already there."))
        case Act.ASSESS if not _all_there(state.lines, assessed(facts)):
            return Refused("no_such_line", N_("The dossier has no such line."))
        case Act.EXTEND if not _is_later(facts.get("promise"), state.promise):
            return Refused("promise_not_later", N_("The new date must be later than the promise given."))
    return None


def _is_later(promise: datetime | None, given: datetime | None) -> bool:
    return promise is not None and (given is None or promise > given)


def assessed(facts: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    """What an assessment says of each line: `line` and `outcome`; a list of people has many at once."""
    found: Sequence[Mapping[str, Any]] = facts.get("assessed", [facts])
    return found


def _all_there(lines: tuple[Outcome, ...], told: Sequence[Mapping[str, Any]]) -> bool:
    return bool(told) and all(0 <= one.get("line", -1) < len(lines) for one in told)


def _with_outcomes(lines: tuple[Outcome, ...], told: Sequence[Mapping[str, Any]]) -> tuple[Outcome, ...]:
    new = {one["line"]: Outcome(one["outcome"]) for one in told}
    return tuple(new.get(number, outcome) for number, outcome in enumerate(lines))
