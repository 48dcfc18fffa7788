"""The questions that can be asked of a dossier in a period. Every number of a report answers one of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from motcua.clock import Verdict
from motcua.insight.counting.counted import Counted, Ended
from motcua.kernel.errors import N_, Refused

Holds = Callable[[Counted], bool]


@dataclass(frozen=True, slots=True)
class Measure:
    """What is counted, in words, and whether a dossier counts. `without`: what is left out, in words."""

    name: str
    label: str
    holds: Holds
    without: str = ""


class NoMeasure(Refused):
    """Nothing of this name is counted."""

    code = "no_measure"
    message = N_("Nothing called “{measure}” is counted. Choose a number of the report.")


def _in_hand(c: Counted) -> bool:
    return c.received_at is not None


def _late(c: Counted) -> bool:
    return c.late is not None and c.late.verdict is Verdict.LATE


def _on_time(c: Counted) -> bool:
    return _in_hand(c) and not _late(c)


def _pending(c: Counted) -> bool:
    return _in_hand(c) and c.ended is None


def _waiting(c: Counted) -> bool:
    return _pending(c) and c.late is not None and c.late.reason == "waiting_for_citizen"


def _online(c: Counted) -> bool:
    """3.3: filed online, and answered electronically where a paper is handed back."""
    return c.new and c.channel == "online" and (c.sealed or not c.paper)


def _digitised(c: Counted) -> bool:
    """4.2: its papers are files, and so is its result where a paper is handed back."""
    return c.new and c.scanned and (c.sealed or not c.paper)


_ALL: tuple[tuple[str, str, Holds], ...] = (
    ("in_hand", N_("To settle"), _in_hand),
    ("received", N_("Received in the period"), lambda c: c.new),
    ("carried_over", N_("Carried over"), lambda c: _in_hand(c) and not c.new),
    ("direct", N_("Received at the desk"), lambda c: c.new and c.channel == "direct"),
    ("online", N_("Received online"), lambda c: c.new and c.channel == "online"),
    ("post", N_("Received by post"), lambda c: c.new and c.channel == "post"),
    ("settled", N_("Settled"), lambda c: c.ended is not None),
    ("settled_on_time", N_("Settled on time"), lambda c: c.ended is not None and not _late(c)),
    ("settled_late", N_("Settled late"), lambda c: c.ended is not None and _late(c)),
    ("resolved", N_("Resolved by a decision"), lambda c: c.ended is Ended.RESOLVED),
    ("refused", N_("Refused"), lambda c: c.ended is Ended.REFUSED),
    ("stopped", N_("Stopped"), lambda c: c.ended is Ended.STOPPED),
    ("withdrawn", N_("Withdrawn by the citizen"), lambda c: c.ended is Ended.WITHDRAWN),
    ("pending", N_("Pending at the end"), _pending),
    ("pending_on_time", N_("Pending, within time"), lambda c: _pending(c) and not _late(c)),
    ("pending_late", N_("Pending, late"), lambda c: _pending(c) and _late(c)),
    ("waiting", N_("Pending, waiting for the citizen"), _waiting),
    ("on_time", N_("On time, or still within time"), _on_time),
    ("late", N_("Late"), _late),
    ("asked", N_("Asked for a supplement in the period"), lambda c: c.asked_now > 0),
    ("asked_twice", N_("Asked for a supplement more than once"), lambda c: c.asked > 1),
    ("extended", N_("Promise moved, with an apology"), lambda c: c.extended),
    ("returned", N_("Returned at the door, papers missing"), lambda c: c.returned),
    ("declined", N_("Declined at the door"), lambda c: c.declined),
    (
        "resolved_new",
        N_("Received and resolved"),
        lambda c: c.new and c.ended is Ended.RESOLVED,
    ),
    ("online_answered", N_("Received online and answered electronically"), _online),
    ("paper", N_("Received, with a result on paper"), lambda c: c.new and c.paper),
    ("paper_sealed", N_("With an electronic result"), lambda c: c.new and c.paper and c.sealed),
    ("digitised", N_("Digitised, papers and result"), _digitised),
    ("reused", N_("With data taken from the record"), lambda c: c.new and c.reused),
)

MEASURES: Mapping[str, Measure] = {row[0]: Measure(*row) for row in _ALL}


def measure(name: str) -> Measure:
    """The measure of this name; "a-b" is what counts under a and not under b. Raises NoMeasure."""
    whole, _, less = name.partition("-")
    if whole not in MEASURES or (less and less not in MEASURES):
        raise NoMeasure(measure=name)
    if not less:
        return MEASURES[whole]
    inside, outside = MEASURES[whole], MEASURES[less]
    holds: Holds = lambda c: inside.holds(c) and not outside.holds(c)  # noqa: E731
    return Measure(name, inside.label, holds, outside.label)
