"""An answer from a log in plain words: what changes for whom, how sure that is, what it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.utils.translation import gettext as _

from motcua.insight.whatif.office.figured import Clock, Name, Values, asked, error, setting, share_off, spoken
from motcua.insight.whatif.office.values import levers_of
from motcua.insight.whatif.reform.figured import decimal, percent
from motcua.kernel.day import write
from motcua.kernel.errors import N_

LIMITS = {
    "queues": N_(
        "People are thought to take cases in the order in which they come, with the hours that the log "
        "shows; nobody is sick, nobody learns, and cases that are open at the end of the log stay as they "
        "are."
    ),
    "remembered": N_(
        "The log does not show who waits for whom, so waiting is taken as it was. Without a step its "
        "waiting falls away too: take that gain as the most there can be."
    ),
    "future": N_("What comes new after the end of the log is in no forecast."),
}


@dataclass(frozen=True, slots=True)
class Lead:
    """What changes for one group of people."""

    who: str
    said: str
    rests: str


def as_written(name: str) -> str:
    """The name that the log itself uses."""
    return name


def log_told(trial: Values) -> str:
    """What the log tells: how much, of when, and how long cases take."""
    log = trial["log"]
    said = _(
        "{cases} cases with {events} events of {activities} steps, from {first} to {last}. Half of all cases "
        "took {median} at most, nine in ten {p90}."
    )
    counts = {name: decimal(log[name], 0) for name in ("cases", "events", "activities")}
    times = {name: spoken(log[name]) for name in ("median", "p90")}
    told = said.format(**counts, **times, **days(log))
    if log["left_out"]:
        left_out = _("Cases left out for dates far outside: {count}.")
        told += " " + left_out.format(count=decimal(log["left_out"], 0))
    return told


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


def rests(trial: Values) -> str:
    """What it rests on, and how the trial went."""
    log = trial["log"]
    said = _("On {cases} cases from {first} to {last}.").format(cases=decimal(log["cases"], 0), **days(log))
    return f"{said} {tried(trial)}"


def tried(trial: Values) -> str:
    """How the trial went, beside both baselines."""
    said = _(
        "The model was fitted to the first 70% of the log and tried on the rest: off by {model} on average; "
        "the past repeated by {past}, a textbook queue by {mmc}."
    )
    errors = trial["backtest"]["errors"]
    return said.format(**{name: share_off(one["mean"]) for name, one in errors.items()})


def days(log: Values) -> dict[str, str]:
    """The first and the last day of a log as people write them."""
    return {end: _day(log[key]) for end, key in (("first", "from"), ("last", "until"))}


def limits(trial: Values) -> list[str]:
    """What the model leaves out."""
    return [_(LIMITS["queues" if trial["queues"] else "remembered"]), _(LIMITS["future"])]


def refused(trial: Values, name: Name = as_written) -> list[tuple[str, str]]:
    """What is not answered, and what is missing for it; reasons that refuse everything come first."""
    together: dict[str, list[str]] = {}
    for reason in trial["refused"]:
        why = _(reason["message"]).format(
            **{key: _filled(key, value) for key, value in reason["data"].items()}
        )
        what = together.setdefault(why, [])
        if reason["asked"]:
            what.append(reason["asked"])
    rows = [(_listed(what, name), why) for why, what in together.items()]
    return sorted(rows, key=lambda row: bool(row[0]))


def _listed(what: list[str], name: Name) -> str:
    """What is refused, the steps together."""
    steps = [one.partition(".")[2] for one in what if one.startswith("step.")]
    found = [asked(one, name) for one in what if not one.startswith("step.")]
    if steps:
        found.append(_("Time of the step: {of}").format(of=", ".join(map(name, steps))))
    return "; ".join(found)


def _filled(key: str, value: object) -> object:
    if key in ("early", "late"):
        return spoken(float(str(value)))
    return decimal(value) if isinstance(value, float) else value


def _on(seconds: float) -> str:
    return write(datetime.fromtimestamp(seconds, UTC).date())


def _day(moment: str) -> str:
    return write(date.fromisoformat(moment[:10]))
