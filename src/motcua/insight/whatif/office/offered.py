"""Which levers a log carries, with their values now, and what it would have to tell for others."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from motcua.insight.whatif.history import History
from motcua.insight.whatif.model import NOBODY, Numbers
from motcua.insight.whatif.office.happened import Figures
from motcua.insight.whatif.office.levers import Lever
from motcua.insight.whatif.office.trusted import Reason
from motcua.insight.whatif.replay import Replay
from motcua.insight.whatif.staffed import Staffed
from motcua.kernel.errors import N_

OFTEN, NEARLY_ALL = 0.02, 0.95
"""A step that fewer of the cases have, or have again, is no lever; one that more of them have is needed."""
NEEDS_QUEUES = ("people", "arrivals", "hours", "work", "load")
"""What waiting for people is needed for: four kinds of levers, and how busy a group is."""

NO_BEGIN = N_(
    "The log tells when a step was done, but not when work on it began, so it does not show who waits for "
    "whom. Add a column for it (start)."
)
NO_BEGIN_HERE = N_(
    "Our journal notes when a step was done, not when work on it began, so it does not show who waits for "
    "whom."
)
NOBODY_NAMED = N_("The log does not tell who did the steps. Add a column for it (resource, officer).")
NO_DEADLINE = N_("The log tells no deadline of its cases. Add a column for it (deadline).")
AT_ONCE = N_(
    "More work of {group} is in hand at once than there are people, so the log does not show that it waits "
    "for them. It would have to tell when they really worked on it."
)
NO_HOURS = N_("The log does not show at which hours these people work.")


def levers(office: Replay) -> tuple[Lever, ...]:
    """What can be changed, with its value now; steps in their order of frequency."""
    past = office.past
    found = [*_staff(office)] if isinstance(office, Staffed) else []
    counts = np.bincount(_cases_with(past), minlength=len(past.activities))
    again = np.bincount(_cases_with(past, again=True), minlength=len(past.activities))
    for number in np.argsort(-counts, kind="stable").tolist():
        name = past.activities[number]
        if counts[number] >= OFTEN * len(past) and len(past.activities) > 1:
            found.append(Lever(f"drop.{name}", np.nan))
            if counts[number] < NEARLY_ALL * len(past):
                found.append(Lever(f"less.{name}", 1.0))
        if again[number] >= OFTEN * len(past):
            found.append(Lever(f"again.{name}", 1.0))
    return tuple(found)


def _staff(office: Staffed) -> Iterator[Lever]:
    crews, past = office.crews, office.past
    working = np.unique(crews.of_event[crews.of_event != NOBODY])
    for number in working.tolist():
        yield Lever(f"people.{crews.names[number]}", float(crews.sizes[number]))
    yield Lever("arrivals", 1.0)
    if np.isfinite(crews.opens).any(axis=1).all():
        yield Lever("hours", 0.0)
    events = np.bincount(past.activity[crews.of_event != NOBODY], minlength=len(past.activities) + 1)[1:]
    for number in np.argsort(-events, kind="stable").tolist():
        if events[number] >= OFTEN * len(past):
            yield Lever(f"work.{past.activities[number]}", 1.0)


def _cases_with(past: History, *, again: bool = False) -> Numbers:
    """The activities of each case, each once; with `again` only those that it has more than once."""
    real = past.activity > 0
    pairs = past.case[real] * len(past.activities) + past.activity[real] - 1
    found, counts = np.unique(pairs, return_counts=True)
    return np.asarray(found[counts > 1] if again else found) % len(past.activities)


def missing(office: Replay, actual: Figures, *, ours: bool) -> Iterator[Reason]:
    """What a log does not tell, by what can therefore not be asked. `ours`: it is our own journal."""
    past = office.past
    if "on_time" not in actual:
        yield Reason("on_time", "no_deadline", NO_DEADLINE)
    if isinstance(office, Staffed):
        yield from _overfull(office)
        return
    for needed, message in (("begun", NO_BEGIN_HERE if ours else NO_BEGIN), ("resource", NOBODY_NAMED)):
        if not past.tells(needed):
            yield from (Reason(asked, f"no_{needed}", message) for asked in NEEDS_QUEUES)
            return


def _overfull(office: Staffed) -> Iterator[Reason]:
    crews = office.crews
    for number, name in enumerate(crews.names):
        if not (crews.of_event == number).any():
            yield Reason(f"people.{name}", "at_once", AT_ONCE, {"group": name})
    if not np.isfinite(crews.opens).any(axis=1).all():
        yield Reason("hours", "no_hours", NO_HOURS)
