"""An answer from a log in plain words: what changes for whom, how sure that is, what it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from django.utils.translation import gettext as _

from motcua.insight.whatif.office.figured import Clock, Name, Values, asked, error, setting
from motcua.insight.whatif.office.log_words import as_written
from motcua.insight.whatif.office.values import levers_of
from motcua.insight.whatif.reform.figured import decimal, percent
from motcua.kernel.day import write
from motcua.kernel.errors import N_


@dataclass(frozen=True, slots=True)
class Lead:
    """What changes for one group of people."""

    who: str
    said: str
    rests: str


def changes(trial: Values, change: Values, name: Name = as_written) -> list[str]:
    """What was asked, lever by lever."""
    now = {lever.name: lever.now for lever in levers_of(trial)}
    asked_for = [lever.name for lever in levers_of(trial) if lever.name in change]
    return [setting(what, change[what], now[what], name) for what in asked_for]


def leads(answer: Values) -> list[Lead]:
    """For whom what changes; the first thing to be read."""
    measures = answer["measures"]
    loads = [what for what in measures if what.startswith("load.")]
    found = [
        (_("Who waits"), " ".join(_waiting(measures)), ["median", "p90"]),
        (_("Deadlines"), _on_time(measures), ["on_time"]),
        (_("Who works"), _busy(measures, loads, answer["change"]), loads),
        (_("What is open"), _open(measures), ["backlog"]),
    ]
    return [Lead(who, said, _off(measures, names)) for who, said, names in found if said]


def _off(measures: Values, names: list[str]) -> str:
    known = [name for name in names if name in measures]
    worst = max(known, key=lambda name: measures[name]["off"])
    off = error(worst, measures[worst]["off"])
    said = _("On the held-back part of the log this was off by {error}.")
    if len(known) > 1:
        said = _("On the held-back part of the log this was off by {error} at most.")
    if all(_within(measures[name]) for name in known):
        said += " " + _("The difference is smaller than that: read it as little or none.")
    return said.format(error=off)


def _within(row: Values) -> bool:
    """Is a difference smaller than the error of the model?"""
    without, difference = row["without"][1], row["difference"][1]
    return without is not None and difference is not None and abs(difference) < row["off"] * without


SIDES = {
    "median": N_("Half of all cases would be done within {changed} instead of {without}: {gain}."),
    "p90": N_("Nine in ten within {changed} instead of {without}: {gain}."),
}


def _waiting(measures: Values) -> Iterator[str]:
    clock = Clock.of(measures)
    for name, template in SIDES.items():
        if name in measures:
            row = measures[name]
            yield _(template).format(
                changed=clock.length(row["changed"][1]),
                without=clock.length(row["without"][1]),
                gain=gained(row, clock),
            )


def gained(row: Values, clock: Clock) -> str:
    """A difference of time in words."""
    low, _middle, high = row["difference"]
    if low is None or high is None:
        return _("some would not be done for as long as we looked")
    if low == high == 0:
        return _("no difference")
    if high <= 0:
        return _("{time} sooner").format(time=clock.between(-high, -low))
    if low >= 0:
        return _("{time} later").format(time=clock.between(low, high))
    ends = {"early": clock.length(-low), "late": clock.length(high)}
    return _("between {early} sooner and {late} later").format(**ends)


def _on_time(measures: Values) -> str:
    if "on_time" not in measures:
        return ""
    row = measures["on_time"]
    said = _("{changed} would be done by their deadline instead of {without}.")
    return said.format(changed=percent(row["changed"][1]), without=percent(row["without"][1]))


def _busy(measures: Values, loads: list[str], change: Values) -> str:
    """The groups that the change is about, the one that it moves most, and the fullest."""
    if not loads:
        return ""
    asked_for = [what for what in loads if what.replace("load.", "people.", 1) in change]
    moved = max(loads, key=lambda name: abs(measures[name]["difference"][1] or 0))
    fullest = max(loads, key=lambda name: measures[name]["changed"][1] or 0)
    said = _("{group} would be busy for {changed} of their time instead of {without}.")
    names = dict.fromkeys((*asked_for, moved, fullest))
    return " ".join(said.format(group=name.partition(".")[2], **_percents(measures[name])) for name in names)


def _percents(row: Values) -> dict[str, str]:
    return {side: percent(row[side][1]) for side in ("changed", "without")}


def _open(measures: Values) -> str:
    if "backlog" not in measures:
        return ""
    row = measures["backlog"]
    said = _("At the end {changed} cases would be open instead of {without}.")
    return said.format(**{side: decimal(row[side][1], 0) for side in ("changed", "without")})


def sure(answer: Values) -> str:
    """How sure the direction is."""
    said = _(
        "Played were the days from {first} to {last}, {worlds} times, each time without and with the change "
        "and with the same cases."
    )
    played = {"worlds": answer["worlds"], "first": _on(answer["from"]), "last": _on(answer["until"])}
    first = next((name for name in ("median", "p90", "backlog") if name in answer["measures"]), "")
    if first:
        row = answer["measures"][first]
        less = _("In {lower} of them it is less with the change, in {higher} more ({measure}).")
        said += " " + less
        data = {"lower": row["lower_in"], "higher": row["higher_in"], "measure": asked(first, as_written)}
        return said.format(**played, **data)
    return said.format(**played)


def _on(seconds: float) -> str:
    return write(datetime.fromtimestamp(seconds, UTC).date())
